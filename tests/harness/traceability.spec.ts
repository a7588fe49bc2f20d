import { expect, test } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import {
  idsOf,
  publicAddress,
  requirementVerdicts,
  stoppersOf,
  summaryOf,
  testVerdict,
  type RequirementVerdict,
  type TestStatus,
  type TestVerdict,
} from '../../reporting/traceability.ts';
import { CATALOGUE } from '../../requirements/catalogue.ts';

/* What the results of a run say of the statements, on results that no browser is needed for. */

type Outcome = ReturnType<TestCase['outcome']>;
type Annotations = TestResult['annotations'];
type Try = Pick<TestResult, 'status'> & { messages?: string[]; annotations?: Annotations; duration?: number };

const ROOT = '/projet/suite';

function ran(outcome: Outcome, tries: Try[], annotations: Annotations = []): TestCase {
  const test = {
    title: 'R1 · refuse 7 caractères',
    location: { file: `${ROOT}/tests/regles/r1.spec.ts`, line: 12, column: 3 },
    parent: { project: () => ({ name: 'chromium' }) },
    annotations,
    outcome: () => outcome,
    results: tries.map(({ status, messages = [], annotations: noted = [], duration = 40 }) => ({
      status,
      duration,
      annotations: noted,
      errors: messages.map((message) => ({ message })),
    })),
  };
  return test as unknown as TestCase;
}

const failure = 'Error: 51 caractères : accepté';
const blocked = 'Blocked: bloqué par E2-3 · L’assuré clique';
const environment = 'EnvironmentFailure: BASE_URL: http://portail.test does not answer';

