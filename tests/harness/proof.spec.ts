import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { CATALOGUE } from '../../requirements/catalogue.ts';
import { checkFaults, type PlantedFault } from '../../reporting/proof/input.ts';
import { proofPage } from '../../reporting/proof/page.ts';
import { faultVerdict, proofOf, type Proof, type ProofTest } from '../../reporting/proof/verdict.ts';
import type { RequirementVerdict, TestVerdict } from '../../reporting/traceability.ts';

/* Most of these run the proof itself, on faults planted for the occasion. */

interface Proved extends SpawnSyncReturns<string> {
  proof: Proof | null;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the proof on the faults of a module of tests/harness/planted/, in this project or in a copy of it. */
function prove(module: string, args: string[] = [], cwd = ROOT): Proved {
  const output = test.info().outputPath('proof');
  const child = spawnSync(process.execPath, ['scripts/prove.mjs', ...args], {
    cwd,
    // The machine may be busy with other tests: what is slow must not look broken.
    env: {
      ...process.env,
      PROOF_FAULTS: `tests/harness/planted/${module}.ts`,
      PROOF_OUTPUT: output,
      SCREEN_TIMEOUT: '4s',
    },
    encoding: 'utf8',
  });
  const file = path.join(output, 'proof.json');
  return { ...child, proof: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Proof) : null };
}

const copies: string[] = [];

