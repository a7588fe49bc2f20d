import { readFileSync } from 'node:fs';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { ConfigurationError } from './fixtures/settings.ts';
import type { test } from './fixtures/index.ts';
import suite from './playwright.config.ts';
import { checkFaults, FAULTS_LIST, type PlantedFault } from './reporting/proof/faults.ts';
import { CONTROL } from './reporting/proof/verdict.ts';

type Options = Parameters<typeof test.use>[0];
type Project = NonNullable<PlaywrightTestConfig<Options>['projects']>[number];

/** npm run prove writes the faults to this file: the suite itself knows nothing of the portal. */
function readFaults(): PlantedFault[] {
  const file = process.env[FAULTS_LIST];
  if (file === undefined) throw new ConfigurationError('The proof is run by npm run prove, which knows the faults');
  return checkFaults(JSON.parse(readFileSync(file, 'utf8')) as PlantedFault[]);
}

function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const faults = orExit(readFaults);
const isFull = process.env['PROOF_FULL'] === '1';
const chromium = suite.projects?.find(({ name }) => name === 'chromium')?.use ?? {};

/** One project for each fault: the tests of its statements, one file after the other in one process. */
const projects = faults.map(({ id, statements }): Project => ({
  name: id,
  use: { ...chromium, fault: id, stopsAtFirstCatch: !isFull },
  ...(isFull ? {} : { grep: new RegExp(`@(?:${statements.join('|')})(?:\\s|$)`) }),
}));

/** The right portal at the proof's own pace: whatever goes red here is a false alarm. */
const control: Project = { name: CONTROL, use: chromium, fullyParallel: true };

const webServer = suite.webServer as NonNullable<Exclude<PlaywrightTestConfig['webServer'], unknown[]>>;

export default defineConfig<Options>({
  ...suite,
  use: { ...suite.use, trace: 'off' },
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  workers: 3,
  outputDir: 'reports/proof-results',
  webServer: { ...webServer, env: { ...webServer.env, FAULTS: process.env['PROOF_FAULTS'] ?? '' } },
  reporter: [['./reporting/proof/reporter.ts']],
  projects: process.env['PROOF_CONTROL'] === '1' ? [...projects, control] : projects,
});
