import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rowOf } from '../fixtures/check/reporter.ts';
import { networkWarning } from '../fixtures/network.ts';
import { ConfigurationError, loadSettings, settingsFile } from '../fixtures/settings.ts';
import { endOf, playwrightCli } from './run-node.mjs';

/*
 * npm run check-environment: tries each part of the configured environment (none configured: the embedded one, started for
 * it), and prints what is there and what to mend. Exit code 0: a run can start; 2: it can't.
 * The arguments go to Playwright: npm run check-environment -- --project=firefox
 */

const config = fileURLToPath(new URL('../fixtures/check/playwright.config.ts', import.meta.url));

/** In a run of its own: it has the suite's browsers, its way to the network, and the embedded environment. */
async function tryParts(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [playwrightCli, 'test', `--config=${config}`, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGINT'));
  return (await endOf(child)) === 0 ? 0 : 2;
}

function say(state: 'ok' | 'note' | 'to mend', line: string): void {
  console.log(rowOf({ part: 'settings', state, line }, process.stdout));
}

try {
  const settings = loadSettings();
  const where = settings.BASE_URL ?? 'no BASE_URL, hence the embedded environment';
  say('ok', `${settingsFile() ?? 'no file'}, ${where}`);
  const warning = networkWarning(settings);
  if (warning !== undefined) say('note', warning);
  process.exitCode = await tryParts(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  say('to mend', error.message);
  process.exitCode = 2;
}
