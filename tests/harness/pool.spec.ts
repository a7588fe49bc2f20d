import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { persona, seededFaker, type Traits } from '../../fixtures/persona.ts';
import { Journal } from '../../fixtures/pool/journal.ts';
import { PoolLedger } from '../../fixtures/pool/ledger.ts';
import { Pool, PoolLacks, type Means, type PoolSettings } from '../../fixtures/pool/pool.ts';
import type { PoolAccount } from '../../fixtures/pool/pool-file.ts';
import { recover } from '../../fixtures/pool/recovery.ts';
import { EnvironmentFailure } from '../../fixtures/statement.ts';
import type { Assure } from '../../requirements/assure.ts';

// These tests start processes, which takes seconds on a busy machine.
test.describe.configure({ timeout: 180_000 });
const patience = { timeout: 60_000 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const started: ChildProcess[] = [];
const undo: (() => void)[] = [];

test.afterEach(() => {
  for (const change of undo.splice(0)) change();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A pool of so many accounts, in a folder of the test's own. */
async function poolOf(
  traits: Traits[],
  settings: Partial<PoolSettings> = {},
): Promise<Pool & { settings: PoolSettings }> {
  const folder = test.info().outputPath('pool');
  await mkdir(folder, { recursive: true });
  const accounts = traits.map((wanted, index) => ({
    assure: persona(seededFaker('pool', index), 'pool', wanted),
    label: `compte n° ${index + 1}`,
  }));
  const all: PoolSettings = {
    accounts,
    journal: path.join(folder, 'journal.json'),
    leaseTimeout: 30_000,
    settlingTime: 0,
    restore: false,
    audit: path.join(folder, 'audit.log'),
    ...settings,
  };
  return Object.assign(new Pool(all, folder), { settings: all });
}

/** Another process that leases an account; resolves when it has said `word`. */
async function worker({ settings }: { settings: PoolSettings }, word: string, ...deed: string[]) {
  const args = ['--import', 'tsx', 'tests/harness/pool-worker.ts', JSON.stringify(settings), ...deed];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(child);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes(word)) resolve();
    });
  });
  await Promise.race([said, exited]);
  return {
    pid: child.pid as number,
    exited,
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await exited;
    },
    goOn: (): void => void child.stdin.write('\n'),
  };
}

/** A portal that knows one password of each account, and counts how often it is asked. */
function portalWith(passwords: Record<string, string>): Means & { logins: string[] } {
  const logins: string[] = [];
  return {
    logins,
    tryPassword: ({ numeroSecuriteSociale }: Assure, motDePasse) => {
      logins.push(motDePasse);
      return Promise.resolve(passwords[numeroSecuriteSociale] === motDePasse ? 'opens' : 'refused');
    },
    hasMailSince: () => Promise.resolve(false),
  };
}

const unasked: Means = {
  tryPassword: () => Promise.reject(new Error('Nobody should log in')),
  hasMailSince: () => Promise.reject(new Error('Nobody should look for mail')),
};

const first = (pool: Pool) => {
  const [account] = pool.accounts;
  if (account === undefined) throw new Error('The pool is empty');
  return { account, assure: account.assure, number: account.assure.numeroSecuriteSociale };
};

const change = (actuel: string, nouveau: string) => ({ actuel, nouveau, confirmation: nouveau });
const told = () => Promise.resolve({ kind: 'told' as const });
const accepted = () => Promise.resolve({ kind: 'accepted' as const });
const silent = () => Promise.resolve({ kind: 'silent' as const });

/** What is printed from now on, to the test's end. */
function linesOf(stream: 'log' | 'error'): string[] {
  const lines: string[] = [];
  const print = console[stream].bind(console);
  console[stream] = (line: string) => void lines.push(line);
  undo.push(() => (console[stream] = print));
  return lines;
}

interface LeaseEvent {
  what: string;
  label: string;
  pid: number;
}

