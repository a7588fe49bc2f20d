import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What Playwright sets in the processes of a run would make one that is started inside it part of that run. */
const isOfOuterRun = (name: string): boolean => /^(?:PW_|PLAYWRIGHT_|TEST_|RUN_|SECRETS_FILE|CI$|EMBEDDED_)/.test(name);

export const cleanEnv = (env: Record<string, string>): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfOuterRun(name))),
  ENV_FILE: 'none',
  ...env,
});

const config = path.join(root, 'tests/harness/run-reports/sample.config.ts');

function playwright(args: string[], env: Record<string, string>) {
  const folder = env['SAMPLE_DIR'] ?? test.info().outputPath('sample');
  const cli = path.join(root, 'node_modules/playwright/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: cleanEnv({
      SAMPLE_DIR: folder,
      SEED: 'abc',
      HISTORY_FILE: path.join(folder, 'history/runs.jsonl'),
      WAIVERS_FILE: path.join(folder, 'none.json'),
      ...env,
    }),
  });
  return { status, stdout, stderr, folder };
}

/** Runs the tests of `sample.ts` in a process of its own, with the suite's reporters; what it writes is in `folder`. */
export const runSample = (args: string[] = [], env: Record<string, string> = {}) =>
  playwright(['test', '--config', config, ...args], env);

/** Merges what shards of it have left in `folder`. */
export const mergeSample = (folder: string) =>
  playwright(['merge-reports', '--config', config, path.join(folder, 'blobs')], {
    SAMPLE_DIR: folder,
    SAMPLE_MERGE: '1',
  });
