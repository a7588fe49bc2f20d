import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { scan, Scanner } from '../../../reporting/redaction/scanner.ts';
import type { Secret } from '../../../reporting/redaction/secret.ts';
import { MAILPIT_PASSWORD, startCanaryPortal, TOKEN, type Ledger } from './canary-portal.ts';

/*
 * A run on a « real » environment, in a process of its own, whose every test fails on an indiscreet portal. What was secret
 * is known from the portal's side; nothing of it may be in what the run leaves, or prints.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
const playwrightCli = path.join(root, 'node_modules/playwright/cli.js');

interface Run {
  code: number | null;
  output: string;
}

function runPlaywright(args: string[], env: Record<string, string>): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:PW_|PLAYWRIGHT_|TEST_|RUN_|SECRETS_FILE|CI$|EMBEDDED_)/.test(name),
  );
  const child = spawn(
    process.execPath,
    [cli, 'test', '--config', path.join(root, 'tests/harness/redaction/canary.config.ts'), ...args],
    {
      cwd: root,
      env: { ...Object.fromEntries(inherited), ENV_FILE: 'none', FORCE_COLOR: '0', SCREEN_TIMEOUT: '3s', ...env },
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

const grouped = (text: string, size: number): string => (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');

/** All that is searched for, as it is: which forms there are is said here anew, not taken from what redacts them. */
function canaries({ accounts, passwords, codes, sessions }: Ledger): Secret[] {
  const personal = accounts.flatMap((account) => {
    const value = (key: string): string => account[key] ?? '';
    const [aaaa = '', mm = '', jj = ''] = value('dateNaissance').split('-');
    const nir = value('numeroSecuriteSociale');
    const phones = [value('telephonePortable'), value('telephoneFixe')].filter((phone) => phone !== '');
    return [
      ...[
        nir,
        [nir.slice(0, 1), nir.slice(1, 3), nir.slice(3, 5), nir.slice(5, 7), nir.slice(7, 10), nir.slice(10)].join(' '),
      ],
      ...phones.flatMap((phone) => [phone, grouped(phone, 2), grouped(phone, 2).replaceAll(' ', '.'), phone.slice(1)]),
      ...[value('iban'), grouped(value('iban'), 4)],
      ...[`${jj}/${mm}/${aaaa}`, `${aaaa}-${mm}-${jj}`, `${jj}${mm}${aaaa}`, `${jj}-${mm}-${aaaa}`],
      ...[value('nom'), value('nom').toUpperCase(), value('prenom'), value('prenom').toUpperCase(), value('email')],
      ...[value('adressePostale'), ...value('adressePostale').split(', ')],
    ];
  });
  const literal = [...new Set([...personal, ...passwords, ...sessions, TOKEN, MAILPIT_PASSWORD])];
  const wanted: [Secret['kind'], string][] = [
    ...literal.map((value): [Secret['kind'], string] => ['motDePasse', value]),
    ...[...codes].filter((code) => code.length === 4).map((code): [Secret['kind'], string] => ['code', code]),
  ];
  return wanted.map(([kind, value], rank) => ({ kind, value, rank }));
}

const artefacts = (dir: string): string[] =>
  readdirSync(dir, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));