test.afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** A copy of the project, to be changed; out of it, since a folder can't be copied into itself. */
function copyOfProject(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'compte-ameli-copy-'));
  copies.push(copy);
  const isLeftOut = (name: string): boolean =>
    ['.git', '.cache', 'node_modules', 'reports', 'test-results'].includes(name);
  cpSync(ROOT, copy, { recursive: true, filter: (file) => !isLeftOut(path.relative(ROOT, file)) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

test.describe('npm run prove', () => {
  test('fails on a fault that nothing catches, or that something else goes wrong for, and says which', () => {
    test.setTimeout(180_000);
    const { status, stdout, proof } = prove('some', ['--only=E0-3']);
    expect(status).toBe(1);
    expect(proof?.totals).toEqual({ faults: 3, caught: 1, missed: 1, wrongReason: 1, falseAlarms: 0 });
    expect(proof?.failures).toEqual([
      'E0-3-sans-effet : manquée : aucun test de ses énoncés n’échoue',
      expect.stringMatching(/^E0-3-empeche-la-connexion : trouvée pour une mauvaise raison \(E0-3 .*bloqué par E0-1/),
    ]);
    expect(stdout).toContain('✔ E0-3-trouvee');
    expect(stdout).toContain('proof: 1/3 caught, 1 missed, 1 caught for the wrong reason');
    expect(readFileSync(test.info().outputPath('proof/proof.html'), 'utf8')).toContain('l’intitulé manque');
  });

  test('fails where the tests of a statement are gone, and says which', () => {
    test.setTimeout(180_000);
    const { status, proof } = prove('some', ['--only=E0-3-trouvee', '--grep-invert', '@E0-3']);
    expect(status).toBe(1);
    expect(proof?.failures).toEqual(['E0-3-trouvee : aucun test ne porte ses énoncés']);
  });

  test('fails where a test has lost its assertions, and says which fault it lets through', () => {
    test.setTimeout(180_000);
    const copy = copyOfProject();
    const spec = path.join(copy, 'tests/procedure/etape-0/accueil.spec.ts');
    const emptied = readFileSync(spec, 'utf8').replace(/await expect\(accueil\.vosDerniersPaiements\w+.*?;/g, '');
    expect(emptied).not.toContain('expect(accueil.vosDerniersPaiements');
    writeFileSync(spec, emptied);

    const { status, proof } = prove('some', ['--only=E0-3-trouvee'], copy);
    expect(status).toBe(1);
    expect(proof?.failures).toEqual(['E0-3-trouvee : manquée : aucun test de ses énoncés n’échoue']);
  });

  test('refuses a test that bears no statement, in one line', () => {
    const copy = copyOfProject();
    const spec = path.join(copy, 'tests/procedure/etape-0/accueil.spec.ts');
    writeFileSync(spec, readFileSync(spec, 'utf8').replace("statement('E0-3')", '{}'));

    const { status, stderr } = prove('some', ['--only=E0-3'], copy);
    expect(status).toBe(1);
    expect(stderr).toContain('bears no statement: give it one');
  });

  for (const [module, line] of [
    ['twice', 'Two faults have the id "R1-accepte-7-caracteres": rename one of them'],
    ['nowhere', 'FAULTS: there is no module tests/harness/planted/nowhere.ts; name one that exports faults'],
    [
      'unknown-statement',
      'The fault "E9-1-inconnue" names the statement E9-1, which is not in requirements/catalogue.ts',
    ],
  ] as const) {
    test(`refuses in one line: ${module}`, () => {
      const { status, stderr } = prove(module);
      expect({ status, stderr: stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({ status: 2, stderr: `${line}\n` });
    });
  }

  // Was a whole proof: a quarter of an hour before Playwright's own help.
  test('tells its options without proving anything', () => {
    const { status, stdout, proof } = prove('some', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--only=.*--faults.*--full.*--remember/s);
    expect(proof).toBeNull();
  });

  test('refuses an unknown fault in one line', () => {
    const { status, stderr } = prove('some', ['--only=E0-3,R9']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'No fault « R9 » in --only: name a statement (R1), or a fault of tests/harness/planted/some.ts by its id.\n',
    });
  });
});

const aFault = (id: string, ...statements: string[]): PlantedFault => ({ id, statements, description: 'une faute' });

const aTest = (statement: string, result: ProofTest['result']): ProofTest => ({
  title: `${statement} · un test`,
  file: 'tests/un.spec.ts:1',
  statements: statement === '' ? [] : [statement],
  result,
  message: result === 'passed' ? null : 'une erreur',
  durationMs: 1000,
});

test.describe('a verdict', () => {
  const fault = aFault('R1-x', 'R1', 'R4');

  for (const [status, ...tests] of [
    ['caught', aTest('R1', 'passed'), aTest('R4', 'caught')],
    ['caught', aTest('R1', 'wrongReason'), aTest('R4', 'caught'), aTest('R4', 'notRun')],
    ['missed', aTest('R1', 'passed'), aTest('R2', 'caught')],
    ['wrongReason', aTest('R1', 'passed'), aTest('R4', 'wrongReason'), aTest('R2', 'caught')],
    ['noTest', aTest('R2', 'caught')],
  ] as const) {
    test(`is « ${status} » for ${tests.map(({ statements, result }) => `${statements[0]} ${result}`).join(', ')}`, () => {
      expect(faultVerdict(fault, tests).status).toBe(status);
    });
  }

  test('names the statements that went red', () => {
    expect(faultVerdict(fault, [aTest('R4', 'caught'), aTest('R2', 'caught'), aTest('R3', 'wrongReason')]).red).toEqual(
      ['R2', 'R4'],
    );
  });
});

test.describe('a whole proof', () => {
  const ids = CATALOGUE.map(({ id }) => id);
  const faults = ids.map((id) => faultVerdict(aFault(`${id}-x`, id), [aTest(id, 'caught')]));
  const judged = (id: string, status: TestVerdict['status']): RequirementVerdict => ({
    ...{ id, kind: 'document', statement: id, status: 'passed', reason: null },
    tests: [
      ...[{ title: `${id} · un test`, file: 'tests/un.spec.ts:1', project: 'chromium', status, durationMs: 1 }].map(
        (verdict) => ({ ...verdict, error: status === 'failed' ? 'une erreur' : null, reason: null }),
      ),
    ],
  });
  const portal = { name: 'embedded', requirements: ids.map((id) => judged(id, 'passed')) };
  const whole = {
    ...{ faults, portals: [portal], runs: [], mode: 'firstCatch' as const, isWhole: true, durationMs: 1000 },
  };

  test('holds when each statement has a test, and a fault that is caught', () => {
    expect(proofOf(whole).failures).toEqual([]);
  });

  for (const [what, changed, failure] of [
    ['a statement without a fault', { faults: faults.slice(1) }, 'E0-1 : aucune faute ne l’enfreint'],
    [
      'a statement without a test',
      { portals: [{ ...portal, requirements: portal.requirements.slice(1) }] },
      'E0-1 : aucun test ne porte cet énoncé',
    ],
    [
      'a false alarm',
      { portals: [portal, { name: 'une-variante', requirements: [judged('R1', 'failed')] }] },
      'fausse alerte sur un portail juste (une-variante) : R1 · un test — une erreur',
    ],
    [
      'a blocked test on a correct portal',
      { portals: [portal, { name: 'une-variante', requirements: [judged('R1', 'blocked')] }] },
      'fausse alerte sur un portail juste (une-variante) : R1 · un test — ',
    ],
  ] as const) {
    test(`fails for ${what}`, () => {
      expect(proofOf({ ...whole, ...changed }).failures).toEqual([failure]);
    });
  }

  test('names, when it is full, the tests that catch nothing', () => {
    const runs = [aTest('R1', 'caught'), aTest('R2', 'passed'), aTest('R1', 'passed')];
    expect(proofOf({ ...whole, mode: 'full', runs }).idleTests).toEqual(['R2 · un test']);
  });

  test('is shown with its texts escaped', () => {
    const [first] = faults;
    const fault = { ...first!, description: '« < » & « > »' };
    expect(proofPage(proofOf({ ...whole, faults: [fault], isWhole: false }))).toContain(
      '«\u00a0&#60;\u00a0» &#38; «\u00a0&#62;\u00a0»',
    );
  });

  test('is told in French that agrees with its numbers', () => {
    const [first] = faults;
    const missed = faultVerdict(aFault('E0-1-y', 'E0-1'), [aTest('E0-1', 'passed')]);
    const page = proofPage(proofOf({ ...whole, faults: [first!, missed], isWhole: false })).replaceAll('\u00a0', ' ');
    expect(page).toContain('1 faute trouvée sur 2 introduites une à une');
    expect(page).toContain('0 fausse alerte.');
    expect(page).toContain('<span>1 faute trouvée sur 2 · 1 test</span>');
    expect(page).not.toMatch(/\(s\)|1 fautes/);
  });
});

test('a fault of an unknown statement is refused', () => {
  expect(() => checkFaults([aFault('R1-x', 'R1'), aFault('R9-x', 'R9')])).toThrow(/"R9-x" names the statement R9/);
});
