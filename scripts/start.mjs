import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isInteractive, requestedProjects, runsNoTest, withReporters, withoutReports } from './arguments.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';
import { endOf, exitWith, playwrightCli, runNode } from './run-node.mjs';
import { forgetRun, tellVerdict } from './run-verdict.mjs';
import { blobsFolder, reportsFolder, requestedShard, shardName } from './shards.mjs';

/*
 * npm start: installs what is missing, runs the suite, and ends with the exit code of the environment contract.
 * The arguments go to Playwright: npm start -- --project=firefox -g R1
 * A shard (npm start -- --shard=1/3) leaves a blob, from which npm run merge makes the reports.
 */

/** Signals that come within so many milliseconds are one request to stop, that npm and the terminal have both passed on. */
const SAME_REQUEST = 2_000;
const LOOK_INTERVAL = 500;

const reporters = { first: './reporting/redaction/reporter.ts', last: './reporting/reporter.ts' };

await exitWith(() => main(process.argv.slice(2)));

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main(args) {
  const projects = requestedProjects(args);
  const shard = requestedShard(args);
  loadEnvFile();
  ensureDependencies();
  if (runsNoTest(args)) return runPlaywright(withoutReports(args));

  for (const project of projects) ensureBrowser(project);
  if (isInteractive(args)) return runPlaywright(args);

  const folder = reportsFolder(shard);
  forgetRun(folder);
  if (shard !== null) {
    rmSync(path.join(root, blobsFolder, `${shardName(shard)}.zip`), { force: true });
    process.env['RUN_SHARD'] = shardName(shard);
  }
  const playwrightCode = await runPlaywright(withReporters(args, reporters));
  if (shard === null && !existsSync(path.join(folder, 'index.html'))) makePage();
  return tellVerdict({ playwrightCode, folder });
}

/** The browsers' paths may stand in `.env` too. What it holds, and which file it is, is checked by the configuration. */
function loadEnvFile() {
  const { ENV_FILE, ENV } = process.env;
  const named = ENV && !/[\\/]/.test(ENV) ? `.env.${ENV}` : '.env';
  const file = path.resolve(root, ENV_FILE || named);
  if (ENV_FILE !== 'none' && existsSync(file)) process.loadEnvFile(file);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function runPlaywright(args) {
  const interactive = isInteractive(args) || args.includes('--debug');
  // In a group of its own, what a terminal or a CI sends to all processes reaches it through us alone: once.
  const playwright = spawn(process.execPath, [playwrightCli, 'test', ...args], {
    cwd: root,
    stdio: 'inherit',
    detached: !interactive && process.platform !== 'win32',
  });
  let stopsSince = 0;
  // On SIGTERM Playwright would die at once, without its reports: SIGINT is what it ends in order on. A second one makes it
  // give up its clean-up: only somebody who asks again, later, wants that.
  const stop = () => {
    if (interactive || Date.now() - stopsSince < SAME_REQUEST) return;
    stopsSince = Date.now();
    playwright.kill('SIGINT');
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
  // npm runs us through a shell that dies of a SIGTERM without passing it on: being left alone is a request to stop as well.
  const { ppid } = process;
  const watch = setInterval(() => {
    if (process.ppid !== ppid) stop();
  }, LOOK_INTERVAL);
  watch.unref();
  return endOf(playwright);
}

/** A run that was killed, or never began, leaves its page to be made: of what it had, and of what is missing. */
function makePage() {
  runNode(['--import', 'tsx', 'scripts/report.ts']);
}
