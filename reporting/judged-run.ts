import path from 'node:path';
import type { FullConfig, FullResult, Suite } from '@playwright/test/reporter';
import { suiteVersion } from './reports.ts';
import { factsOf } from './run-facts.ts';
import { idsOf, requirementVerdicts, stoppersOf, summaryOf, testVerdict, type Traceability } from './traceability.ts';

/** The folder that places are told from, and that reports are written below. */
export const rootOf = ({ configFile }: FullConfig): string => (configFile ? path.dirname(configFile) : process.cwd());

/** What the tests of a run, as far as they have been run, say of each statement. */
export function judgedRun(config: FullConfig, suite: Suite): Traceability {
  const tests = suite.allTests().flatMap((test) => {
    const verdict = testVerdict(test, rootOf(config));
    return verdict ? [{ ids: idsOf(test), stoppers: stoppersOf(test), verdict }] : [];
  });
  const requirements = requirementVerdicts(tests);
  const projects = new Set(tests.map(({ verdict }) => verdict.project));
  return {
    generatedAt: new Date().toISOString(),
    suiteVersion: suiteVersion(),
    release: factsOf(config).release ?? null,
    environment: {
      baseURL: factsOf(config).baseURL ?? process.env['EMBEDDED_BASE_URL'] ?? '',
      browsers: [...projects],
    },
    summary: summaryOf(requirements),
    requirements,
  };
}

/** What Playwright's process ends with after such a run. */
export const playwrightCodeOf = ({ status }: FullResult): number =>
  ({ passed: 0, failed: 1, timedout: 1, interrupted: 130 })[status];
