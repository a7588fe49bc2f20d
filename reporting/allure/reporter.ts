import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import type { Suite, TestCase } from '@playwright/test/reporter';
import { AllureReporter } from 'allure-playwright';
import { rootOf } from '../judged-run.ts';
import { factsOf, seedsOf } from '../run-facts.ts';
import { generateReport } from './generate.ts';
import { labelsOf } from './labels.ts';

interface Options {
  resultsDir: string;
  /** The page is one file in this folder. */
  outputFolder: string;
}

/**
 * Allure's own reporter, told in its own words what a test is about (an annotation that it doesn't know becomes a step that
 * nobody did), and then its page.
 */
export default class FrenchAllureReporter extends AllureReporter {
  readonly #outputFolder: string;

  constructor({ outputFolder, ...options }: Options) {
    super({ ...options, detail: false });
    this.#outputFolder = outputFolder;
  }

  override onConfigure(config: FullConfig): void {
    // In a merge of shards the projects come after the configuration; Allure's reporter looks at the first at once.
    const projects = config.projects.length === 0 ? [{ outputDir: '', snapshotDir: '' }] : config.projects;
    super.onConfigure({ ...config, projects } as FullConfig);
    this.config = config;
  }

  override onBegin(suite: Suite): void {
    // What other runs left would be taken for retries of this one's tests.
    rmSync(this.#resultsDir, { recursive: true, force: true });
    this.options = { ...this.options, environmentInfo: this.#facts(suite) };
    super.onBegin(suite);
  }

  override onTestBegin(test: TestCase): void {
    const { annotations } = test;
    test.annotations = labelsOf(test);
    super.onTestBegin(test);
    test.annotations = annotations;
  }

  override async onEnd(): Promise<void> {
    await super.onEnd();
    if (!existsSync(this.#resultsDir)) return;
    await generateReport(this.#resultsDir, path.resolve(rootOf(this.config), this.#outputFolder));
  }

  get #resultsDir(): string {
    return path.resolve(rootOf(this.config), this.options.resultsDir ?? 'allure-results');
  }

  /** What was judged, where and with what. */
  #facts(suite: Suite): Record<string, string> {
    const { environment = '', release } = factsOf(this.config);
    return {
      Environnement: environment.replace(/^embedded/, 'portail embarqué'),
      ...(release === undefined ? {} : { 'Version jugée': release }),
      Navigateurs: [...new Set(suite.suites.map(({ title }) => title))].join(', '),
      Graine: seedsOf(this.config).join(', '),
    };
  }
}
