import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { useNetwork } from '../../fixtures/network.ts';
import { ConfigurationError, loadSettings, runSeed, SETTING_NAMES, type Settings } from '../../fixtures/settings.ts';

const shell = process.env;
const folder = process.cwd();

test.afterEach(() => {
  process.env = shell;
  process.chdir(folder);
});

/** A file of settings of the test's own. */
async function fileOf(lines: string, name = 'settings.env'): Promise<string> {
  const file = test.info().outputPath(name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, lines);
  return file;
}

/** Reads the settings of a shell that has these variables alone, and no file but the one it names. */
function load(variables: Record<string, string>): Settings {
  process.env = { ENV_FILE: 'none', ...variables };
  return loadSettings();
}

const real = {
  BASE_URL: 'https://recette.test/',
  MAILPIT_URL: 'https://mailpit.test/',
  PROVISIONING_URL: 'https://recette.test/comptes',
};

test('with nothing set, the settings are those of the embedded environment', () => {
  expect(load({})).toEqual({
    MAIL_TIMEOUT: 40_000,
    MAIL_QUIET: 0,
    SCREEN_TIMEOUT: 8_000,
    RUN_TIMEOUT: 0,
    LEASE_TIMEOUT: 600_000,
  });
});

test('an empty variable is one that is not set', () => {
  expect(load({ BASE_URL: '', SCREEN_TIMEOUT: '', SEED: '' })).toEqual(load({}));
});

test('variables of other programs are none of our business', () => {
  expect(load({ HOME: '/root', BASE_URI: 'x' })).toEqual(load({}));
});

test.describe('a duration', () => {
  for (const { given, milliseconds } of [
    { given: '35s', milliseconds: 35_000 },
    { given: '35 s', milliseconds: 35_000 },
    { given: '1.5s', milliseconds: 1_500 },
    { given: '1000s', milliseconds: 1_000_000 },
    { given: '35000ms', milliseconds: 35_000 },
    { given: '500ms', milliseconds: 500 },
    { given: '35', milliseconds: 35_000 },
    { given: '999', milliseconds: 999_000 },
    { given: '1000', milliseconds: 1_000 },
    { given: '35000', milliseconds: 35_000 },
    { given: '0', milliseconds: 0 },
  ]) {
    test(`of « ${given} » is ${milliseconds} ms`, () => {
      expect(load({ SCREEN_TIMEOUT: given }).SCREEN_TIMEOUT).toBe(milliseconds);
    });
  }

  for (const given of ['35m', '35 secondes', 's', '-1', '1,5s', '1e3', 'Infinity', ' ']) {
    test(`is not « ${given} »`, () => {
      expect(() => load({ MAIL_TIMEOUT: given })).toThrow(
        /^MAIL_TIMEOUT: is not a duration \(write it like 35s or 500ms\)$/,
      );
    });
  }
});

test.describe('a setting is refused in one line', () => {
  for (const { name, variables, message } of [
    {
      name: 'an address of nothing',
      variables: { ...real, BASE_URL: 'recette' },
      message: 'BASE_URL: is not an http(s) URL (write it like https://host/)',
    },
    {
      name: 'an address without its protocol',
      variables: { ...real, MAILPIT_URL: 'mailpit.test:8025' },
      message: 'MAILPIT_URL: is not an http(s) URL (write it like https://host/)',
    },
    {
      name: 'an address of another protocol',
      variables: { ...real, PROVISIONING_URL: 'ftp://recette.test' },
      message: 'PROVISIONING_URL: is not an http(s) URL (write it like https://host/)',
    },
    {
      name: 'a server without its port',
      variables: { MAILPIT_SMTP: 'mailpit.test' },
      message: 'MAILPIT_SMTP: is not host:port',
    },
    {
      name: 'a seed in capitals',
      variables: { SEED: 'ABC' },
      message: 'SEED: is not made of 1 to 20 lower-case letters and digits',
    },
    {
      name: 'a seed that is too long',
      variables: { SEED: 'a'.repeat(21) },
      message: 'SEED: is not made of 1 to 20 lower-case letters and digits',
    },
    {
      name: 'secrets kept on a real environment',
      variables: { ...real, KEEP_SECRETS: '1' },
      message:
        'KEEP_SECRETS is refused with BASE_URL: reports of a real environment never hold passwords; remove one of them',
    },
    {
      name: 'secrets kept by halves',
      variables: { KEEP_SECRETS: 'oui' },
      message: 'KEEP_SECRETS: is not 1 (leave it out to keep reports free of secrets)',
    },
    {
      name: 'a portal without its mail',
      variables: { BASE_URL: real.BASE_URL, PROVISIONING_URL: real.PROVISIONING_URL },
      message: 'MAILPIT_URL is missing: with BASE_URL, say where that environment sends its mail',
    },
    {
      name: 'a portal without accounts',
      variables: { BASE_URL: real.BASE_URL, MAILPIT_URL: real.MAILPIT_URL },
      message:
        'PROVISIONING_URL is missing: with BASE_URL, say where accounts can be made, or name a file of accounts with ACCOUNTS_FILE',
    },
    {
      name: 'a pool in CI without a journal that outlives the job',
      variables: { BASE_URL: real.BASE_URL, MAILPIT_URL: real.MAILPIT_URL, ACCOUNTS_FILE: 'accounts.json', CI: 'true' },
      message:
        'ACCOUNTS_JOURNAL is missing: in CI, name a file that outlives the job; the passwords of ACCOUNTS_FILE would be lost with it',
    },
    {
      name: 'a choice that is none',
      variables: { RESTORE_PASSWORDS: 'yes' },
      message: 'RESTORE_PASSWORDS: is not 0 or 1',
    },
    {
      name: 'a file that is not there',
      variables: { ENV_FILE: '/nowhere/.env' },
      message: 'ENV_FILE: there is no file /nowhere/.env; name an existing one, or "none"',
    },
  ]) {
    test(name, () => {
      expect(() => load(variables)).toThrow(new ConfigurationError(message));
    });
  }

  test('an unknown variable of the file', async () => {
    const file = await fileOf('BASE_URI=https://recette.test/\n');
    expect(() => load({ ENV_FILE: file })).toThrow(
      new ConfigurationError(`${file}: unknown variable BASE_URI; the known ones are in .env.example`),
    );
  });

  test('a malformed variable of the file, by the name of the file', async () => {
    const file = await fileOf('MAIL_TIMEOUT=35m\n');
    expect(() => load({ ENV_FILE: file })).toThrow(
      new ConfigurationError(`MAIL_TIMEOUT in ${file}: is not a duration (write it like 35s or 500ms)`),
    );
  });

  test('a malformed variable of the shell, without the file whose value it replaces', async () => {
    const file = await fileOf('MAIL_TIMEOUT=35s\n');
    expect(() => load({ ENV_FILE: file, MAIL_TIMEOUT: '35m' })).toThrow(
      new ConfigurationError('MAIL_TIMEOUT: is not a duration (write it like 35s or 500ms)'),
    );
  });
});

