import { CATALOGUE, type RequirementId } from '../../../requirements/catalogue.ts';
import type { HistoryRun } from '../../../reporting/history.ts';
import { page } from '../../../reporting/page/page.ts';
import type { PageInput } from '../../../reporting/page/model.ts';
import type { RunRecord, TestRecord } from '../../../reporting/results/record.ts';

/* Runs that no browser was needed for, as `reports/results.jsonl` would tell of them. */

export const RELEASE = '4.12.0';
export const SUITE = '0.1.0';
const ENDED_AT = '2026-11-23T14:32:38.724Z';

/** A picture of one pixel. */
export const PIXEL = {
  name: 'preuve',
  data: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

const SENTENCES = [
  'L’assuré se connecte à son compte ameli',
  'L’assuré se rend dans l’onglet « Mes informations »',
  'L’assuré clique sur l’icône au niveau du mot de passe',
  'L’assuré se connecte à son adresse mail',
  'L’assuré lit le code à 4 chiffres',
  'L’assuré renseigne le code et clique sur « Confirmer mon code »',
];

/** A test of a statement that passes, unless told otherwise. */
export function aTest(
  id: string,
  change: Partial<Omit<TestRecord, 'verdict'>> & { verdict?: Partial<TestRecord['verdict']> } = {},
): TestRecord {
  const rank = change.id ?? '1';
  return {
    kind: 'test',
    ids: [id],
    stoppers: [],
    steps: SENTENCES.map((title) => ({ title, depth: 0, isFailed: false })),
    examples: [],
    failures: [],
    picture: null,
    hasTrace: false,
    ...change,
    id: `${id}-${rank}`,
    verdict: {
      title: `${id} · tient la promesse (${rank})`,
      file: `tests/exemple/${id.toLowerCase()}.spec.ts:${10 + Number(rank)}`,
      project: 'chromium',
      status: 'passed',
      durationMs: 1240,
      error: null,
      reason: null,
      ...change.verdict,
    },
  };
}

const RULE_EXAMPLES: Record<string, TestRecord['examples']> = {
  R1: [
    { description: '8 caractères', isToBeAccepted: true, isFailed: false },
    { description: '7 caractères', isToBeAccepted: false, isFailed: false },
  ],
  R5: Array.from({ length: 12 }, (_, index) => ({
    description: `date de naissance JJMMAA, au milieu (${index + 1})`,
    isToBeAccepted: false,
    isFailed: false,
  })),
};

/** A whole run in which all holds: `perStatement` tests for each. */
export const aRun = ({ perStatement = 2, tests }: { perStatement?: number; tests?: TestRecord[] } = {}): RunRecord => {
  const all = CATALOGUE.flatMap(({ id }) =>
    Array.from({ length: perStatement }, (_, index) =>
      aTest(id, {
        id: String(index + 1),
        picture: index === 0 ? PIXEL : null,
        examples: index === 0 ? (RULE_EXAMPLES[id] ?? []) : [],
      }),
    ),
  );
  return {
    header: {
      kind: 'run',
      suiteVersion: SUITE,
      release: RELEASE,
      startedAt: '2026-11-23T14:31:15.000Z',
      environment: 'embedded',
      browsers: ['chromium'],
      planned: all.length,
    },
    tests: tests ?? all,
    end: { kind: 'end', endedAt: ENDED_AT, status: 'passed', otherFailures: [], missingShards: [] },
    damaged: [],
  };
};

/** That run, but for the tests of a statement, which fail. */
export function aRedRun(id: RequirementId = 'R6', run = aRun()): RunRecord {
  const tests = run.tests.map((test) =>
    test.ids.includes(id)
      ? {
          ...test,
          hasTrace: true,
          verdict: { ...test.verdict, status: 'failed' as const, error: 'Error: le mot de passe actuel : accepté' },
          failures: [{ expected: 'chaque saisie est refusée', seen: 'le mot de passe actuel : accepté' }],
        }
      : test,
  );
  const missingShards = run.end?.missingShards ?? [];
  return { ...run, tests, end: { kind: 'end', endedAt: ENDED_AT, status: 'failed', otherFailures: [], missingShards } };
}

/** So many runs, one a day, the last on the day of the samples; R6 fails in each seventh. */
export const someRuns = (number: number): HistoryRun[] =>
  Array.from({ length: number }, (_, index) => {
    const isRed = index % 7 === 3;
    return {
      endedAt: new Date(Date.parse(ENDED_AT) - (number - 1 - index) * 86_400_000).toISOString(),
      release: `4.${index}.0`,
      suiteVersion: SUITE,
      environment: 'embedded',
      mayShip: !isRed,
      statuses: Object.fromEntries(
        CATALOGUE.map(({ id }) => [id, isRed && id === 'R6' ? 'failed' : 'passed'] as const),
      ),
    };
  });

export const anInput = (change: Partial<PageInput> = {}): PageInput => ({
  run: aRun(),
  history: { runs: [], problems: [] },
  waivers: { inForce: [], expired: [], problems: [] },
  proof: null,
  suiteVersion: SUITE,
  ...change,
});

/** The page of an input. */
export const aPage = (change: Partial<PageInput> = {}): string => page(anInput(change));
