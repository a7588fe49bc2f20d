import { rmSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { ARTEFACT_FOLDERS } from './artefacts.ts';
import { Registry } from './registry.ts';
import { redactAttachments, redactErrors, redactOutput, redactResult, redactStep } from './results.ts';
import { scan } from './scanner.ts';
import { keepsSecrets } from './secret.ts';
import { redactTerminal } from './terminal.ts';

interface Options {
  /** Where the run's reports go: everything written there is searched at the end. */
  artefacts?: readonly string[];
}

/** Where Playwright's own variables may send a report instead. */
const ELSEWHERE = /^PLAYWRIGHT_(?:HTML|JSON|JUNIT|BLOB)_OUTPUT_(?:DIR|FILE|NAME)$|^PLAYWRIGHT_HTML_REPORT$/;

const LEAKED = 2;

/**
 * Stands first in the list of reporters: the others get the very objects that it has taken the secrets out of. When all
 * have written, it searches what they wrote; a file that holds a secret is deleted, and the run fails.
 */
export default class RedactingReporter implements Reporter {
  readonly #artefacts: readonly string[];
  readonly #registry = new Registry();
  readonly #startedAt = Date.now();
  readonly #restoreTerminal: () => void;
  readonly #isOff = keepsSecrets();
  #rootDir = process.cwd();
  #outputDirs: string[] = [];

  constructor({ artefacts = ARTEFACT_FOLDERS }: Options = {}) {
    this.#artefacts = artefacts;
    this.#restoreTerminal = this.#isOff
      ? () => undefined
      : redactTerminal((text) => this.#registry.everything.redact(text));
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin({ configFile, projects }: FullConfig): void {
    if (configFile !== undefined) this.#rootDir = path.dirname(configFile);
    this.#outputDirs = projects.map(({ outputDir }) => outputDir);
    if (this.#isOff) console.log('KEEP_SECRETS=1: what this run leaves holds its passwords and personal data.');
  }

  onStepBegin(test: TestCase, result: TestResult, step: TestStep): void {
    if (!this.#isOff) redactStep(step, this.#registry.of(test.id, result.retry));
  }

  onStepEnd(test: TestCase, result: TestResult, step: TestStep): void {
    if (this.#isOff) return;
    const matcher = this.#registry.of(test.id, result.retry);
    redactStep(step, matcher);
    // Some reporters send attachments on with the step that made them.
    redactAttachments(result, matcher, { withFiles: false });
  }

  onStdOut(_chunk: string | Buffer, test?: TestCase, result?: TestResult): void {
    this.#redactLast(result?.stdout, test, result);
  }

  onStdErr(_chunk: string | Buffer, test?: TestCase, result?: TestResult): void {
    this.#redactLast(result?.stderr, test, result);
  }

  /** Workers have taken the secrets out already (`fixtures/secrets.ts`): what a reporter is handed here can't be changed. */
  #redactLast(chunks?: (string | Buffer)[], test?: TestCase, result?: TestResult): void {
    const last = chunks?.pop();
    if (last === undefined || !chunks || !test || !result) return;
    const redacted = [last];
    if (!this.#isOff) redactOutput(redacted, this.#registry.of(test.id, result.retry));
    chunks.push(...redacted);
  }

  onError(error: TestError): void {
    if (!this.#isOff) redactErrors([error], this.#registry.everything);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (this.#isOff) return;
    const matcher = this.#registry.of(test.id, result.retry);
    redactAttachments(result, matcher, { withFiles: true });
    redactResult(result, matcher);
  }

  /** Called when every reporter has written its report. */
  onExit(): Promise<void> {
    if (!this.#isOff) this.#search();
    this.#restoreTerminal();
    this.#registry.close();
    return Promise.resolve();
  }

  #search(): void {
    const elsewhere = Object.entries(process.env).flatMap(([name, value]) =>
      ELSEWHERE.test(name) && value ? [value] : [],
    );
    const folders = [...this.#artefacts, ...this.#outputDirs, ...elsewhere].map((folder) =>
      path.resolve(this.#rootDir, folder),
    );
    const findings = scan(folders, this.#registry.distinctive, this.#startedAt);
    for (const { file, where, what } of findings) {
      rmSync(file, { force: true });
      console.error(
        `Secret found: ${path.relative(this.#rootDir, file)}${where} held ${what}. It was deleted: mend what wrote it there.`,
      );
    }
    if (findings.length === 0) return;
    // Reporters that are told after this one see it; Playwright has made up its own exit code by now, and ends the process with it.
    process.exitCode = LEAKED;
    process.once('exit', () => (process.exitCode = LEAKED));
  }
}
