import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';
import { runNode } from './run-node.mjs';

/*
 * The whole suite on every variant of the embedded portal, one after the other: each is a folder of portal/variants/.
 * Some of them only: node scripts/variants.mjs <name>… Options go to Playwright (--repeat-each=3).
 */

/** A portal that mostly makes the suite wait leaves time for more workers. @type {Readonly<Record<string, number>>} */
const workers = { 'single-page': 4, 'slow-pace': 6 };
const WORKERS = 2;

const folders = readdirSync(path.join(root, 'portal/variants'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const given = process.argv.slice(2);
const options = given.filter((argument) => argument.startsWith('-'));
const asked = given.filter((argument) => !argument.startsWith('-'));
const unknown = asked.find((name) => !folders.includes(name));
if (unknown === undefined) {
  const codes = (asked.length === 0 ? folders : asked).map(run);
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
} else {
  console.error(`Unknown variant « ${unknown} »: choose among ${folders.join(', ')}.`);
  process.exitCode = 2;
}

/**
 * @param {string} variant
 * @returns {number} its exit code
 */
function run(variant) {
  console.log(`\n${variant}`);
  // Only what the verdict is made from: the other reports on disk are those of the suite's own run.
  const args = ['--reporter=dot', `--workers=${workers[variant] ?? WORKERS}`, ...options];
  const code = runNode(['scripts/start.mjs', ...args], { env: { ...process.env, PORTAL_VARIANT: variant } });
  const traceability = path.join(root, 'reports/traceability.json');
  const kept = path.join(root, 'reports/variants', `${variant}.json`);
  mkdirSync(path.dirname(kept), { recursive: true });
  if (existsSync(traceability)) renameSync(traceability, kept);
  if (code !== 0) console.error(`The suite failed on the variant « ${variant} ».`);
  return code;
}
