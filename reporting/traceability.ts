import type { TestCase, TestResult } from '@playwright/test/reporter';
import { CATALOGUE, type Requirement } from '../requirements/catalogue.ts';
import { outageWords } from './outage-words.ts';
import { ANNOTATION } from './annotations.ts';
import { firstLineOf, isOnTheWay } from './error-text.ts';
import { count } from './french.ts';

/** The verdicts of the environment contract. */
export type TestStatus = 'passed' | 'failed' | 'flaky' | 'notVerified' | 'blocked';
export type RequirementStatus = 'passed' | 'failed' | 'notVerified' | 'notTested';

export interface TestVerdict {
  title: string;
  file: string;
  project: string;
  status: TestStatus;
  durationMs: number;
  error: string | null;
  reason: string | null;
}

export interface RequirementVerdict {
  id: string;
  kind: Requirement['kind'];
  statement: string;
  status: RequirementStatus;
  reason: string | null;
  tests: TestVerdict[];
}

/** `reports/traceability.json`, as the environment contract lays it down: other programs read it. */
export interface Traceability {
  generatedAt: string;
  suiteVersion: string;
  release: string | null;
  environment: { baseURL: string; browsers: string[] };
  summary: Record<RequirementStatus, number>;
  requirements: RequirementVerdict[];
}

const described = (result: TestResult, type: string): string | undefined =>
  result.annotations.find((annotation) => annotation.type === type)?.description;

/** What of the environment kept a try from being judged, if anything did. */
export const environmentFailureOf = (result: TestResult): string | undefined =>
  described(result, ANNOTATION.environment);

/** The statement that stopped a try on its way to its screen, if one did. */
export const stopperOf = (result: TestResult): string | undefined => described(result, ANNOTATION.blocked);

/** The ids of the statements that a test is about. */
export const idsOf = (test: TestCase): string[] =>
  test.annotations.flatMap(({ type, description }) =>
    type === ANNOTATION.requirement && description ? [description] : [],
  );

interface Judged {
  status: TestStatus;
  reason: string | null;
}

/** Whether a try ended before it came to its screen, or on an environment that no longer answers: it says nothing of the portal. */
const isStopped = (result: TestResult): boolean =>
  environmentFailureOf(result) !== undefined || (result.errors.length > 0 && result.errors.every(isOnTheWay));

const hasOwnFailure = (result: TestResult): boolean =>
  (result.status === 'failed' || result.status === 'timedOut') && !isStopped(result);

function judge(test: TestCase, last: TestResult): Judged {
  const outcome = test.outcome();
  // Stopped once by another statement, and then through: its own checks held. That other statement answers for the stop.
  if (outcome === 'flaky' && !test.results.some(hasOwnFailure)) return { status: 'passed', reason: null };
  if (outcome === 'flaky') return { status: 'flaky', reason: 'échoue, puis réussit au second essai' };
  if (outcome === 'skipped') {
    return { status: 'notVerified', reason: described(last, ANNOTATION.notVerified) ?? null };
  }
  if (outcome === 'expected') return { status: 'passed', reason: null };
  if (!isStopped(last) || test.results.some(hasOwnFailure)) return { status: 'failed', reason: null };
  const outage = environmentFailureOf(last);
  const by = stopperOf(last);
  const isByStatement = outage === undefined && by !== undefined;
  return { status: 'blocked', reason: isByStatement ? `bloqué par ${by}` : outageWords(outage) };
}

/** A test's verdict over its tries; `undefined` when it was not run, or was cut short. */
export function testVerdict(test: TestCase, rootDir: string): TestVerdict | undefined {
  const last = test.results.findLast(({ status }) => status !== 'interrupted');
  const declaredSkipped = last?.status === 'skipped' && described(last, ANNOTATION.notVerified) === undefined;
  if (!last || declaredSkipped) return undefined;
  const failing = test.results.find(({ errors }) => errors.length > 0);
  const error = failing?.errors.find((candidate) => !isOnTheWay(candidate)) ?? failing?.errors[0];
  return {
    title: test.title,
    file: `${test.location.file.slice(rootDir.length + 1).replaceAll('\\', '/')}:${test.location.line}`,
    project: test.parent.project()?.name ?? '',
    ...judge(test, last),
    durationMs: test.results.reduce((sum, { duration }) => sum + duration, 0),
    error: error ? firstLineOf(error) : null,
  };
}

/** The statements that stopped a test in any of its tries. */
export const stoppersOf = (test: TestCase): string[] =>
  test.results.flatMap((result) => (environmentFailureOf(result) === undefined ? (stopperOf(result) ?? []) : []));

/** Whether a test with this status says that what it is about does not hold: one that passes on retry says so, too. */
export const isFailure = (status: TestStatus | undefined): boolean => status === 'failed' || status === 'flaky';

/** `stops` counts the tests of other statements that this one stopped. */
function requirementVerdict(requirement: Requirement, tests: TestVerdict[], stops: number): RequirementVerdict {
  const { id, kind, enonce } = requirement;
  const among = (...statuses: TestStatus[]): TestVerdict | undefined =>
    tests.find(({ status }) => statuses.includes(status));
  const verdict = (status: RequirementStatus, reason: string | null): RequirementVerdict => ({
    id,
    kind,
    statement: enonce,
    status,
    reason,
    tests,
  });
  const failed = among('failed') ?? among('flaky');
  if (failed) return verdict('failed', failed.reason);
  const notVerified = among('notVerified');
  if (notVerified) return verdict('notVerified', notVerified.reason);
  const blocked = among('blocked');
  if (blocked) return verdict('notTested', blocked.reason);
  // Its own tests passed, yet it stopped others: it holds now and then, which is not holding.
  if (tests.length > 0 && stops > 0)
    return verdict('failed', `ne tient pas toujours : a arrêté ${count(stops, 'autre test', 'autres tests')}`);
  return tests.length > 0 ? verdict('passed', null) : verdict('notTested', 'aucun test de cet énoncé n’a été exécuté');
}

/** The matrix of statements and tests. Failed wins over notVerified, that over notTested, that over passed. */
export function requirementVerdicts(
  tests: readonly TracedTest[],
  catalogue: readonly Requirement[] = CATALOGUE,
): RequirementVerdict[] {
  return catalogue.map((requirement) =>
    requirementVerdict(
      requirement,
      tests.filter(({ ids }) => ids.includes(requirement.id)).map(({ verdict }) => verdict),
      tests.filter(({ stoppers }) => stoppers.includes(requirement.id)).length,
    ),
  );
}

/** A test with the statements that it is about, and those that stopped it. */
export interface TracedTest {
  ids: string[];
  stoppers: string[];
  verdict: TestVerdict;
}

/** An address without the credentials that it may hold. */
export function publicAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  return pathname === '/' ? origin : `${origin}${pathname}`;
}

/** How many documented statements have each status. */
export function summaryOf(requirements: readonly RequirementVerdict[]): Traceability['summary'] {
  const having = (status: RequirementStatus): number =>
    requirements.filter((requirement) => requirement.kind === 'document' && requirement.status === status).length;
  return {
    passed: having('passed'),
    failed: having('failed'),
    notVerified: having('notVerified'),
    notTested: having('notTested'),
  };
}