test('a real environment is read with its three addresses', () => {
  expect(load(real)).toMatchObject(real);
});

test('the file is read, the shell wins, and other processes get both', async () => {
  const file = await fileOf('# Recette\nSCREEN_TIMEOUT=20s\nRELEASE="2026.1 bis"\nSEED=fichier\n');
  expect(load({ ENV_FILE: file, SEED: 'terminal' })).toMatchObject({
    SCREEN_TIMEOUT: 20_000,
    RELEASE: '2026.1 bis',
    SEED: 'terminal',
  });
  expect(process.env).toMatchObject({ SCREEN_TIMEOUT: '20s', RELEASE: '2026.1 bis', SEED: 'terminal' });
});

test.describe('a named environment', () => {
  /** Reads the settings in the folder of a file, with no file named but by these variables. */
  function loadBeside(file: string, variables: Record<string, string>): Settings {
    process.chdir(path.dirname(file));
    process.env = variables;
    return loadSettings();
  }

  test('has a file of its own, read in place of .env', async () => {
    await fileOf('RELEASE=commune\nSEED=commun\n', '.env');
    const file = await fileOf('RELEASE=recette\n', '.env.recette');
    expect(loadBeside(file, { ENV: 'recette' })).toMatchObject({ RELEASE: 'recette' });
    expect(loadBeside(file, { ENV: 'recette' })).not.toHaveProperty('SEED');
    expect(loadBeside(file, { ENV: '' })).toMatchObject({ RELEASE: 'commune' });
  });

  test('gives way to a file that is named exactly', async () => {
    const file = await fileOf('RELEASE=recette\n', '.env.recette');
    expect(loadBeside(file, { ENV: 'recette', ENV_FILE: 'none' })).not.toHaveProperty('RELEASE');
  });

  test('is not what a shell reads when it starts', async () => {
    const file = await fileOf('RELEASE=commune\n', '.env');
    expect(loadBeside(file, { ENV: '/etc/shrc' })).toMatchObject({ RELEASE: 'commune' });
  });

  test('without its file is refused in one line', () => {
    process.env = { ENV: 'nulle-part' };
    expect(() => loadSettings()).toThrow(
      new ConfigurationError('ENV: there is no file .env.nulle-part; make it (see .env.example), or unset ENV'),
    );
  });

  test('is named when a line of its file is wrong', async () => {
    const file = await fileOf('MAIL_QUIET=35m\n', '.env.recette');
    expect(() => loadBeside(file, { ENV: 'recette' })).toThrow(
      new ConfigurationError('MAIL_QUIET in .env.recette: is not a duration (write it like 35s or 500ms)'),
    );
  });
});

test.describe('a private authority is refused in one line', () => {
  test('when its file is not there', () => {
    expect(() => useNetwork(load({ ...real, CA_FILE: '/nowhere/ca.pem' }))).toThrow(
      new ConfigurationError('CA_FILE: there is no file /nowhere/ca.pem; name an existing one'),
    );
  });

  for (const { name, content } of [
    { name: 'holds something else', content: 'BASE_URL=x\n' },
    { name: 'is damaged', content: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n' },
  ]) {
    test(`when its file ${name}`, async () => {
      const file = await fileOf(content, 'ca.pem');
      expect(() => useNetwork(load({ ...real, CA_FILE: file }))).toThrow(
        new ConfigurationError(`CA_FILE: ${file} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)`),
      );
    });
  }
});

test('.env.example describes every setting, once, and no other', async () => {
  const example = await readFile(path.join(folder, '.env.example'), 'utf8');
  const described = [...example.matchAll(/^#?([A-Z][A-Z_]*)=/gm)].map(([, name]) => name);
  expect(described.toSorted()).toEqual(SETTING_NAMES.toSorted());
});

test('the seed of a run is the one that is set, else a fresh one, and stays the same', () => {
  expect(runSeed(load({ SEED: 'abc' }))).toBe('abc');
  const fresh = runSeed(load({}));
  expect(fresh).toMatch(/^[a-z0-9]{1,20}$/);
  expect(runSeed(loadSettings())).toBe(fresh);
  expect(runSeed(load({}))).not.toBe(fresh);
});
