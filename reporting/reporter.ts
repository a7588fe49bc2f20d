import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import {
  environmentFailureOf,
  idsOf,
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

const suiteVersion = (): string => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

/** Writes `reports/traceability.json` at the end of every run, whatever its outcome, and prints the counts. */
export default class TraceabilityReporter implements Reporter {
  readonly #outputFile: string;
  #config: FullConfig | undefined;
  #suite: Suite | undefined;
  /** How many tries in a row the environment kept from judging. */
  #notJudged = 0;

  constructor({ outputFile = 'reports/traceability.json' }: Options = {}) {
    this.#outputFile = outputFile;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
    console.log(`Seed: ${process.env['RUN_SEED'] ?? ''} (SEED=… replays it on the embedded environment)`);
  }

  /** Ends the run in order once tests in a row could not be judged: a hundred more would say no more. */
  onTestEnd(_test: TestCase, result: TestResult): void {
    const failure = environmentFailureOf(result);
    this.#notJudged = failure === undefined ? 0 : this.#notJudged + 1;
    if (this.#notJudged !== ENOUGH) return;
    console.error(`The environment is out of order: the run ends here (${failure ?? ''}).`);
    process.kill(process.pid, 'SIGINT');
  }

  onEnd({ status }: FullResult): void {
    const traceability = this.#traceability();
    const file = path.resolve(this.#config?.configFile ? path.dirname(this.#config.configFile) : '.', this.#outputFile);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.partial`, `${JSON.stringify(traceability, null, 2)}\n`);
    renameSync(`${file}.partial`, file);
    if (status === 'timedout') console.log('RUN_TIMEOUT: the time is over, the tests that are left were not run.');
    const { passed, failed, notVerified, notTested } = traceability.summary;
    console.log(
      `Statements: ${passed} passed, ${failed} failed, ${notVerified} not verifiable here, ${notTested} not tested (${this.#outputFile})`,
    );
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
        baseURL: process.env['BASE_URL'] ?? process.env['EMBEDDED_BASE_URL'] ?? '',
        browsers: [...projects],
      },
      summary: summaryOf(requirements),
      requirements,
    };
  }
}
