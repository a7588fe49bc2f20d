import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.mjs';

/** Our own parts under test. Most need no browser; those that do get the one the suite would run on. */
const browser = findBrowser('chromium');

export default defineConfig({
  testDir: '.',
  outputDir: fileURLToPath(new URL('../../reports/harness', import.meta.url)),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(browser?.executablePath && { executablePath: browser.executablePath }),
      args: launchArguments('chromium'),
    },
  },
});