test.describe('a test', () => {
  for (const { name, outcome, tries, status, error = null, reason = null } of [
    { name: 'passes', outcome: 'expected', tries: [{ status: 'passed' }], status: 'passed' },
    {
      name: 'fails',
      outcome: 'unexpected',
      tries: [
        { status: 'failed', messages: [failure] },
        { status: 'failed', messages: [failure] },
      ],
      status: 'failed',
      error: failure,
    },
    {
      name: 'fails on an environment that no longer answers',
      outcome: 'unexpected',
      tries: [
        {
          status: 'failed',
          messages: [failure],
          annotations: [{ type: 'environment', description: 'BASE_URL: http://portail.test no longer answers' }],
        },
      ],
      status: 'blocked',
      error: failure,
      reason: 'le portail n’est pas joignable',
    },
    {
      name: 'times out',
      outcome: 'unexpected',
      tries: [{ status: 'timedOut', messages: ['Test timeout of 1 ms'] }],
      status: 'failed',
      error: 'Test timeout of 1 ms',
    },
    {
      name: 'fails, then passes on retry',
      outcome: 'flaky',
      tries: [{ status: 'failed', messages: [failure] }, { status: 'passed' }],
      status: 'flaky',
      error: failure,
      reason: 'échoue, puis réussit au second essai',
    },
    {
      name: 'is blocked by another statement',
      outcome: 'unexpected',
      tries: [{ status: 'failed', messages: [blocked], annotations: [{ type: 'blocked', description: 'E2-3' }] }],
      status: 'blocked',
      error: blocked,
      reason: 'bloqué par E2-3',
    },
    {
      name: 'is stopped by the environment',
      outcome: 'unexpected',
      tries: [
        {
          status: 'failed',
          messages: [environment],
          annotations: [{ type: 'environment', description: 'MAILPIT_URL: Mailpit at http://mail.test failed' }],
        },
      ],
      status: 'blocked',
      error: environment,
      reason: 'la messagerie de test ne répond pas',
    },
    {
      name: 'is stopped by an environment that says nothing',
      outcome: 'unexpected',
      tries: [{ status: 'failed', messages: [environment] }],
      status: 'blocked',
      error: environment,
      reason: 'l’environnement de test est en défaut',
    },
    {
      name: 'is blocked, then passes on retry',
      outcome: 'flaky',
      tries: [{ status: 'failed', messages: [blocked] }, { status: 'passed' }],
      status: 'passed',
      error: blocked,
    },
    {
      name: 'fails, then is blocked on retry',
      outcome: 'unexpected',
      tries: [
        { status: 'failed', messages: [failure] },
        { status: 'failed', messages: [blocked] },
      ],
      status: 'failed',
      error: failure,
    },
    {
      name: 'fails besides being blocked',
      outcome: 'unexpected',
      tries: [
        { status: 'failed', messages: [blocked, failure], annotations: [{ type: 'blocked', description: 'E2-3' }] },
      ],
      status: 'failed',
      error: failure,
    },
    {
      name: 'speaks of being blocked in its own failure',
      outcome: 'unexpected',
      tries: [{ status: 'failed', messages: ['Error: Blocked: bloqué'] }],
      status: 'failed',
      error: 'Error: Blocked: bloqué',
    },
    {
      name: 'can not be verified here',
      outcome: 'skipped',
      tries: [{ status: 'skipped', annotations: [{ type: 'notVerified', description: 'aucune horloge à avancer' }] }],
      status: 'notVerified',
      reason: 'aucune horloge à avancer',
    },
    {
      name: 'passes before it is interrupted',
      outcome: 'expected',
      tries: [{ status: 'passed' }, { status: 'interrupted' }],
      status: 'passed',
    },
  ] satisfies { name: string; outcome: Outcome; tries: Try[]; status: TestStatus; error?: string; reason?: string }[]) {
    test(`that ${name} is ${status}`, () => {
      expect(testVerdict(ran(outcome, tries), ROOT)).toMatchObject({ status, error, reason });
    });
  }

  for (const { name, outcome, tries } of [
    { name: 'was not run', outcome: 'skipped', tries: [] },
    { name: 'was interrupted', outcome: 'skipped', tries: [{ status: 'interrupted', messages: [failure] }] },
    { name: 'is skipped by hand', outcome: 'skipped', tries: [{ status: 'skipped' }] },
  ] satisfies { name: string; outcome: Outcome; tries: Try[] }[]) {
    test(`that ${name} has no verdict`, () => {
      expect(testVerdict(ran(outcome, tries), ROOT)).toBeUndefined();
    });
  }

  test('is told by its title, its place, its project and the time of all its tries', () => {
    const tries: Try[] = [
      { status: 'failed', messages: [failure], duration: 30 },
      { status: 'failed', messages: ['Error: autre'], duration: 12 },
    ];
    expect(testVerdict(ran('unexpected', tries), ROOT)).toEqual({
      title: 'R1 · refuse 7 caractères',
      file: 'tests/regles/r1.spec.ts:12',
      project: 'chromium',
      status: 'failed',
      durationMs: 42,
      error: failure,
      reason: null,
    });
  });

  test('is told by the first line of its error, without colours', () => {
    const message =
      '\u001b[31mError:\u001b[39m \u001b[2mexpect(\u001b[22mle code\u001b[2m)\u001b[22m\n\n  at r1.spec.ts:12\n';
    const verdict = testVerdict(ran('unexpected', [{ status: 'failed', messages: [message] }]), ROOT);
    expect(verdict?.error).toBe('Error: expect(le code)');
  });

  test('is blocked by an error in colours too', () => {
    const tries: Try[] = [{ status: 'failed', messages: [`\u001b[31m${blocked}\u001b[39m`] }];
    expect(testVerdict(ran('unexpected', tries), ROOT)?.status).toBe('blocked');
  });

  test('names the statements that stopped it in any of its tries', () => {
    const annotations = [{ type: 'blocked', description: 'E2-3' }];
    expect(stoppersOf(ran('flaky', [{ status: 'failed', annotations }, { status: 'passed' }]))).toEqual(['E2-3']);
    expect(stoppersOf(ran('expected', [{ status: 'passed' }]))).toEqual([]);
  });

  test('answers for the statements that it is annotated with', () => {
    const annotations = [
      { type: 'requirement', description: 'R1' },
      { type: 'issue', description: 'R2' },
      { type: 'requirement' },
      { type: 'requirement', description: 'E3-7' },
    ];
    expect(idsOf(ran('expected', [], annotations))).toEqual(['R1', 'E3-7']);
  });
});

const verdict = (status: TestStatus, reason: string | null = null): TestVerdict => ({
  ...{ title: 'R1', file: 'tests/regles/r1.spec.ts:12', project: 'chromium', durationMs: 1, error: null },
  ...{ status, reason },
});

const matrix = (id: string, ...verdicts: TestVerdict[]): RequirementVerdict[] =>
  requirementVerdicts(verdicts.map((each) => ({ ids: [id], stoppers: [], verdict: each })));

