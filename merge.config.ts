import { defineConfig, type ReporterDescription } from '@playwright/test';
import suite from './playwright.config.ts';

/* For `npm run merge`: the reports of a whole run, made from what its shards have left. */
const OURS = './reporting/reporter.ts';
const reports = (suite.reporter as ReporterDescription[]).map(([name, options]): ReporterDescription =>
  name === OURS ? [name, { ...(options as object), isMerge: true }] : [name, options],
);

export default defineConfig({
  testDir: 'tests',
  reporter: [...reports, ['./reporting/merged-status.ts']],
});
