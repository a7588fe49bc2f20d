import type { TestCase, TestResult } from '@playwright/test/reporter';
import { partOf, PARTS, type Part } from '../parts.ts';
import { isFailure, testVerdict } from '../traceability.ts';

/** So few tests tell nothing of how long the others will take. */
const ENOUGH = 5;

/** How far a part of the procedure is. */
export interface PartProgress {
  part: Part;
  planned: number;
  done: number;
  failed: number;
  /** Stopped on the way to their screen: they say nothing of it. */
  blocked: number;
}

/** Whether a try of a test is its last one: Playwright runs a test that failed once more. */
export const isLastTry = (test: TestCase, result: TestResult): boolean =>
  result.status === 'skipped' || result.status === test.expectedStatus || result.retry >= test.retries;

/** How far a run is: the whole, and each part of the procedure. */
export class Progress {
  readonly #parts: PartProgress[];
  readonly #startedAt: number;

  constructor(tests: readonly TestCase[], startedAt: number) {
    this.#startedAt = startedAt;
    this.#parts = PARTS.map((part) => ({
      part,
      planned: tests.filter((test) => partOf(test) === part).length,
      done: 0,
      failed: 0,
      blocked: 0,
    })).filter(({ planned }) => planned > 0);
  }

  /** Counts a test that has ended, and answers how far its part is now. */
  count(test: TestCase): PartProgress | undefined {
    const progress = this.#parts.find(({ part }) => part === partOf(test));
    if (!progress) return undefined;
    progress.done += 1;
    const status = testVerdict(test, '')?.status;
    if (isFailure(status)) progress.failed += 1;
    if (status === 'blocked') progress.blocked += 1;
    return progress;
  }

  get parts(): readonly PartProgress[] {
    return this.#parts;
  }

  get done(): number {
    return this.#parts.reduce((sum, { done }) => sum + done, 0);
  }

  get planned(): number {
    return this.#parts.reduce((sum, { planned }) => sum + planned, 0);
  }

  /** How many milliseconds the rest will take, at the pace of the tests so far; `undefined` while that can't be told. */
  timeLeft(now: number): number | undefined {
    if (this.done < ENOUGH || this.done === this.planned) return undefined;
    return ((now - this.#startedAt) / this.done) * (this.planned - this.done);
  }
}
