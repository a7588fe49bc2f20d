import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { persona, seededFaker } from '../../fixtures/persona.ts';
import { readPool } from '../../fixtures/pool/pool-file.ts';
import { ConfigurationError } from '../../fixtures/settings.ts';
import type { Assure } from '../../requirements/assure.ts';

// Some of these tests start a run, which takes seconds on a busy machine.
test.describe.configure({ timeout: 180_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const accounts = [1, 2, 3].map((index) => persona(seededFaker('pool-file', index), 'pool'));
const [premier, second, troisieme] = accounts as [Assure, Assure, Assure];
const labelOf = (index: number): string =>
  `compte n° ${index + 1} (…${accounts[index]?.numeroSecuriteSociale.slice(-2) ?? ''})`;

let folder: string | undefined;

test.afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
  folder = undefined;
});

/** A file of the test's own. Not among the reports, where no pool is kept. */
async function fileOf(text: string): Promise<string> {
  folder = await mkdtemp(path.join(tmpdir(), 'pool-file-'));
  const file = path.join(folder, 'accounts.json');
  await writeFile(file, text);
  return file;
}

const json = (...content: unknown[]): string => JSON.stringify(content);
const without = (assure: Assure, field: keyof Assure): object => ({ ...assure, [field]: undefined });

test('a pool is read with its accounts, each with a label that shows two digits', async () => {
  const pool = readPool(await fileOf(json(...accounts)));
  expect(pool.map(({ assure }) => assure)).toEqual(accounts);
  expect(pool.map(({ label }) => label)).toEqual([labelOf(0), labelOf(1), labelOf(2)]);
});

// Was a refusal: the contract says no more of a key than that it has two digits.
test('a pool may have keys of its own', async () => {
  const file = await fileOf(json(premier, second, { ...troisieme, cle: troisieme.cle === '01' ? '02' : '01' }));
  expect(readPool(file)).toHaveLength(3);
});

test.describe('a pool is refused in one line', () => {
  for (const { name, text, message } of [
    { name: 'empty', text: ' \n', message: 'is empty; it should be a JSON array of accounts' },
    {
      name: 'not JSON',
      text: '[{"motDePasse": "Secret1',
      message: 'is not JSON; it should be a JSON array of accounts',
    },
    { name: 'not an array', text: '{}', message: 'is not a JSON array; write [ {account}, {account}… ]' },
    { name: 'without accounts', text: '[]', message: 'holds no account; add at least one' },
    { name: 'of something else', text: json('x'), message: 'compte n° 1 is not an object; write its fields as {…}' },
    {
      name: 'with an account without a field',
      text: json(premier, without(second, 'telephonePortable')),
      message: `${labelOf(1)} has no field telephonePortable; add it`,
    },
    {
      name: 'with an account without its number',
      text: json(without(premier, 'numeroSecuriteSociale')),
      message: 'compte n° 1 has no field numeroSecuriteSociale; add it',
    },
    {
      name: 'with an account without a field of a field',
      text: json({ ...premier, communications: { mail: true, sms: true } }),
      message: `${labelOf(0)} has no field communications.telephonePortable; add it`,
    },
    {
      name: 'with a field of another kind',
      text: json(premier, { ...second, motDePasse: 12345678 }),
      message: `${labelOf(1)}: motDePasse is not of the right kind; correct it`,
    },
    {
      name: 'with a date that is none',
      text: json({ ...premier, dateNaissance: '1984-02-31' }),
      message: `${labelOf(0)}: dateNaissance is not a date (write it AAAA-MM-JJ); correct it`,
    },
    {
      name: 'with two accounts of one number',
      text: json(premier, second, { ...troisieme, ...first(premier) }),
      message: `${labelOf(0)} and compte n° 3 (…${premier.numeroSecuriteSociale.slice(-2)}) have the same numeroSecuriteSociale; remove one of them`,
    },
  ]) {
    test(name, async () => {
      const file = await fileOf(text);
      expect(() => readPool(file)).toThrow(new ConfigurationError(`ACCOUNTS_FILE (${file}): ${message}`));
    });
  }

  test('missing', () => {
    expect(() => readPool('/nowhere/accounts.json')).toThrow(
      new ConfigurationError('ACCOUNTS_FILE (/nowhere/accounts.json): there is no such file; name an existing one'),
    );
  });
});

function first({ numeroSecuriteSociale, cle }: Assure) {
  return { numeroSecuriteSociale, cle };
}

/** Runs one test of the suite with these settings, and no file of settings. */
function runSuite(variables: Record<string, string>) {
  const { CI: _, ...shell } = process.env;
  const inherited = Object.entries(shell).filter(([name]) => !/^(TEST_|PLAYWRIGHT_|PW_|RUN_)/.test(name));
  const reporters = '--reporter=./reporting/redaction/reporter.ts,line';
  return spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '-g', 'R6', reporters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...Object.fromEntries(inherited), ENV_FILE: 'none', ...variables },
  });
}

const nowhere = { BASE_URL: 'http://127.0.0.1:9/', MAILPIT_URL: 'http://127.0.0.1:9/' };

test('a run with a wrong pool ends with 2 after one line, and leases nothing', async () => {
  const file = await fileOf(json(premier, without(second, 'iban')));
  const { status, stderr } = runSuite({ ...nowhere, ACCOUNTS_FILE: file });
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([`ACCOUNTS_FILE (${file}): ${labelOf(1)} has no field iban; add it`]);
  expect(existsSync(file.replace('.json', '.journal.json.leases'))).toBe(false);
});

for (const { name, file, variables } of [
  { name: 'ACCOUNTS_FILE', file: 'reports/accounts.json', variables: { ACCOUNTS_FILE: 'reports/accounts.json' } },
  {
    name: 'ACCOUNTS_JOURNAL',
    file: 'test-results/accounts.journal.json',
    variables: { ACCOUNTS_FILE: '../accounts.json', ACCOUNTS_JOURNAL: 'test-results/accounts.journal.json' },
  },
]) {
  test(`a pool is not kept among the reports, where a run would delete its passwords: ${name}`, () => {
    const { status, stderr } = runSuite({ ...nowhere, ...variables });
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      `${name} (${file}): a run empties this folder, and deletes what holds passwords in it; keep the file elsewhere`,
    ]);
  });
}

test('a run says before it takes an account that its password breaks a rule and could not be restored', async () => {
  const file = await fileOf(json({ ...premier, motDePasse: 'court' }, second));
  const { status, stdout } = runSuite({ ...nowhere, ACCOUNTS_FILE: file, RESTORE_PASSWORDS: '1' });
  expect(status).toBe(2);
  expect(stdout).toContain(
    `ACCOUNTS_FILE: the password of ${labelOf(0)} breaks R1 and R2 and R3: once changed, it can't be restored`,
  );
  expect(stdout).not.toContain(`password of ${labelOf(1)}`);
});

// Nothing answers at this address: whoever logged in would fail.
test('the state of a pool is printed without logging in, and shows nobody', async () => {
  const file = await fileOf(json(...accounts));
  const { CI: _, ...shell } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/accounts.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...shell, ENV_FILE: 'none', ...nowhere, ACCOUNTS_FILE: file },
  });
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([0, 1, 2].map((index) => `${labelOf(index)}: free, the file's password`));
});
