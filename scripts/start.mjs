import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isInteractive, requestedProjects, runsNoTest, withReporter } from './arguments.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';
import { exitCode, suiteLine } from './exit-code.mjs';

/*
 * npm start: installs what is missing, runs the suite, and ends with the exit code of the environment contract.
 * The arguments go to Playwright: npm start -- --project=firefox -g R1
 */

const traceabilityFile = path.join(root, 'reports/traceability.json');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main(args) {
  const projects = requestedProjects(args);
  loadEnvFile();
  ensureDependencies();
  if (runsNoTest(args)) return runPlaywright(args);

  for (const project of projects) ensureBrowser(project);
  if (isInteractive(args)) return runPlaywright(args);

  // An older run's results must never be taken for this one's.
  rmSync(traceabilityFile, { force: true });
  const playwrightCode = await runPlaywright(withReporter(args, './reporting/reporter.ts'));
  const traceability = readTraceability();
  const { code, message } = exitCode({ playwrightCode, traceability });

  if (message !== null) console.error(message);
  // From the command on: installing, starting and reporting are part of what one waits for.
  console.log(`total: ${((Date.now() - performance.timeOrigin) / 1000).toFixed(1)} s`);
  if (traceability !== null) console.log(suiteLine(traceability));
  return code;
}

/** The browsers' paths may stand in `.env` too. What it holds is checked by the configuration. */
function loadEnvFile() {
  const file = process.env['ENV_FILE'] ?? '.env';
  if (file !== 'none' && existsSync(path.join(root, file))) process.loadEnvFile(path.join(root, file));
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function runPlaywright(args) {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const playwright = spawn(process.execPath, [cli, 'test', ...args], { cwd: root, stdio: 'inherit' });
  // On SIGTERM Playwright would die at once, without its reports: SIGINT is what it ends in order on.
  process.on('SIGTERM', () => playwright.kill('SIGINT'));
  process.on('SIGINT', () => {
    // A terminal has sent it to Playwright too, which gives up its clean-up when it gets a second one.
    if (!process.stdin.isTTY) playwright.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    playwright.once('error', reject);
    playwright.once('exit', (code) => resolve(code ?? 130));
  });
}

/** @returns {import('./exit-code.mjs').Traceability | null} */
function readTraceability() {
  try {
    return JSON.parse(readFileSync(traceabilityFile, 'utf8'));
  } catch {
    return null;
  }
}
