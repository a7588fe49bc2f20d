import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';

/** Notes all that a reporter is handed, at the moment it is: what stands before it in the list has had its say by then. */
export default class NotingReporter implements Reporter {
  readonly #file: string;

  constructor({ outputFile }: { outputFile: string }) {
    this.#file = outputFile;
    mkdirSync(path.dirname(outputFile), { recursive: true });
  }

  printsToStdio = (): boolean => false;

  #note(event: string, ...what: unknown[]): void {
    const seen = new WeakSet<object>();
    const text = JSON.stringify([event, ...what], (key, value: unknown) => {
      if (key === 'parent' || key === 'suites' || key === 'steps' || key === 'body') return undefined;
      if (typeof value !== 'object' || value === null) return value;
      if (seen.has(value)) return undefined;
      seen.add(value);
      return value;
    });
    appendFileSync(this.#file, `${text}\n`);
  }

  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    this.#note('onStepBegin', step, step.titlePath());
  }

  onStepEnd(_test: TestCase, result: TestResult, step: TestStep): void {
    this.#note('onStepEnd', step, step.titlePath());
    for (const { name, body } of result.attachments)
      this.#note('attachment', name, body?.subarray(0, 2_000).toString('latin1'));
  }

  onStdOut(chunk: string | Buffer, _test?: TestCase, result?: TestResult): void {
    this.#note('onStdOut', chunk.toString(), result?.stdout);
  }

  onStdErr(chunk: string | Buffer, _test?: TestCase, result?: TestResult): void {
    this.#note('onStdErr', chunk.toString(), result?.stderr);
  }

  onError(error: TestError): void {
    this.#note('onError', error);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#note('onTestEnd', test.title, test.annotations, result);
  }
}
