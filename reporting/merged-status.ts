import type { FullResult, Reporter } from '@playwright/test/reporter';
import { playwrightCodeOf } from './judged-run.ts';

/** Ends a merge of shards with the code that Playwright would have ended the whole run with: of itself it ends with 0. */
export default class MergedStatus implements Reporter {
  printsToStdio(): boolean {
    return false;
  }

  onEnd(result: FullResult): void {
    process.once('exit', (code) => (process.exitCode = code || playwrightCodeOf(result)));
  }
}