test.describe('a statement', () => {
  const passed = verdict('passed');
  const failed = verdict('failed');
  const flaky = verdict('flaky', 'échoue, puis réussit');
  const stopped = verdict('blocked', 'bloqué par E2-3');
  const notHere = verdict('notVerified', 'aucune horloge');

  for (const { tests, status, reason = null } of [
    { tests: [passed, passed], status: 'passed' },
    { tests: [passed, failed], status: 'failed' },
    { tests: [passed, flaky], status: 'failed', reason: 'échoue, puis réussit' },
    { tests: [stopped, failed], status: 'failed' },
    { tests: [notHere, failed], status: 'failed' },
    { tests: [passed, notHere], status: 'notVerified', reason: 'aucune horloge' },
    { tests: [stopped, notHere], status: 'notVerified', reason: 'aucune horloge' },
    { tests: [passed, stopped], status: 'notTested', reason: 'bloqué par E2-3' },
    { tests: [], status: 'notTested', reason: 'aucun test de cet énoncé n’a été exécuté' },
  ]) {
    test(`with tests that are ${tests.map((each) => each.status).join(' and ') || 'none'} is ${status}`, () => {
      const found = matrix('R1', ...tests).find(({ id }) => id === 'R1');
      expect(found).toMatchObject({
        status,
        reason,
        tests,
        kind: 'document',
        statement: 'Comporter entre 8 et 50 caractères',
      });
    });
  }

  test('stands in the matrix whether it was tested or not, in the order of the catalogue', () => {
    expect(matrix('R1', passed).map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
  });

  test('has its own tests alone, of every browser', () => {
    const elsewhere = { ...failed, project: 'firefox' };
    const found = requirementVerdicts([
      { ids: ['R1', 'R2'], stoppers: [], verdict: passed },
      { ids: ['R2'], stoppers: [], verdict: elsewhere },
    ]);
    const statuses = Object.fromEntries(found.map(({ id, status, tests }) => [id, [status, tests.length]]));
    expect(statuses).toMatchObject({ R1: ['passed', 1], R2: ['failed', 2], R3: ['notTested', 0] });
  });
});

test.describe('a statement that stops the tests of others', () => {
  const stopped = { ids: ['R1'], stoppers: ['E2-3'], verdict: verdict('blocked', 'bloqué par E2-3') };

  for (const { name, own, status, reason } of [
    {
      name: 'fails',
      own: [verdict('passed')],
      status: 'failed',
      reason: /^ne tient pas toujours : a arrêté 2\u00a0autres tests$/,
    },
    { name: 'fails for its own reason', own: [verdict('flaky', 'échoue')], status: 'failed', reason: /^échoue$/ },
    { name: 'is not tested', own: [], status: 'notTested', reason: /^aucun test / },
  ]) {
    test(`${name} when its own tests are ${own.map((each) => each.status).join(' and ') || 'none'}`, () => {
      const verdicts = own.map((each) => ({ ids: ['E2-3'], stoppers: [], verdict: each }));
      const found = requirementVerdicts([stopped, stopped, ...verdicts]).find(({ id }) => id === 'E2-3');
      expect(found?.status).toBe(status);
      expect(found?.reason).toMatch(reason);
    });
  }
});

test.describe('the summary', () => {
  test('counts each documented statement once', () => {
    const found = requirementVerdicts([
      { ids: ['R1', 'R2'], stoppers: [], verdict: verdict('passed') },
      { ids: ['R2'], stoppers: [], verdict: verdict('flaky') },
      { ids: ['R3'], stoppers: [], verdict: verdict('failed') },
      { ids: ['R4'], stoppers: [], verdict: verdict('notVerified') },
      { ids: ['R5'], stoppers: [], verdict: verdict('blocked') },
    ]);
    expect(summaryOf(found)).toEqual({ passed: 1, failed: 2, notVerified: 1, notTested: 33 });
  });

  test('leaves good practices out', () => {
    const found = matrix('R1', verdict('failed')).map((each) => ({ ...each, kind: 'good-practice' as const }));
    expect(summaryOf(found)).toEqual({ passed: 0, failed: 0, notVerified: 0, notTested: 0 });
  });
});

for (const [address, told] of [
  ['https://recette:secret@portail.example/compte/?a=1', 'https://portail.example/compte/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['', ''],
] as const) {
  test(`an address is told without its credentials: ${told}`, () => {
    expect(publicAddress(address)).toBe(told);
  });
}
