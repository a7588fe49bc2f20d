import { resolveEnvironment, resolvePool } from '../fixtures/environment.ts';
import type { PoolAccount } from '../fixtures/pool/pool-file.ts';
import { Pool } from '../fixtures/pool/pool.ts';
import { isUnsettled } from '../fixtures/pool/recovery.ts';
import { keepUp, type Upkeep } from '../fixtures/pool/restore.ts';
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

function stateOf(pool: Pool, account: PoolAccount): string {
  const entry = pool.entry(account);
  const holder = pool.holder(account);
  const password = entry.motDePasse === account.assure.motDePasse ? "the file's password" : "the journal's password";
  const about = entry.setAside
    ? `set aside since ${entry.setAside}: no known password opens it`
    : isUnsettled(entry)
      ? `unsettled since ${entry.since ?? ''}: the next lease finds which password opens it`
      : password;
  const lease = holder
    ? `leased by process ${holder.pid ?? '?'} on ${holder.host ?? '?'} since ${holder.since ?? '?'}`
    : 'free';
  return `${account.label}: ${lease}, ${about}`;
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
