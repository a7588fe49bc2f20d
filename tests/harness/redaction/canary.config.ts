import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import base from '../../../playwright.config.ts';

/*
 * The suite's own configuration, its reporters in their own order, on tests that all fail. What it leaves goes to CANARY_DIR;
 * every other reporter that Playwright has, and one that notes what it was given, stand behind the suite's.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = process.env['CANARY_DIR'] ?? path.join(root, 'reports/canary');
const at = (...parts: string[]): string => path.join(out, ...parts);

process.env['HISTORY_FILE'] = at('runs.jsonl');

/** Where the suite's reporters write here; the options of a reporter that isn't listed stay as they are. */
const elsewhere: Record<string, object> = {
  './reporting/redaction/reporter.ts': { artefacts: [out] },
  './reporting/reporter.ts': { outputFile: at('traceability.json') },
  './reporting/guide/reporter.ts': { outputFolder: out },
  './reporting/terminal/reporter.ts': { folder: out },
  html: { outputFolder: at('html'), open: 'never' },
  junit: { outputFile: at('junit.xml') },
  './reporting/allure/reporter.ts': { resultsDir: at('allure-results'), outputFolder: at('allure') },
};

const absolute = (name: string): string => (name.startsWith('.') ? path.join(root, name) : name);
const own = (base.reporter as ReporterDescription[]).map(([name, options]): ReporterDescription => [
  absolute(name),
  { ...(options as object | undefined), ...elsewhere[name] },
]);

export default defineConfig({
  ...base,
  testDir: '.',
  testIgnore: [],
  testMatch: '*.canary.ts',
  outputDir: at('test-results'),
  globalSetup: path.join(root, 'fixtures/preflight.ts'),
  // Every try records its trace, and the pictures that the suite's own settings leave out.
  retries: 0,
  use: { ...base.use, trace: { mode: 'on', screenshots: true } },
  reporter: [
    ...own,
    ['json', { outputFile: at('report.json') }],
    ['allure-playwright', { resultsDir: at('allure-details'), detail: true }],
    ['blob', { outputDir: at('blob-report') }],
    [path.join(root, 'tests/harness/redaction/noting-reporter.ts'), { outputFile: at('noted.jsonl') }],
  ],
});
