import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import suite from './playwright.config.ts';

const use = suite.projects?.find(({ name }) => name === 'chromium')?.use ?? {};
const webServer = suite.webServer as NonNullable<Exclude<PlaywrightTestConfig['webServer'], unknown[]>>;

export default defineConfig({
  ...suite,
  use: { ...suite.use, trace: 'off' },
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  workers: 3,
  outputDir: 'reports/proof-results',
  webServer: { ...webServer, env: { ...webServer.env, FAULTS: process.env['PROOF_FAULTS'] ?? '' } },
  reporter: [['./reporting/proof/reporter.ts']],
  // On each fault the test that is likely to catch it, then, where it didn't, the others of its statements.
  projects: [
    { name: 'first', grep: /@first/, use },
    { name: 'then', grep: /@then/, use },
  ],
});
