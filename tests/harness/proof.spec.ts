import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { CATALOGUE } from '../../requirements/catalogue.ts';
import { checkFaults, type PlantedFault } from '../../reporting/proof/faults.ts';
import { proofPage } from '../../reporting/proof/page.ts';
import { faultVerdict, proofOf, type Proof, type ProofTest } from '../../reporting/proof/verdict.ts';

/* Most of these run the proof itself, on faults planted for the occasion. */

interface Proved extends SpawnSyncReturns<string> {
  proof: Proof | null;
}

function prove(module: string, ...args: string[]): Proved {
  const output = test.info().outputPath('proof');
  const child = spawnSync(process.execPath, ['scripts/prove.mjs', ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
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

test.describe('npm run prove', () => {
  test('fails on a fault that nothing catches, or that something else goes wrong for, and says which', () => {
    test.setTimeout(180_000);
    const { status, stdout, proof } = prove('some', '--only=E0-3');
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
    const { status, proof } = prove('some', '--only=E0-3-trouvee', '--grep-invert', '@E0-3');
    expect(status).toBe(1);
    expect(proof?.failures).toEqual(['E0-3-trouvee : aucun test ne porte ses énoncés']);
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

  test('refuses an unknown fault in one line', () => {
    const { status, stderr } = prove('some', '--only=E0-3,R9');
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
  const control = ids.map((id) => aTest(id, 'passed'));
  const whole = { faults, control, runs: [], mode: 'firstCatch' as const, isWhole: true, durationMs: 1000 };

  test('holds when each statement has a test, and a fault that is caught', () => {
    expect(proofOf(whole).failures).toEqual([]);
  });

  for (const [what, changed, failure] of [
    ['a statement without a fault', { faults: faults.slice(1) }, 'E0-1 : aucune faute ne l’enfreint'],
    ['a statement without a test', { control: control.slice(1) }, 'E0-1 : aucun test ne porte cet énoncé'],
    [
      'a test without a statement',
      { control: [...control, aTest('', 'passed')] },
      ' · un test (tests/un.spec.ts:1) : ce test ne porte aucun énoncé',
    ],
    [
      'a false alarm',
      { control: [...control, aTest('R1', 'caught')] },
      'fausse alerte sur le portail juste : R1 · un test — une erreur',
    ],
  ] as const) {
    test(`fails for ${what}`, () => {
      expect(proofOf({ ...whole, ...changed }).failures).toEqual([failure]);
    });
  }

  test('names, when it is full, the tests that catch nothing', () => {
    const { idleTests } = proofOf({ ...whole, mode: 'full', runs: [aTest('R1', 'caught'), aTest('R2', 'passed')] });
    expect(idleTests).toHaveLength(ids.length - 1);
    expect(idleTests).toContain('R2 · un test');
  });

  test('is shown with its texts escaped', () => {
    const [first] = faults;
    const fault = { ...first!, description: '« < » & « > »' };
    expect(proofPage(proofOf({ ...whole, faults: [fault], isWhole: false }))).toContain('« &#60; » &#38; « &#62; »');
  });
});

test('a fault of an unknown statement is refused', () => {
  expect(() => checkFaults([aFault('R1-x', 'R1'), aFault('R9-x', 'R9')])).toThrow(/"R9-x" names the statement R9/);
});
