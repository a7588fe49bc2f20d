import path from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { placesFor, writeWhole } from './reports.ts';
import { RunRecorder } from './run-recorder.ts';
import { judgedRun, rootOf } from './judged-run.ts';
import { environmentFailureOf } from './traceability.ts';

/** How many tries in a row must find the environment out of order to end the run. */
const ENOUGH = 4;

interface Options {
  outputFile?: string;
  /** Whether there is a run to end: a merge of shards tells of one that is over. */
  isMerge?: boolean;
}

/**
 * Writes `reports/traceability.json` at the end of every run, whatever its outcome; the product owner's
 * page and the matrix go beside it.
 */
export default class TraceabilityReporter implements Reporter {
  readonly #outputFile: string;
  readonly #isMerge: boolean;
  readonly #recorder: RunRecorder;
  #config: FullConfig | undefined;
  #suite: Suite | undefined;
  /** How many tries in a row the environment kept from judging. */
  #notJudged = 0;

  constructor({ outputFile = 'reports/traceability.json', isMerge = false }: Options = {}) {
    this.#outputFile = outputFile;
    this.#isMerge = isMerge;
    this.#recorder = new RunRecorder(placesFor(path.dirname(outputFile)));
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
    this.#recorder.begin(config, suite);
  }

  /** Ends the run in order once tests in a row could not be judged: a hundred more would say no more. */
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#recorder.testEnded(test);
    const failure = environmentFailureOf(result);
    this.#notJudged = failure === undefined ? 0 : this.#notJudged + 1;
    if (this.#notJudged !== ENOUGH || this.#isMerge) return;
    console.error(`The environment is out of order: the run ends here (${failure ?? ''}).`);
    process.kill(process.pid, 'SIGINT');
  }

  onError(error: TestError): void {
    this.#recorder.failed(error);
  }

  /** A run that fails by nothing but waived statements ends as one that holds: so does Playwright's own exit code. */
  onEnd(result: FullResult): Promise<{ status: 'passed' } | undefined> {
    if (!this.#config || !this.#suite) return Promise.resolve(undefined);
    const traceability = judgedRun(this.#config, this.#suite);
    writeWhole(path.resolve(rootOf(this.#config), this.#outputFile), `${JSON.stringify(traceability, null, 2)}\n`);
    const isExcused = this.#recorder.end(result, traceability);
    return Promise.resolve(isExcused ? { status: 'passed' } : undefined);
  }
}
