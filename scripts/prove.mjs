import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';
import { onEmbeddedEnvironment } from './embedded.mjs';
import { suiteLine } from './exit-code.mjs';
import { endOf, exitWith, playwrightCli, runNode } from './run-node.mjs';

const USAGE = `npm run prove: sees the suite pass on the correct portals (the embedded one and its quick variants), and find each of
the known faults, planted one at a time in the embedded one.
  --only=R1,E2-6-un-chiffre   the faults of some statements, or some faults by the beginning of their ids; no correct portal
  --faults                    all faults, and no correct portal
  --full                      every test for every fault, and which statements each fault turns red
  --remember                  writes down which test caught each fault, to be tried first from then on
Other arguments go to Playwright (--workers=4).`;

/** The module of the faults; a harness test names its own. */
const faultsModule = process.env['PROOF_FAULTS'] ?? 'portal/faults/catalogue.ts';
/** Which test to try first on a fault, by its id. It is only a matter of time: the others follow where it doesn't catch it. */
const firstTests = path.join(root, 'reporting/proof/first-tests.json');
/** The variants that are quick enough to be tried on each change; npm run variants has them all. */
const variants = ['other-markup', 'single-page'];

/** @typedef {{ id: string, statements: string[], description: string }} Fault */
/** @typedef {{ name: string, traceabilityFile: string }} Portal */

await exitWith(() => main(process.argv.slice(2)));

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main(args) {
  // Playwright's own help would come once the correct portals have been judged.
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  const own = ['--full', '--faults', '--remember'];
  const [isFull, hasFaultsOnly, remembers] = own.map((option) => args.includes(option));
  const wanted = args.flatMap((argument) => (argument.startsWith('--only=') ? argument.slice(7).split(',') : []));
  const others = args.filter((argument) => !own.includes(argument) && !argument.startsWith('--only='));
  ensureDependencies();
  const faults = chosenFaults(listFaults(), wanted);
  const isWhole = wanted.length === 0 && !hasFaultsOnly;

  const folder = mkdtempSync(path.join(tmpdir(), 'compte-ameli-proof-'));
  try {
    const planting = path.join(folder, 'planting.json');
    /** @param {Portal[]} portals */
    const write = (portals) =>
      writeFileSync(planting, JSON.stringify({ isFull, isWhole, faults: withFirstTests(faults), portals }));
    write([]);
    if (!areOfTheCatalogue(planting)) return 2;
    ensureBrowser('chromium');
    if (isWhole) write(judgeCorrectPortals());
    const code = await runPlaywright(others, {
      ...onEmbeddedEnvironment(process.env),
      // What the embedded portal's pace allows: a fault that hides something costs a test this long.
      SCREEN_TIMEOUT: process.env['SCREEN_TIMEOUT'] ?? '2s',
      MAIL_TIMEOUT: process.env['MAIL_TIMEOUT'] ?? '3s',
      PROOF_FAULTS: faultsModule,
      PROOF_PLANTING: planting,
    });
    if (remembers) remember();
    if (isWhole) showProof();
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Asks the suite's side whether each fault is one of its statements, before anything that takes minutes.
 * @param {string} planting
 * @returns {boolean}
 */
function areOfTheCatalogue(planting) {
  const env = { ...process.env, PROOF_PLANTING: planting };
  return runNode(['--import', 'tsx', 'reporting/proof/check-faults.ts'], { env }) === 0;
}

/**
 * Runs the suite on each correct portal. What it finds there is judged with the proof: here only a portal that could not be
 * tried at all ends it.
 * @returns {Portal[]}
 */
function judgeCorrectPortals() {
  const scripts = [
    ...variants.map((name) => ({ name, args: ['scripts/variants.mjs', name], file: `reports/variants/${name}.json` })),
    // Last, so that the reports that are left are its own.
    { name: 'embedded', args: ['scripts/start.mjs'], file: 'reports/traceability.json' },
  ];
  return scripts.map(({ name, args, file }) => {
    console.log(`\nCorrect portal: ${name}`);
    const code = runNode(args, { env: onEmbeddedEnvironment(process.env) });
    if (code === 2) throw new Error(`The proof ends here: the suite could not judge the correct portal « ${name} ».`);
    return { name, traceabilityFile: path.join(root, file) };
  });
}

/**
 * @param {Fault[]} faults
 * @returns {(Fault & { first?: string })[]}
 */
function withFirstTests(faults) {
  const first = existsSync(firstTests) ? JSON.parse(readFileSync(firstTests, 'utf8')) : {};
  return faults.map((fault) => ({ ...fault, first: first[fault.id] }));
}

/**
 * The page of the run on the embedded portal came before the proof: it is made again, with what the proof found. Its closing
 * line, which continuous integration reads, is to be the last.
 */
function showProof() {
  runNode(['--import', 'tsx', 'scripts/report.ts'], { output: 'ignore' });
  console.log(suiteLine(JSON.parse(readFileSync(path.join(root, 'reports/traceability.json'), 'utf8'))));
}

/** Keeps what is remembered of the faults that this proof was not about. */
function remember() {
  const proof = JSON.parse(readFileSync(path.join(root, 'reports/proof.json'), 'utf8'));
  const known = existsSync(firstTests) ? JSON.parse(readFileSync(firstTests, 'utf8')) : {};
  for (const { faults } of proof.statements) {
    for (const { id, status, by } of faults) if (status === 'caught') known[id] = by.title;
  }
  const sorted = Object.entries(known).sort(([one], [other]) => one.localeCompare(other));
  writeFileSync(firstTests, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
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
  const playwright = spawn(process.execPath, [playwrightCli, 'test', '--config=prove.config.ts', ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  process.on('SIGTERM', () => playwright.kill('SIGINT'));
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) playwright.kill('SIGINT');
  });
  return endOf(playwright);
}
