import path from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';
import { exitWith, playwrightCli, runNode } from './run-node.mjs';
import { forgetRun, tellVerdict } from './run-verdict.mjs';
import { blobsFolder, reportsFolder } from './shards.mjs';

/*
 * npm run merge [-- folder]: makes the reports of a run that was split into shards, from the blobs that they left, and ends
 * with the exit code that the whole run would have had.
 */

await exitWith(() => main(process.argv.slice(2)));

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main([given = blobsFolder]) {
  ensureDependencies();
  // It needs a package, which may just have been installed.
  const { incompleteness, readBlobs } = await import('./blobs.mjs');
  const folder = path.resolve(root, given);
  const incomplete = incompleteness(readBlobs(folder), given);
  const missing = incomplete?.missing ?? [];
  if (incomplete && missing.length === 0) throw new Error(`Cannot judge: ${incomplete.problem}`);

  const reports = reportsFolder(null);
  forgetRun(reports);
  const code = tellVerdict({ playwrightCode: merge(folder, missing), folder: reports });
  // What was found broken is broken, whatever the shards that are missing would have found.
  if (!incomplete || code === 1) return code;
  console.error(`Cannot judge: ${incomplete.problem}`);
  return 2;
}

/**
 * @param {string} folder
 * @param {readonly string[]} missing the shards that the reports are to say are missing
 * @returns {number} what Playwright would have ended the whole run with
 */
function merge(folder, missing) {
  return runNode([playwrightCli, 'merge-reports', '--config=merge.config.ts', folder], {
    env: { ...process.env, RUN_MISSING_SHARDS: missing.join(',') },
  });
}