test('leaves no secret in anything', async ({}, testInfo) => {
  test.setTimeout(300_000);
  const dir = testInfo.outputPath('run');
  mkdirSync(dir, { recursive: true });
  const portal = await startCanaryPortal();
  const { code, output } = await runPlaywright([], { ...portal.env, CANARY_DIR: dir }).finally(() => portal.stop());

  await test.step('every test that is to fail failed, at its own step', () => {
    expect(code, output).toBe(1);
    expect(output).toContain('8\u00a0non respectés');
    const { requirements } = JSON.parse(readFileSync(path.join(dir, 'traceability.json'), 'utf8')) as {
      requirements: { id: string; status: string }[];
    };
    const failed = requirements.filter(({ status }) => status === 'failed').map(({ id }) => id);
    expect(failed).toEqual(['E0-1', 'E0-8', 'E1-4', 'E2-6', 'R6', 'E3-7', 'E4-2', 'E4-4']);
  });

  await test.step('every kind of artefact is there', () => {
    const names = artefacts(dir).join('\n');
    for (const kind of [
      /test-results\/.*\/trace\.zip/,
      /test-results\/.*\/error-context\.md/,
      /html\/index\.html/,
      /html\/data\/.*\.zip/,
      /html\/data\/.*\.png/,
      /allure-results\/.*-result\.json/,
      /allure-results\/.*-attachment\.zip/,
      /blob-report\/.*\.zip/,
      /junit\.xml/,
      /report\.json/,
      /noted\.jsonl/,
    ]) {
      expect(names).toMatch(kind);
    }
  });

  await test.step('none holds a secret', () => {
    const { ledger } = portal;
    expect(ledger.accounts.length).toBeGreaterThanOrEqual(7);
    expect(ledger.codes.size).toBeGreaterThanOrEqual(4);
    expect(ledger.sessions.size).toBeGreaterThanOrEqual(7);
    const secrets = canaries(ledger);
    const findings = scan([dir], secrets).map(({ file, where, what }) => ({
      file: path.relative(dir, file),
      where,
      what: secrets[Number(/\d+/.exec(what)?.[0] ?? -1)]?.value ?? what,
    }));
    expect(findings).toEqual([]);
    expect(new Scanner(secrets).findInText(output)).toBeUndefined();
  });

  await test.step('traces still open, and still tell', () => {
    const trace = artefacts(dir).find((name) => /R6.*\/trace\.zip$/.test(name)) ?? '';
    const ask = (...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [playwrightCli, 'trace', ...args], {
        cwd: testInfo.outputDir,
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      return stdout;
    };
    expect(ask('open', path.join(dir, trace))).toMatch(/Actions: +\d{2}/);
    expect(ask('actions')).toMatch(/Fill "« mot de passe n° 1 »"/);
    expect(ask('requests')).toMatch(/POST +303/);
    expect(ask('errors')).toContain('toHaveValue');
  });

  await test.step('what is shown in their place tells them apart', () => {
    expect(output).toContain('« mot de passe n° 1 »');
    expect(output).toContain('« numéro de sécurité sociale »');
  });
});

test('removes what holds a secret all the same, and fails', async ({}, testInfo) => {
  test.setTimeout(120_000);
  const dir = testInfo.outputPath('run');
  mkdirSync(dir, { recursive: true });
  const portal = await startCanaryPortal();
  const { code, output } = await runPlaywright(['-g', 'une fuite'], {
    ...portal.env,
    CANARY_DIR: dir,
    CANARY_LEAK_DIR: dir,
  }).finally(() => portal.stop());

  expect(output).toContain('Secret found: ');
  expect(output).toMatch(/oublie\.log.* held « .* »\. It was deleted/);
  expect(code).toBe(2);
  expect(artefacts(dir)).not.toContain('oublie.log');
  expect(artefacts(dir)).toContain('traceability.json');
});

test('refuses to run without redaction on a real environment', async ({}, testInfo) => {
  test.setTimeout(120_000);
  const portal = await startCanaryPortal();
  const env = { ...portal.env, CANARY_DIR: testInfo.outputPath('run') };
  const [unredacted, kept] = await Promise.all([
    runPlaywright(['--reporter=line'], env),
    runPlaywright([], { ...env, KEEP_SECRETS: '1' }),
  ]).finally(() => portal.stop());

  expect(unredacted.output).toContain(
    '--reporter: with BASE_URL, the first reporter must be ./reporting/redaction/reporter.ts',
  );
  expect(unredacted.code).toBe(2);
  expect(kept.output.trim()).toMatch(/^KEEP_SECRETS is refused with BASE_URL.*$/);
  expect(kept.code).toBe(2);
});
