import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import base from '../../../playwright.config.ts';

/* The suite's own reporters, in their own order, on a few tests that need neither a browser nor a portal. All goes to SAMPLE_DIR. */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = process.env['SAMPLE_DIR'] ?? path.join(root, 'reports/sample');

const moved = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('reports') ? value.replace('reports', out) : value;

const elsewhere = ([name, options]: ReporterDescription): ReporterDescription => [
  name.startsWith('.') ? path.join(root, name) : name,
  Object.fromEntries(Object.entries((options ?? {}) as object).map(([key, value]) => [key, moved(value)])),
];

/** Allure's page takes longer than all the rest: it has a test of its own. */
const isWanted = ([name]: ReporterDescription): boolean =>
  !name.includes('allure') || process.env['SAMPLE_ALLURE'] === '1';

export default defineConfig({
  testDir: '.',
  testMatch: 'sample.ts',
  metadata: base.metadata ?? {},
  outputDir: path.join(out, 'test-results'),
  fullyParallel: true,
  workers: 1,
  retries: 1,
  failOnFlakyTests: true,
  // It serves a merge of its own shards as well, as merge.config.ts does for the suite.
  reporter: [
    ...(base.reporter as ReporterDescription[]).filter(isWanted).map(elsewhere),
    ...(process.env['SAMPLE_MERGE'] === '1' ? [[path.join(root, 'reporting/merged-status.ts')] as [string]] : []),
  ],
  projects: [{ name: 'chromium' }],
});
