import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { commandsOf, root } from './templates.ts';

/* The shell lines that the templates hold, run as a service would run them, in a checkout of their own. */

interface Checkout {
  folder: string;
  run: (command: string, env?: Record<string, string>) => { status: number | null; output: string };
}

const test = base.extend<{ checkout: Checkout }>({
  checkout: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'compte-ameli-checkout-'));
    const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const { stdout } = spawnSync('git', list, { cwd: root, encoding: 'utf8' });
    for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)))) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(folder, file));
    }
    // What a service keeps from one job to the next.
    for (const kept of ['node_modules', '.cache'].filter((name) => existsSync(path.join(root, name))))
      symlinkSync(path.join(root, kept), path.join(folder, kept));
    const inherited = Object.entries(process.env).filter(
      ([name]) =>
        !/^(?:PW_|PLAYWRIGHT_(?!BROWSERS)|TEST_|RUN_|SECRETS_FILE|EMBEDDED_|BASE_URL|MAILPIT_URL|PROVISIONING_)/.test(
          name,
        ),
    );
    await use({
      folder,
      run: (command, env = {}) => {
        const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], {
          cwd: folder,
          encoding: 'utf8',
          // Bash takes the socket that Node hands it for a login from another machine, and reads what greets people.
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...Object.fromEntries(inherited), CI: 'true', ENV_FILE: 'none', ...env },
        });
        return { status, output: stdout + stderr };
      },
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

const lines = commandsOf('pipelines/gitlab.yml');
const [shard = '', report = '', site = ''] = lines;

test('both templates hold the same lines', () => {
  expect(lines).toHaveLength(3);
  expect(commandsOf('pipelines/github.yml')).toEqual(lines);
});

test('three shards, their reports and the site are made by these lines alone', ({ checkout: { folder, run } }) => {
  test.setTimeout(600_000);
  for (const current of ['1', '2', '3']) {
    const { status, output } = run(shard, { CI_NODE_INDEX: current, CI_NODE_TOTAL: '3', TESTS: 'E0-3|E0-4|E1-3' });
    expect(status, output).toBe(0);
  }
  expect(readdirSync(path.join(folder, 'reports/blobs'))).toEqual(['1-of-3.zip', '2-of-3.zip', '3-of-3.zip']);

  const summary = path.join(folder, 'summary.md');
  const { status, output } = run(report, { GITHUB_STEP_SUMMARY: summary });
  expect(status, output).toBe(0);
  expect(output).toMatch(/^suite: 3 passed, 0 failed$/m);
  expect(readFileSync(summary, 'utf8')).toBe(
    '## ⚠️ On ne peut pas dire si cette version peut être livrée\u00a0: 34\u00a0énoncés n’ont pas été testés.\n\n',
  );
  const junit = readFileSync(path.join(folder, 'reports/junit.xml'), 'utf8');
  expect([...junit.matchAll(/name="requirement" value="([^"]+)"/g)].map(([, id]) => id).toSorted()).toEqual([
    'E0-3',
    'E0-4',
    'E1-3',
  ]);
  expect(existsSync(path.join(folder, '.history/allure.jsonl'))).toBe(true);

  const history = (): string => readFileSync(path.join(folder, '.history/runs.jsonl'), 'utf8');
  const before = history();
  rmSync(path.join(folder, 'reports/blobs/2-of-3.zip'));
  const incomplete = run(report);
  expect(incomplete.status, incomplete.output).toBe(2);
  expect(readFileSync(path.join(folder, 'reports/verdict.json'), 'utf8')).toContain('le lot 2/3');
  expect(history()).toBe(before);

  expect(run(site).status).toBe(0);
  expect(readdirSync(path.join(folder, 'public'))).toEqual(expect.arrayContaining(['allure', 'html']));
});

test('an environment that is not there fails the shard, and the report says what is missing', ({
  checkout: { run },
}) => {
  test.setTimeout(300_000);
  const nowhere = 'http://127.0.0.1:9';
  const env = { BASE_URL: nowhere, MAILPIT_URL: nowhere, PROVISIONING_URL: nowhere };
  const failed = run(shard, { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3', TESTS: 'E0-3', ...env });
  expect(failed.status, failed.output).toBe(2);
  const told = run(report, { GITHUB_STEP_SUMMARY: 'summary.md' });
  expect(told.status).toBe(2);
  expect(told.output).toContain('Cannot judge: no blob in reports/blobs');
});

for (const { command, said } of [
  {
    command: 'node scripts/pipeline.mjs shard',
    said: 'CI_NODE_INDEX and CI_NODE_TOTAL are missing: say which shard this is, and of how many.\n',
  },
  {
    command: 'node scripts/pipeline.mjs deploy',
    said: 'Unknown step « deploy »: node scripts/pipeline.mjs shard|report|site\n',
  },
  { command: 'node scripts/pipeline.mjs site', said: 'There is no page in reports/: run the step « report » first.\n' },
]) {
  test(`one line says why not: ${command}`, ({ checkout: { run } }) => {
    expect(run(command, { CI_NODE_INDEX: '' })).toEqual({ status: 2, output: said });
  });
}
