import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

/* The reporter in runs of its own: what it leaves, and the exit code that waivers make. */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const config = path.join(root, 'tests/harness/page/run/playwright.config.ts');

// The machine may be busy with other tests: what is slow must not look broken.
test.describe.configure({ timeout: 180_000 });

interface Run {
  code: number | null;
  output: string;
  read: (name: string) => string;
}

function run(args: string[], env: Record<string, string> = {}): Run {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:PW_|PLAYWRIGHT_|TEST_|RUN_|CI$|EMBEDDED_|BASE_URL$)/.test(name),
  );
  const folder = test.info().outputPath('reports');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(inherited),
      ENV_FILE: 'none',
      FORCE_COLOR: '0',
      REPORTS_DIR: folder,
      HISTORY_FILE: test.info().outputPath('history/runs.jsonl'),
      WAIVERS_FILE: test.info().outputPath('waivers.json'),
      RELEASE: '4.12.0',
      ...env,
    },
  });
  return {
    code: status,
    output: stdout + stderr,
    read: (name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\u00a0', ' '),
  };
}

const playwright = (...args: string[]): string[] => [
  path.join(root, 'node_modules/@playwright/test/cli.js'),
  'test',
  '--config',
  config,
  ...args,
];

const history = (): string => test.info().outputPath('history/runs.jsonl');

const waive = (until: string): void => {
  const waivers = [{ statement: 'R6', reason: 'connue', who: 'M. Durand', until }];
  writeFileSync(test.info().outputPath('waivers.json'), JSON.stringify(waivers));
};

test('leaves the page, the matrix, the verdict and a line of history', () => {
  const { code, read } = run(playwright('-g', 'R1|R6'));
  expect(code).toBe(1);
  expect(read('index.html')).toContain(
    'Cette version ne peut pas être livrée : « Etre différent de votre mot de passe actuel » (R6)',
  );
  expect(read('index.html')).toContain('L’assuré saisit un mot de passe');
  expect(read('index.html')).toContain('data:image/png;base64,iVBORw0KGgo');
  expect(read('traceability.csv')).toContain('R6,document,Etre différent de votre mot de passe actuel,failed,');
  expect(JSON.parse(read('verdict.json'))).toMatchObject({ verdict: 'no', waived: [] });
  expect(JSON.parse(readFileSync(history(), 'utf8'))).toMatchObject({
    release: '4.12.0',
    environment: 'embedded',
    mayShip: false,
    statuses: { R1: 'passed', R6: 'failed' },
  });
});

test('lets a waived failure through until its day, and adds each run to the history', () => {
  waive('2999-12-31');
  const excused = run(playwright('-g', 'R1|R6'));
  expect(excused.code).toBe(0);
  expect(excused.read('index.html')).toContain('Dérogation jusqu’au <strong>31 décembre 2999</strong>');
  expect(JSON.parse(excused.read('verdict.json'))).toMatchObject({ waived: ['R6'] });
  expect(JSON.parse(excused.read('traceability.json'))).toMatchObject({ summary: { failed: 1 } });

  waive('2020-01-01');
  const expired = run(playwright('-g', 'R1|R6'));
  expect(expired.code).toBe(1);
  expect(expired.read('index.html')).toContain('Dérogation expirée le 1er janvier 2020');
  expect(readFileSync(history(), 'utf8').trimEnd().split('\n')).toHaveLength(2);
});

test('says in one line that it cannot write, and changes nothing of the exit code', () => {
  writeFileSync(test.info().outputPath('history'), 'a file where a folder is to be');
  const withoutHistory = run(playwright('-g', 'R1'));
  expect(withoutHistory.code).toBe(0);
  expect(withoutHistory.output).toMatch(/^The history could not be written \(HISTORY_FILE: .*$/m);
  expect(withoutHistory.read('index.html')).toContain('n’a pas pu être ajoutée à l’historique');
});

test('is no part of the history when it is a shard, and is one when shards are merged', () => {
  for (const shard of ['1', '2']) run(playwright('-g', 'R1|R6', `--shard=${shard}/2`), { SHARD_NAME: shard });
  expect(existsSync(history())).toBe(false);
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { read } = run([cli, 'merge-reports', '-c', config, test.info().outputPath('reports/blob')]);
  expect(read('index.html')).toContain('(R6) n’est pas respecté');
  expect(JSON.parse(readFileSync(history(), 'utf8'))).toMatchObject({ statuses: { R1: 'passed', R6: 'failed' } });
});

test('cannot say that a release may ship, and adds nothing to the history, when shards are missing', () => {
  run(playwright('-g', 'R1', '--shard=1/2'), { SHARD_NAME: '1' });
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { read } = run([cli, 'merge-reports', '-c', config, test.info().outputPath('reports/blob')], {
    RUN_MISSING_SHARDS: '2/2',
  });
  const sentence =
    'On ne peut pas dire si cette version peut être livrée : le lot 2/2 de l’exécution n’a pas laissé de résultats.';
  expect(read('index.html')).toContain(sentence);
  expect(JSON.parse(read('verdict.json'))).toMatchObject({ verdict: 'unknown', sentence });
  expect(existsSync(history())).toBe(false);
});

test('leaves of a killed run what it had, and no page of an older one', () => {
  run(playwright('-g', 'R1'));
  const { code, read } = run(playwright('-g', 'R1|R7'));
  expect(code).toBeNull();
  expect(existsSync(test.info().outputPath('reports/index.html'))).toBe(false);
  expect(read('results.jsonl')).toContain('R1 · passe');
  const made = run(['--import', 'tsx', 'scripts/report.ts', test.info().outputPath('reports')]);
  expect(made.code).toBe(0);
  expect(made.read('index.html')).toContain('L’exécution a été coupée : 1 test sur 2 a un résultat.');
});

test('is made after a run that refused its settings, without saying again what is wrong with them', () => {
  const folder = test.info().outputPath('reports');
  const { code, output } = run(['--import', 'tsx', 'scripts/report.ts', folder], { BASE_URL: 'nowhere' });
  expect(code).toBe(0);
  expect(output.trim()).toBe(`Report: ${path.join(folder, 'index.html')}`);
});
