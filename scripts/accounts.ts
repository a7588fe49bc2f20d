import { resolveEnvironment, resolvePool } from '../fixtures/environment.ts';
import { Pool } from '../fixtures/pool/pool.ts';
import { keepUp, type Upkeep } from '../fixtures/pool/restore.ts';
import { stateOf } from '../fixtures/pool/state.ts';
import { useNetwork } from '../fixtures/network.ts';
import { checkEnvironment } from '../fixtures/preflight.ts';
import { ConfigurationError, loadSettings } from '../fixtures/settings.ts';
import { EnvironmentFailure } from '../fixtures/statement.ts';

/*
 * npm run accounts: the state of each account of the pool, without logging in.
 * npm run accounts -- --verify tries them in a browser; --restore gives each the file's password back.
 */

const USAGE = 'usage: npm run accounts [-- --verify | --restore]';

function requested(args: readonly string[]): Upkeep | undefined {
  const [argument, ...others] = args;
  if (argument === undefined) return undefined;
  if (others.length > 0 || !['--verify', '--restore'].includes(argument)) throw new ConfigurationError(USAGE);
  return argument === '--verify' ? 'verify' : 'restore';
}

async function main(args: readonly string[]): Promise<number> {
  const upkeep = requested(args);
  const settings = resolvePool(loadSettings());
  if (settings === undefined) {
    throw new ConfigurationError(
      'ACCOUNTS_FILE: there is no pool; set it with BASE_URL and MAILPIT_URL, and without PROVISIONING_URL',
    );
  }
  if (upkeep !== undefined) {
    useNetwork(loadSettings());
    await checkEnvironment(resolveEnvironment());
    return keepUp(upkeep, undefined);
  }
  const pool = new Pool(settings, undefined);
  for (const account of pool.accounts) console.log(stateOf(pool, account));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof EnvironmentFailure)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
