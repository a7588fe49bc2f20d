/**
 * A process that leases an account of a pool, does what its argument says, and waits to be told to go on or to be killed:
 * what a worker of a run is to the pool, for the harness tests.
 */
import { PoolLedger } from '../../fixtures/pool/ledger.ts';
import { Pool, type PoolSettings } from '../../fixtures/pool/pool.ts';

const [settings = '', deed = 'hold', candidate = ''] = process.argv.slice(2);

const never = () => new Promise<never>(() => setInterval(() => undefined, 1_000));

async function main(): Promise<void> {
  const pool = new Pool(JSON.parse(settings) as PoolSettings, undefined);
  const ledger = new PoolLedger(pool.journal, 60_000);
  const means = { tryPassword: () => Promise.resolve('opens' as const), hasMailSince: () => Promise.resolve(false) };
  if (deed === 'count') {
    // Leases again and again: the parent counts who has what.
    for (let time = 0; time < 40; time += 1) (await pool.lease([{}], means)).release();
    return;
  }
  if (deed === 'pairs') {
    for (let time = 0; time < 15; time += 1) (await pool.lease([{}, {}], means)).release();
    return;
  }
  const lease = await pool.lease([{}], means);
  const [assure] = lease.assures;
  if (assure === undefined) throw new Error('No account');
  if (deed === 'write') {
    process.stdout.write('leased\n');
    for (let time = 0; ; time += 1) {
      const change = { actuel: assure.motDePasse, nouveau: `Candidat${time}`, confirmation: `Candidat${time}` };
      await ledger.change(assure, change, () => Promise.resolve({ kind: 'told' as const }));
    }
  }
  if (deed === 'submit') {
    const change = { actuel: assure.motDePasse, nouveau: candidate, confirmation: candidate };
    void ledger.change(assure, change, () => {
      process.stdout.write('submitted\n');
      return never();
    });
    await never();
  }
  process.stdout.write('leased\n');
  await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()));
  lease.release();
  process.stdout.write('released\n');
  process.exit(0);
}

await main();
