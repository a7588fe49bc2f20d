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
import { placesFor, suiteVersion, writeWhole } from './reports.ts';
import { RunRecorder } from './run-recorder.ts';
import {
  environmentFailureOf,
  idsOf,
  publicAddress,
  requirementVerdicts,
  stoppersOf,
  summaryOf,
  testVerdict,
  type Traceability,
} from './traceability.ts';

/** How many tries in a row must find the environment out of order to end the run. */
const ENOUGH = 4;

interface Options {
  outputFile?: string;
}

/**
 * Writes `reports/traceability.json` at the end of every run, whatever its outcome, and prints the counts; the product
 * owner's page and the matrix go beside it.
 */
export default class TraceabilityReporter implements Reporter {
  readonly #outputFile: string;
  readonly #recorder: RunRecorder;
  #config: FullConfig | undefined;
  #suite: Suite | undefined;
  /** How many tries in a row the environment kept from judging. */
  #notJudged = 0;

  constructor({ outputFile = 'reports/traceability.json' }: Options = {}) {
    this.#outputFile = outputFile;
    this.#recorder = new RunRecorder(placesFor(path.dirname(outputFile)));
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
    this.#recorder.begin(config, suite);
    console.log(`Seed: ${process.env['RUN_SEED'] ?? ''} (SEED=… replays it on the embedded environment)`);
  }

  /** Ends the run in order once tests in a row could not be judged: a hundred more would say no more. */
  onTestEnd(test: TestCase, result: TestResult): void {
    this.#recorder.testEnded(test);
    const failure = environmentFailureOf(result);
    this.#notJudged = failure === undefined ? 0 : this.#notJudged + 1;
    if (this.#notJudged !== ENOUGH) return;
    console.error(`The environment is out of order: the run ends here (${failure ?? ''}).`);
    process.kill(process.pid, 'SIGINT');
  }

  onError(error: TestError): void {
    this.#recorder.failed(error);
  }

  /** A run that fails by nothing but waived statements ends as one that holds: so does Playwright's own exit code. */
  onEnd(result: FullResult): Promise<{ status: 'passed' } | undefined> {
    const { status } = result;
    const traceability = this.#traceability();
    const file = path.resolve(this.#config?.configFile ? path.dirname(this.#config.configFile) : '.', this.#outputFile);
    writeWhole(file, `${JSON.stringify(traceability, null, 2)}\n`);
    const isExcused = this.#recorder.end(result, traceability);
    if (status === 'timedout') console.log('RUN_TIMEOUT: the time is over, the tests that are left were not run.');
    const { passed, failed, notVerified, notTested } = traceability.summary;
    console.log(
      `Statements: ${passed} passed, ${failed} failed, ${notVerified} not verifiable here, ${notTested} not tested (${this.#outputFile})`,
    );
    return Promise.resolve(isExcused ? { status: 'passed' } : undefined);
  }

  #traceability(): Traceability {
    const tests = (this.#suite?.allTests() ?? []).flatMap((test) => {
      const verdict = testVerdict(test, path.dirname(this.#config?.configFile ?? path.resolve('x')));
      return verdict ? [{ ids: idsOf(test), stoppers: stoppersOf(test), verdict }] : [];
    });
    const requirements = requirementVerdicts(tests);
    const projects = new Set(tests.map(({ verdict }) => verdict.project));
    return {
      generatedAt: new Date().toISOString(),
      suiteVersion: suiteVersion(),
      release: process.env['RELEASE'] ?? null,
      environment: {
        baseURL: publicAddress(process.env['BASE_URL'] || process.env['EMBEDDED_BASE_URL'] || ''),
        browsers: [...projects],
      },
      summary: summaryOf(requirements),
      requirements,
    };
  }
}