async function auditOf({ settings }: { settings: PoolSettings }): Promise<LeaseEvent[]> {
  const lines = (await readFile(settings.audit ?? '', 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LeaseEvent);
}

/** Leases begun while the account was leased. */
function overlapsIn(events: readonly LeaseEvent[]): LeaseEvent[] {
  const open = new Set<string>();
  return events.filter(({ what, label }) => {
    const isOverlap = what === 'leased' && open.has(label);
    if (what === 'leased') open.add(label);
    else open.delete(label);
    return isOverlap;
  });
}

test.describe('a lease', () => {
  test('is exclusive, says who has it, and is free once it is given back', async () => {
    const pool = await poolOf([{}]);
    const { account } = first(pool);
    const other = await worker(pool, 'leased');
    expect(pool.take(account)).toBeUndefined();
    expect(pool.holder(account)).toMatchObject({ pid: other.pid, what: account.label });
    other.goOn();
    await other.exited;
    expect(pool.holder(account)).toBeUndefined();
    expect(pool.take(account)).toBeDefined();
  });

  test('of a process killed with SIGKILL is taken over at once', async () => {
    const pool = await poolOf([{}]);
    const other = await worker(pool, 'leased');
    expect(pool.take(first(pool).account)).toBeUndefined();
    await other.kill();
    expect((await pool.lease([{}], unasked)).assures).toHaveLength(1);
  });

  test('is never held twice by processes that contend for it', async () => {
    const pool = await poolOf([{}, {}]);
    const others = await Promise.all(Array.from({ length: 4 }, () => worker(pool, 'never said', 'count')));
    expect(await Promise.all(others.map(({ exited }) => exited))).toEqual([0, 0, 0, 0]);
    const events = await auditOf(pool);
    expect(events).toHaveLength(2 * 4 * 40);
    expect(overlapsIn(events)).toEqual([]);
  });

  test('of two accounts at once never deadlocks', async () => {
    const pool = await poolOf([{}, {}, {}]);
    const deeds = ['pairs', 'pairs', 'count'];
    const others = await Promise.all(deeds.map((deed) => worker(pool, 'never said', deed)));
    expect(await Promise.all(others.map(({ exited }) => exited))).toEqual([0, 0, 0]);
    expect(overlapsIn(await auditOf(pool))).toEqual([]);
  });

  test('of one mail address is one lease, whoever the accounts are', async () => {
    const pool = await poolOf([{}, {}]);
    const [one, two] = pool.accounts;
    const shared = [one, { assure: { ...two?.assure, email: one?.assure.email.toUpperCase() }, label: 'compte n° 2' }];
    const sharing = await poolOf([], { accounts: shared as PoolSettings['accounts'] });
    expect((await sharing.lease([{}], unasked)).assures).toHaveLength(1);
    expect(sharing.accounts.map((account) => sharing.take(account))).toEqual([undefined, undefined]);
    await expect(sharing.lease([{}, {}], unasked)).rejects.toThrow(PoolLacks);
  });

  test('is of an account with the wanted traits', async () => {
    const pool = await poolOf([
      { telephoneFixe: 'absent' },
      { corse: true, pseudoMois: true },
      { telephoneFixe: 'present' },
    ]);
    const lease = await pool.lease([{ corse: true, pseudoMois: true }], unasked);
    expect(lease.assures[0]?.numeroSecuriteSociale).toMatch(/^\d{5}2[AB]/);
  });

  test('of traits that no account has is not to be had, however long one waits', async () => {
    const pool = await poolOf([{ telephoneFixe: 'present' }]);
    await expect(pool.lease([{ telephoneFixe: 'absent' }], unasked)).rejects.toThrow(
      new PoolLacks('la réserve n’a aucun compte sans téléphone fixe'),
    );
    await expect(pool.lease([{}, {}], unasked)).rejects.toThrow(
      new PoolLacks('la réserve n’a pas 2 comptes d’adresses mail différentes'),
    );
  });
});

test.describe('waiting', () => {
  test('is said once, and ends when an account is given back', async () => {
    const pool = await poolOf([{}]);
    const other = await worker(pool, 'leased');
    const lines = linesOf('log');
    const waiting = pool.lease([{}], unasked);
    await expect.poll(() => lines, patience).toHaveLength(1);
    other.goOn();
    expect((await waiting).assures).toHaveLength(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Accounts: none that would do can be taken now \(compte n° 1 leased by process \d+ since .*\); waiting, up to 30 s \(LEASE_TIMEOUT\)$/,
      ),
    ]);
  });

  test('ends at LEASE_TIMEOUT with one line, and the run waits no second time', async () => {
    const pool = await poolOf([{}], { leaseTimeout: 1_500 });
    await worker(pool, 'leased');
    const lines = linesOf('error');
    await expect(pool.lease([{}], unasked)).rejects.toThrow(EnvironmentFailure);
    const again = new Pool({ ...pool.settings, leaseTimeout: 600_000 }, path.dirname(pool.settings.journal));
    await expect(again.lease([{}], unasked)).rejects.toThrow(EnvironmentFailure);
    expect(lines).toEqual([
      expect.stringMatching(/^LEASE_TIMEOUT: no account was free in 2 s \(compte n° 1 leased by process \d+/),
    ]);
  });

  test('for an account that caused a mail ends when the mail came', async () => {
    const pool = await poolOf([{}], { leaseTimeout: 500 });
    const { assure } = first(pool);
    await new PoolLedger(pool.journal, 60_000).expectMail(assure, new Date());
    await expect(pool.lease([{}], portalWith({}))).rejects.toThrow(EnvironmentFailure);
    const fresh = new Pool(pool.settings, undefined);
    const means = { ...unasked, hasMailSince: () => Promise.resolve(true) };
    expect((await fresh.lease([{}], means)).assures).toHaveLength(1);
  });

  test('for an account that caused a mail ends when the mail has timed out', async () => {
    const pool = await poolOf([{}], { leaseTimeout: 10_000 });
    await new PoolLedger(pool.journal, 700).expectMail(first(pool).assure, new Date());
    expect((await pool.lease([{}], portalWith({}))).assures).toHaveLength(1);
  });
});

