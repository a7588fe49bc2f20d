import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';

/*
 * npm run prove: plants known faults in the embedded portal, one at a time, and sees the suite find each of them.
 *   --only=R1,E2-6-un-chiffre   the faults of some statements, or some faults by the beginning of their ids
 *   --full                      every test for every fault, and which statements each fault turns red
 * Other arguments go to Playwright (--workers=4).
 */

/** The module of the faults; a harness test names its own. */
const faultsModule = process.env['PROOF_FAULTS'] ?? 'portal/faults/catalogue.ts';

/** @typedef {{ id: string, statements: string[], description: string }} Fault */

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
  const isFull = args.includes('--full');
  const wanted = args.flatMap((argument) => (argument.startsWith('--only=') ? argument.slice(7).split(',') : []));
  const others = args.filter((argument) => argument !== '--full' && !argument.startsWith('--only='));
  ensureDependencies();
  const faults = chosenFaults(listFaults(), wanted);
  ensureBrowser('chromium');

  const folder = mkdtempSync(path.join(tmpdir(), 'compte-ameli-proof-'));
  try {
    const list = path.join(folder, 'faults.json');
    writeFileSync(list, JSON.stringify(faults));
    return await runPlaywright(others, {
      ...process.env,
      ...Object.fromEntries(
        ['BASE_URL', 'MAILPIT_URL', 'PROVISIONING_URL', 'PROVISIONING_TOKEN'].map((name) => [name, '']),
      ),
      ENV_FILE: 'none',
      // What the embedded portal's pace allows: a fault that hides something costs a test this long.
      SCREEN_TIMEOUT: process.env['SCREEN_TIMEOUT'] ?? '2s',
      MAIL_TIMEOUT: process.env['MAIL_TIMEOUT'] ?? '3s',
      PROOF_FAULTS: faultsModule,
      PROOF_FAULTS_LIST: list,
      PROOF_FULL: isFull ? '1' : '0',
      PROOF_CONTROL: wanted.length === 0 ? '1' : '0',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Asks the portal's side, in a process of its own: the suite's side imports nothing of it.
 * @returns {Fault[]}
 */
function listFaults() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'portal/faults/print.ts', faultsModule],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr.trim() || 'The faults could not be listed.');
  return JSON.parse(stdout);
}

/**
 * @param {Fault[]} faults
 * @param {string[]} wanted
 * @returns {Fault[]}
 */
function chosenFaults(faults, wanted) {
  if (wanted.length === 0) return faults;
  const isMeant = (/** @type {Fault} */ { id, statements }, /** @type {string} */ name) =>
    statements.includes(name) || id === name || id.startsWith(`${name}-`);
  const unknown = wanted.find((name) => !faults.some((fault) => isMeant(fault, name)));
  if (unknown !== undefined) {
    throw new Error(
      `No fault « ${unknown} » in --only: name a statement (R1), or a fault of ${faultsModule} by its id.`,
    );
  }
  return faults.filter((fault) => wanted.some((name) => isMeant(fault, name)));
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
function runPlaywright(args, env) {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const playwright = spawn(process.execPath, [cli, 'test', '--config=prove.config.ts', ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  process.on('SIGTERM', () => playwright.kill('SIGINT'));
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) playwright.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    playwright.once('error', reject);
    playwright.once('exit', (code) => resolve(code ?? 130));
  });
}
