import { readFileSync } from 'node:fs';
import type { TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { isOnTheWay, messageOf, withoutClass } from '../error-text.ts';
import { GUIDE_PICTURE } from '../guide/collect.ts';
import { idsOf, stoppersOf, testVerdict } from '../traceability.ts';
import { failureOf } from './failure.ts';
import type { Example, Picture, Step, TestRecord } from './record.ts';

/** The assertions that try examples, and whether each example is to be accepted. */
const TRIES: Record<string, boolean> = { toAccept: true, toRefuse: false };

/** In bytes. The page holds its pictures: one that is much larger than a screen's stays in the engineers' report. */
const LARGEST_PICTURE = 400_000;

const matcherOf = ({ title }: TestStep): string | undefined => /\b(to[A-Z]\w*)/.exec(title)?.[1];

const within = (steps: readonly TestStep[]): TestStep[] => steps.flatMap((step) => [step, ...within(step.steps)]);

/** The sentences of a test; what stands between them (assertions, hooks, clicks) is for engineers. */
const sentences = (steps: readonly TestStep[], depth = 0): Step[] =>
  steps.flatMap(({ category, title, error, steps: inner }) =>
    category === 'test.step'
      ? [{ title, depth, isFailed: error !== undefined }, ...sentences(inner, depth + 1)]
      : sentences(inner, depth),
  );

function examplesOf(steps: readonly TestStep[]): Example[] {
  return within(steps).flatMap((step) => {
    const isToBeAccepted = step.category === 'expect' ? TRIES[matcherOf(step) ?? ''] : undefined;
    if (isToBeAccepted === undefined) return [];
    const said = messageOf(step.error ?? {})
      .split('\n')
      .map(withoutClass);
    return step.steps
      .filter(({ category }) => category === 'test.step')
      .map(({ title, error }) => ({
        description: title,
        isToBeAccepted,
        isFailed: error !== undefined || said.some((line) => line.startsWith(`${title} : `)),
      }));
  });
}

const tellsMore = (errors: TestError[]): TestError[] => {
  const own = errors.filter((error) => !isOnTheWay(error));
  return own.length > 0 ? own : errors;
};

function failuresOf(result: TestResult): TestRecord['failures'] {
  const expectations = within(result.steps).filter(({ category }) => category === 'expect');
  return tellsMore(result.errors).map((error) => {
    const failed = expectations.find((step) => step.error?.message === error.message);
    return failureOf(error, failed && matcherOf(failed));
  });
}

function pictureOf({ attachments }: TestResult): Picture | null {
  for (const { name, contentType, body, path } of attachments) {
    // The guide's own show the way to a statement, not the statement.
    if (!/^image\/(?:jpeg|png|webp)$/.test(contentType) || GUIDE_PICTURE.test(name)) continue;
    try {
      const bytes = body ?? (path === undefined ? undefined : readFileSync(path));
      if (bytes && bytes.length <= LARGEST_PICTURE) {
        return { name, data: `data:${contentType};base64,${bytes.toString('base64')}` };
      }
    } catch {
      // A picture is a help: one that has gone must not cost the verdict.
    }
  }
  return null;
}

/** What the page tells of a test: its verdict, what it did, what it saw. `undefined` when it has no verdict. */
export function testRecord(test: TestCase, rootDir: string): TestRecord | undefined {
  const verdict = testVerdict(test, rootDir);
  if (!verdict) return undefined;
  const failing = test.results.find(({ errors }) => errors.length > 0);
  const told = (verdict.status === 'passed' ? undefined : failing) ?? test.results.at(-1);
  const pictures = test.results.toReversed().flatMap((result) => pictureOf(result) ?? []);
  return {
    kind: 'test',
    id: test.id,
    ids: idsOf(test),
    stoppers: stoppersOf(test),
    verdict,
    steps: told ? sentences(told.steps) : [],
    examples: told ? examplesOf(told.steps) : [],
    failures: verdict.status === 'passed' || !failing ? [] : failuresOf(failing),
    picture: pictures[0] ?? null,
    hasTrace: test.results.some(({ attachments }) => attachments.some(({ name }) => name === 'trace')),
  };
}
