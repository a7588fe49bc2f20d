import { defineConfig, devices, type PlaywrightTestConfig, type ReporterDescription } from '@playwright/test';
import { browserNetwork, useNetwork } from './fixtures/network.ts';
import { ConfigurationError, loadSettings, runSeed, type Settings } from './fixtures/settings.ts';
import { runFacts } from './reporting/run-facts.ts';
import { findBrowser, launchArguments, type Project } from './scripts/browser.mjs';

/** An error of the configuration is one line and exit code 2: the run can't judge anything. */
function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

const settings: Settings = orExit(loadSettings);
runSeed(settings);
// Every process of a run loads this file.
orExit(() => {
  useNetwork(settings);
});

/** The browser found on this machine; where there's none, Playwright's own message says how to install its build. */
function browserOf(project: Project): NonNullable<PlaywrightTestConfig['use']> {
  const browser = orExit(() => {
    try {
      return findBrowser(project);
    } catch (error) {
      throw new ConfigurationError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  });
  const browserName = project === 'mobile' ? 'chromium' : project;
  const executable = browser?.executablePath === undefined ? {} : { executablePath: browser.executablePath };
  return {
    ...browserNetwork(settings, browserName),
    browserName,
    ...(browser?.channel === undefined ? {} : { channel: browser.channel }),
    launchOptions: {
      ...executable,
      args: launchArguments(project),
      // Over WebDriver BiDi, going back hangs while Firefox keeps pages alive in its back-forward cache.
      ...(project === 'firefox'
        ? { firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0, 'fission.bfcacheInParent': false } }
        : {}),
    },
  };
}

const desktop = { viewport: { width: 1280, height: 900 }, locale: 'fr-FR' };

/** The embedded environment: the portal and its mail catcher, on free ports, for as long as the run lasts. */
const embedded: PlaywrightTestConfig['webServer'] = {
  command: `node --import tsx portal/main.ts`,
  env: { ...(process.env as Record<string, string>), PARENT_PID: String(process.pid) },
  wait: {
    stdout:
      /ready: base_url=(?<embedded_base_url>\S+) provisioning_url=(?<embedded_provisioning_url>\S+) mailpit_url=(?<embedded_mailpit_url>\S+) marker_url=(?<embedded_marker_url>\S+) mail_catcher=(?<embedded_mail_catcher>\S+)/,
  },
  gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  timeout: 30_000,
};

const reports: ReporterDescription[] = [
  // First: the others are given what it has taken the secrets out of.
  ['./reporting/redaction/reporter.ts'],
  ['./reporting/reporter.ts', { outputFile: 'reports/traceability.json' }],
  ['./reporting/guide/reporter.ts', { outputFolder: 'reports', launchOptions: browserOf('chromium').launchOptions }],
  ['html', { outputFolder: 'reports/html', open: 'never' }],
  ['junit', { outputFile: 'reports/junit.xml' }],
  ['./reporting/allure/reporter.ts', { resultsDir: 'reports/allure-results', outputFolder: 'reports/allure' }],
  // Last: its last screen names the reports that the others have written.
  ['./reporting/terminal/reporter.ts', { folder: 'reports' }],
];

/** Set by npm start for a shard, which leaves a blob: npm run merge hands it to the reporters above. */
const shard = process.env['RUN_SHARD'];
const ofShard = (name: string): ReporterDescription[] => [
  ['./reporting/redaction/reporter.ts'],
  ['./reporting/reporter.ts', { outputFile: `reports/shards/${name}/traceability.json` }],
  ['blob', { outputFile: `reports/blobs/${name}.zip` }],
  ['./reporting/terminal/reporter.ts', { folder: `reports/shards/${name}` }],
];

export default defineConfig({
  metadata: runFacts(process.env),
  testDir: 'tests',
  testIgnore: 'harness/**',
  outputDir: shard === undefined ? 'reports/test-results' : `reports/shards/${shard}/test-results`,
  globalSetup: './fixtures/preflight.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A failing test is run once more to record its trace; one that then passes is flaky, and fails the run.
  retries: 1,
  failOnFlakyTests: true,
  // Bounds a test that hangs. What it waits for is bounded by the limits of the environment's pace.
  timeout: 15 * 60_000,
  globalTimeout: settings.RUN_TIMEOUT,
  expect: { timeout: settings.SCREEN_TIMEOUT },
  use: {
    actionTimeout: settings.SCREEN_TIMEOUT,
    navigationTimeout: 4 * settings.SCREEN_TIMEOUT,
    // Pictures show personal data: the only ones are those of fixtures/picture.ts, masked before they are taken.
    trace: { mode: 'on-first-retry', screenshots: false },
    screenshot: 'off',
    video: 'off',
  },
  ...(settings.BASE_URL === undefined ? { webServer: embedded } : {}),
  reporter: shard === undefined ? reports : ofShard(shard),
  projects: [
    { name: 'chromium', use: { ...browserOf('chromium'), ...desktop } },
    { name: 'firefox', default: false, use: { ...browserOf('firefox'), ...desktop } },
    { name: 'webkit', default: false, use: { ...browserOf('webkit'), ...desktop } },
    {
      name: 'mobile',
      default: false,
      use: { ...devices['Pixel 7'], ...browserOf('mobile'), locale: 'fr-FR' },
    },
  ],
});
