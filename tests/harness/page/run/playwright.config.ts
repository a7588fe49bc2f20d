import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/* Tests that need no browser, with the suite's own reporter. What they leave goes to REPORTS_DIR. */

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = process.env['REPORTS_DIR'] ?? path.join(root, 'reports/planted');

export default defineConfig({
  testDir: '.',
  testMatch: 'planted.ts',
  outputDir: path.join(folder, 'test-results'),
  workers: 1,
  reporter: [
    [path.join(root, 'reporting/reporter.ts'), { outputFile: path.join(folder, 'traceability.json') }],
    ['blob', { outputFile: path.join(folder, 'blob', `${process.env['SHARD_NAME'] ?? 'whole'}.zip`) }],
  ],
});