test.describe('after a crash', () => {
  for (const { choose, title } of [
    { choose: (old: string) => old, title: 'the old password' },
    { choose: () => 'Candidat1', title: 'the new one' },
  ]) {
    test(`the next lease finds ${title}, in at most 2 logins, and settles`, async () => {
      const pool = await poolOf([{}]);
      const { assure, number, account } = first(pool);
      const other = await worker(pool, 'submitted', 'submit', 'Candidat1');
      await other.kill();
      expect(pool.entry(account)).toMatchObject({ motDePasse: assure.motDePasse, candidate: 'Candidat1' });
      const motDePasse = choose(assure.motDePasse);
      const portal = portalWith({ [number]: motDePasse });
      const lease = await pool.lease([{}], portal);
      expect(lease.assures).toEqual([{ ...assure, motDePasse }]);
      expect(portal.logins.length).toBeLessThanOrEqual(2);
      expect(pool.entry(account)).toMatchObject({ motDePasse, wrongInARow: 0 });
      expect(pool.entry(account).candidate).toBeUndefined();
      lease.release();
      expect((await pool.lease([{}], unasked)).assures).toEqual([{ ...assure, motDePasse }]);
    });
  }

  test('what was submitted has the time to come into force before it is looked for', async () => {
    const pool = await poolOf([{}], { settlingTime: 60_000, leaseTimeout: 300 });
    const other = await worker(pool, 'submitted', 'submit', 'Candidat1');
    await other.kill();
    await expect(pool.lease([{}], unasked)).rejects.toThrow(EnvironmentFailure);
  });

  test('an account that neither opens is set aside with its history, and another is leased', async () => {
    const pool = await poolOf([{}, {}]);
    const { assure, number, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    await ledger.change(assure, change(assure.motDePasse, 'Candidat1'), silent);
    const second = pool.accounts[1] as PoolAccount;
    const taken = pool.take(second);
    const lines = linesOf('error');
    const waiting = pool.lease([{}], portalWith({ [number]: 'Unknown1' }));
    await expect.poll(() => pool.entry(account).setAside, patience).toBeDefined();
    taken?.release();
    expect((await waiting).assures[0]?.numeroSecuriteSociale).toBe(second.assure.numeroSecuriteSociale);
    expect(lines).toEqual([expect.stringContaining('compte n° 1 is set aside')]);
    const { history } = pool.entry(account);
    expect(history.map(({ motDePasse }) => motDePasse)).toEqual(['Candidat1', assure.motDePasse, 'Candidat1']);
  });

  test('a portal that is down sets nothing aside', async () => {
    const pool = await poolOf([{}]);
    const { assure, account } = first(pool);
    await new PoolLedger(pool.journal, 1).change(assure, change(assure.motDePasse, 'Candidat1'), silent);
    const down = { ...unasked, tryPassword: () => Promise.reject(new EnvironmentFailure('BASE_URL: down')) };
    await expect(pool.lease([{}], down)).rejects.toThrow('BASE_URL: down');
    expect(pool.entry(account).setAside).toBeUndefined();
    expect(pool.entry(account).candidate).toBe('Candidat1');
    expect(pool.holder(account)).toBeUndefined();
  });

  test('an account that is set aside comes back with the password that somebody puts into the file', async () => {
    const pool = await poolOf([{}]);
    const { assure, number, account } = first(pool);
    await new PoolLedger(pool.journal, 1).change(assure, change(assure.motDePasse, 'Candidat1'), silent);
    expect(await recover(account, pool.journal, portalWith({}).tryPassword)).toBeUndefined();
    await expect(pool.lease([{}], unasked)).rejects.toThrow(/every account that could do is set aside/);
    const corrected = { ...account, assure: { ...assure, motDePasse: 'Corrige1' } };
    const mended = new Pool({ ...pool.settings, accounts: [corrected] }, undefined);
    const lease = await mended.lease([{}], portalWith({ [number]: 'Corrige1' }));
    expect(lease.assures[0]?.motDePasse).toBe('Corrige1');
  });
});

test.describe('the ledger', () => {
  test('has the old password and the candidate on disk before the candidate is submitted', async () => {
    const pool = await poolOf([{}]);
    const { assure, number } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    let onDisk: unknown;
    await ledger.change(assure, change(assure.motDePasse, 'Nouveau1'), async () => {
      onDisk = (JSON.parse(await readFile(pool.settings.journal, 'utf8')) as Record<string, unknown>)[number];
      return { kind: 'accepted' };
    });
    expect(onDisk).toMatchObject({ motDePasse: assure.motDePasse, candidate: 'Nouveau1' });
    expect(pool.entry(first(pool).account)).toMatchObject({ motDePasse: 'Nouveau1' });
  });

  test('settles each refused candidate, so that the next crash leaves two passwords to try', async () => {
    const pool = await poolOf([{}]);
    const { assure, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    for (const candidate of ['Refuse1', 'Refuse2', 'Refuse3']) {
      await ledger.change(assure, change(assure.motDePasse, candidate), told);
    }
    expect(pool.entry(account)).toMatchObject({ motDePasse: assure.motDePasse });
    expect(pool.entry(account).candidate).toBeUndefined();
    const crash = ledger.change(assure, change(assure.motDePasse, 'Candidat1'), () =>
      Promise.reject(new Error('Crash')),
    );
    await expect(crash).rejects.toThrow('Crash');
    expect(pool.entry(account)).toMatchObject({ motDePasse: assure.motDePasse, candidate: 'Candidat1' });
  });

  test('keeps in doubt what nothing was said of, though a later one was refused', async () => {
    const pool = await poolOf([{}]);
    const { assure, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    await ledger.change(assure, change(assure.motDePasse, 'Muet1'), silent);
    await ledger.change(assure, change(assure.motDePasse, 'Refuse1'), told);
    expect(pool.entry(account)).toMatchObject({ motDePasse: assure.motDePasse, candidate: 'Muet1' });
  });

  test('« Annuler » is written down too, and settled once it has led away', async () => {
    const pool = await poolOf([{}]);
    const { assure, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    await ledger.giveUp(assure, change(assure.motDePasse, 'Annule1'), () => {
      expect(pool.entry(account).candidate).toBe('Annule1');
      return Promise.resolve();
    });
    expect(pool.entry(account).candidate).toBeUndefined();
  });

  test('has an account opened before the next test, after wrong passwords: their count ends', async () => {
    const pool = await poolOf([{}]);
    const { assure, number, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    for (let time = 0; time < 3; time += 1) await ledger.login(assure, 'Errone1', told);
    expect(pool.entry(account).wrongInARow).toBe(3);
    const portal = portalWith({ [number]: assure.motDePasse });
    await pool.lease([{}], portal);
    expect(portal.logins).toEqual([assure.motDePasse]);
    expect(pool.entry(account).wrongInARow).toBe(0);
  });

  test('a refused candidate that opens the account after all is found by the next lease', async () => {
    const pool = await poolOf([{}]);
    const { assure, number, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    await ledger.change(assure, change(assure.motDePasse, 'Pretendu1'), told);
    await ledger.login(assure, assure.motDePasse, told);
    expect(await recover(account, pool.journal, portalWith({ [number]: 'Pretendu1' }).tryPassword)).toBe('Pretendu1');
  });

  test('a password that opens an account settles nothing by itself where another is in force too', async () => {
    const pool = await poolOf([{}]);
    const { assure, number, account } = first(pool);
    const ledger = new PoolLedger(pool.journal, 1);
    await ledger.login(assure, assure.motDePasse.toUpperCase(), accepted);
    const found = await recover(account, pool.journal, portalWith({ [number]: assure.motDePasse }).tryPassword);
    expect(found).toBe(assure.motDePasse);
  });
});

test.describe('the journal', () => {
  test('is for its owner only, and so is all that goes with it', async () => {
    const pool = await poolOf([{}]);
    const { assure } = first(pool);
    await new PoolLedger(pool.journal, 1).change(assure, change(assure.motDePasse, 'Nouveau1'), accepted);
    expect((await stat(pool.settings.journal)).mode & 0o777).toBe(0o600);
    (await pool.lease([{}], unasked)).release();
    expect((await stat(pool.leaseFile(first(pool).account))).mode & 0o777).toBe(0o600);
  });

  test('is whole after a process was killed that wrote it all the time', async () => {
    const pool = await poolOf([{}]);
    const { assure } = first(pool);
    for (let time = 0; time < 3; time += 1) {
      const other = await worker(pool, 'leased', 'write');
      await expect.poll(() => existsSync(pool.settings.journal), patience).toBe(true);
      await other.kill();
      expect(pool.entry(first(pool).account).motDePasse).toBe(assure.motDePasse);
    }
  });

  test('is written over what a killed process had half written, and leaves none of it', async () => {
    const pool = await poolOf([{}]);
    const { assure } = first(pool);
    const torn = `${pool.settings.journal}.writing.${process.pid}`;
    await writeFile(torn, '{ "');
    await new PoolLedger(pool.journal, 1).change(assure, change(assure.motDePasse, 'Nouveau1'), accepted);
    expect(pool.entry(first(pool).account).motDePasse).toBe('Nouveau1');
    expect(existsSync(torn)).toBe(false);
  });

  test('that is damaged is refused in one line, and never written over', async () => {
    const pool = await poolOf([{}]);
    await writeFile(pool.settings.journal, '{ "motDePasse": "Secret1');
    const { assure } = first(pool);
    const writing = new PoolLedger(pool.journal, 1).change(assure, change(assure.motDePasse, 'Nouveau1'), accepted);
    await expect(writing).rejects.toThrow(/^ACCOUNTS_JOURNAL \(.*\): is not JSON; put it right by hand/);
    expect(await readFile(pool.settings.journal, 'utf8')).toBe('{ "motDePasse": "Secret1');
  });

  test('loses no change that processes make at once', async () => {
    const pool = await poolOf([{}, {}, {}]);
    await Promise.all(
      pool.accounts.map(async ({ assure }) => {
        const ledger = new PoolLedger(new Journal(pool.settings.journal), 1);
        let actuel = assure.motDePasse;
        for (let time = 0; time < 10; time += 1) {
          await ledger.change(assure, change(actuel, `Nouveau${time}`), accepted);
          actuel = `Nouveau${time}`;
        }
      }),
    );
    expect(pool.accounts.map((account) => pool.entry(account).motDePasse)).toEqual([
      'Nouveau9',
      'Nouveau9',
      'Nouveau9',
    ]);
  });
});
