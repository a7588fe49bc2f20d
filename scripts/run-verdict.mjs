import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitCode, suiteLine } from './exit-code.mjs';

/**
 * Says what a run that has ended comes to, from what it left in its reports' folder.
 * @param {{ playwrightCode: number, folder: string }} run
 * @returns {0 | 1 | 2} the exit code of the environment contract
 */
export function tellVerdict({ playwrightCode, folder }) {
  /** @type {import('./exit-code.mjs').Traceability | null} */
  const traceability = readJson(traceabilityFile(folder));
  const waived = readJson(verdictFile(folder))?.waived.length ?? 0;
  const { code, message } = exitCode({ playwrightCode, traceability, waived });
  if (message !== null) console.error(message);
  // From the command on: installing, starting and reporting are part of what one waits for.
  console.log(`total: ${((Date.now() - performance.timeOrigin) / 1000).toFixed(1)} s`);
  if (traceability !== null) console.log(suiteLine(traceability));
  return code;
}

/** @param {string} folder */
export const traceabilityFile = (folder) => path.join(folder, 'traceability.json');

/** @param {string} folder */
export const verdictFile = (folder) => path.join(folder, 'verdict.json');

/**
 * What a file holds; null where there is none, or it is no JSON.
 * @param {string} file
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * An older run's results must never be taken for those of the one that is about to begin.
 * @param {string} folder
 */
export function forgetRun(folder) {
  for (const name of ['traceability.json', 'verdict.json', 'index.html', 'results.jsonl'])
    rmSync(path.join(folder, name), { force: true });
}
