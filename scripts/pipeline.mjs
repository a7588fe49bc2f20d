import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';
import { jobSummary } from './job-summary.mjs';
import { exitWith, runNode } from './run-node.mjs';
import { forgetRun, readJson, traceabilityFile, verdictFile } from './run-verdict.mjs';
import { blobsFolder, reportsFolder, requestedShard, shardName } from './shards.mjs';

/*
 * All that a pipeline does; the templates of pipelines/ call it, and hold only what their own service understands.
 *   node scripts/pipeline.mjs shard    runs the shard CI_NODE_INDEX of CI_NODE_TOTAL, and leaves its blob
 *   node scripts/pipeline.mjs report   makes the reports of all blobs; its exit code is the verdict
 *   node scripts/pipeline.mjs site     puts the pages of the reports into public/
 * TESTS, when set, is the pattern of the tests to run (-g).
 */

const commands = { shard: runShard, report: makeReport, site: makeSite };

/** What people read: nothing else is published. */
const pages = ['index.html', 'guide.html', 'guide.pdf', 'allure', 'html'];

await exitWith(() => {
  const [name = ''] = process.argv.slice(2);
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command)
    throw new Error(`Unknown step « ${name} »: node scripts/pipeline.mjs ${Object.keys(commands).join('|')}`);
  return command();
});

/**
 * A shard that has left its blob has done its part: the verdict is that of the report.
 * @returns {number}
 */
function runShard() {
  const { CI_NODE_INDEX, CI_NODE_TOTAL, TESTS } = process.env;
  if (!CI_NODE_INDEX || !CI_NODE_TOTAL) {
    throw new Error('CI_NODE_INDEX and CI_NODE_TOTAL are missing: say which shard this is, and of how many.');
  }
  const option = `--shard=${CI_NODE_INDEX}/${CI_NODE_TOTAL}`;
  const shard = requestedShard([option]);
  const code = runNode(['scripts/start.mjs', option, ...(TESTS ? ['-g', TESTS] : [])]);
  const blob = shard && path.join(root, blobsFolder, `${shardName(shard)}.zip`);
  return blob !== null && existsSync(blob) ? 0 : code || 2;
}

/** @returns {number} */
function makeReport() {
  const reports = reportsFolder(null);
  // Where there is nothing to merge, what an older run left here would be summed up.
  forgetRun(reports);
  const code = runNode(['scripts/merge.mjs']);
  const { GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_STEP_SUMMARY) {
    const verdict = readJson(verdictFile(reports));
    const { requirements } = readJson(traceabilityFile(reports)) ?? { requirements: [] };
    appendFileSync(GITHUB_STEP_SUMMARY, jobSummary({ code, verdict, requirements }));
  }
  return code;
}

/** @returns {number} */
function makeSite() {
  const site = path.join(root, 'public');
  const made = pages.filter((name) => existsSync(path.join(reportsFolder(null), name)));
  if (made.length === 0) throw new Error('There is no page in reports/: run the step « report » first.');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  for (const name of made) cpSync(path.join(reportsFolder(null), name), path.join(site, name), { recursive: true });
  console.log(`public/: ${made.join(', ')}`);
  return 0;
}
