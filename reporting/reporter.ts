import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { idsOf, requirementVerdicts, stoppersOf, summaryOf, testVerdict, type Traceability } from './traceability.ts';

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

  onEnd(): void {
    const traceability = this.#traceability();
    const file = path.resolve(this.#config?.configFile ? path.dirname(this.#config.configFile) : '.', this.#outputFile);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.partial`, `${JSON.stringify(traceability, null, 2)}\n`);
    renameSync(`${file}.partial`, file);
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
