import { rmSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { judgedRun, rootOf } from '../judged-run.ts';
import { writeWhole } from '../reports.ts';
import { collectWalk } from './collect.ts';
import { guidePage } from './page.ts';
import { pdfOf } from './pdf.ts';

interface Options {
  outputFolder?: string;
  /** The Chromium that the suite has found: the PDF is printed by it. */
  launchOptions?: LaunchOptions;
}

/**
 * At the end of every run, makes the step-by-step guide anew from the pictures of the test that walked the procedure:
 * `guide.html`, and `guide.pdf` where no étape broke and a Chromium is there.
 */
export default class GuideReporter implements Reporter {
  readonly #outputFolder: string;
  readonly #launchOptions: LaunchOptions;
  #run: { config: FullConfig; suite: Suite } | undefined;

  constructor({ outputFolder = 'reports', launchOptions = {} }: Options = {}) {
    this.#outputFolder = outputFolder;
    this.#launchOptions = launchOptions;
  }

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  async onEnd(): Promise<void> {
    // Nothing has begun: there is nothing to tell.
    if (!this.#run) return;
    const { config, suite } = this.#run;
    const folder = path.resolve(rootOf(config), this.#outputFolder);
    const [html, pdf] = [path.join(folder, 'guide.html'), path.join(folder, 'guide.pdf')];
    // An older run's guide must never be taken for this one's.
    rmSync(pdf, { force: true });
    const { release, requirements } = judgedRun(config, suite);
    const { page, state } = guidePage({ release, requirements, walk: collectWalk(suite.allTests()) });
    writeWhole(html, page);
    if (state.kind !== 'complete') return;
    try {
      writeWhole(pdf, await pdfOf(page, this.#launchOptions));
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      console.log(`guide.pdf was not made: no Chromium could print it (${why}); set CHROMIUM_PATH to one.`);
    }
  }
}
