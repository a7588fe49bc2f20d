import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { runFacts, seedsOf } from '../../../reporting/run-facts.ts';
import type { Traceability } from '../../../reporting/traceability.ts';
import { incompleteness, readBlobs } from '../../../scripts/blobs.mjs';
import { reportsFolder, requestedShard } from '../../../scripts/shards.mjs';
import { cleanEnv, mergeSample, root, runSample } from './sample-run.ts';

/* A run split into shards, and its reports made from what they left. */

/** What must be the same however a run was split. */
const matrix = (folder: string) => {
  const traceability = JSON.parse(readFileSync(path.join(folder, 'traceability.json'), 'utf8')) as Traceability;
  const { summary, requirements } = traceability;
  const of = requirements.map(({ tests, ...requirement }) => ({
    ...requirement,
    tests: tests.map((each) => ({ ...each, durationMs: 0 })).toSorted((a, b) => a.title.localeCompare(b.title)),
  }));
  return { summary, requirements: of };
};

const SECRET = 'jamais-dans-un-rapport';

test('three shards, merged, say what the whole run says, and hold no secret', () => {
  test.setTimeout(600_000);
  const whole = runSample();
  const folder = test.info().outputPath('shards');
  const codes = [1, 2, 3].map(
    (current) =>
      runSample([`--shard=${current}/3`], {
        RUN_SHARD: `${current}-of-3`,
        SAMPLE_DIR: folder,
        SEED: `graine${current}`,
        MAILPIT_PASSWORD: SECRET,
      }).status,
  );
  expect(codes).toContain(1);

  const merged = mergeSample(folder);
  expect(merged.status).toBe(whole.status);
  expect(matrix(folder)).toEqual(matrix(whole.folder));
  expect(merged.stdout).toContain('graines graine1, graine2, graine3');

  const written = ['junit.xml', 'traceability.json'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect([merged.stdout, ...written].join('')).not.toContain(SECRET);
  expect(written[0]).toContain('<property name="requirement" value="R1">');
});

test.describe('the blobs of a folder', () => {
  interface Left {
    current: number;
    total: number;
  }

  function blobs(...shards: Left[]): string {
    const folder = test.info().outputPath('blobs');
    mkdirSync(folder, { recursive: true });
    for (const [index, shard] of shards.entries()) {
      const event = { method: 'onBlobReportMetadata', params: { version: 2, shard } };
      const blob = zipSync({ 'report.jsonl': strToU8(`${JSON.stringify(event)}\n`), 'resources/a.png': strToU8('a') });
      writeFileSync(path.join(folder, `${index}.zip`), blob);
    }
    return folder;
  }

  const shard = (current: number, total: number): Left => ({ current, total });

  test('are one whole run when each shard left one', () => {
    expect(incompleteness(readBlobs(blobs(shard(2, 2), shard(1, 2))), 'blobs')).toBeNull();
  });

  for (const { name, left, problem, missing } of [
    { name: 'none is there', left: [], problem: /no blob in blobs/, missing: [] },
    {
      name: 'a shard is missing',
      left: [shard(1, 3), shard(3, 3)],
      problem: /^shard 2\/3 left no blob/,
      missing: ['2/3'],
    },
    {
      name: 'a shard is there twice',
      left: [shard(1, 2), shard(1, 2)],
      problem: /two blobs of shard 1\/2/,
      missing: [],
    },
    { name: 'they are of two runs', left: [shard(1, 2), shard(3, 3)], problem: /2 and 3 shards/, missing: [] },
  ]) {
    test(`are not when ${name}`, () => {
      expect(incompleteness(readBlobs(blobs(...left)), 'blobs')).toEqual({
        problem: expect.stringMatching(problem),
        missing,
      });
    });
  }

  test('are an error of one line when one is cut short', () => {
    const folder = blobs(shard(1, 1));
    writeFileSync(path.join(folder, '0.zip'), 'PK');
    expect(() => readBlobs(folder)).toThrow(/0\.zip is not a blob of a shard .*run that shard again\.$/);
  });
});

test('npm run merge says in one line that there is nothing to merge', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/merge.mjs', 'reports/none'], {
    cwd: root,
    encoding: 'utf8',
    env: cleanEnv({}),
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Cannot judge: no blob in reports/none: run the shards first (npm start -- --shard=1/3).\n',
  });
});

test.describe('a shard', () => {
  test('is what Playwright is told', () => {
    expect(requestedShard(['-g', 'R1'])).toBeNull();
    expect(requestedShard(['--shard=2/3'])).toEqual({ current: 2, total: 3 });
    expect(requestedShard(['--shard', '1/4', '-g', 'R1'])).toEqual({ current: 1, total: 4 });
  });

  for (const wrong of ['--shard=0/3', '--shard=4/3', '--shard=un']) {
    test(`is not ${wrong}`, () => {
      expect(() => requestedShard([wrong])).toThrow(`${wrong} is no shard: write it like --shard=1/3.`);
    });
  }

  test('has a folder of its own', () => {
    expect(path.relative(root, reportsFolder({ current: 2, total: 3 }))).toBe(path.normalize('reports/shards/2-of-3'));
    expect(path.relative(root, reportsFolder(null))).toBe('reports');
  });

  test('tells its seed apart from those of the others, and no password of an address', () => {
    const facts = runFacts({
      RUN_SEED: 'a',
      RUN_SHARD: '1-of-2',
      BASE_URL: 'http://qa:mot@portail.test/',
      RELEASE: '7',
    });
    expect(facts).toEqual({
      environment: 'http://portail.test',
      baseURL: 'http://portail.test',
      release: '7',
      'seed 1-of-2': 'a',
    });
    expect(seedsOf({ metadata: { ...facts, ...runFacts({ RUN_SEED: 'b', RUN_SHARD: '2-of-2' }) } })).toEqual([
      'a',
      'b',
    ]);
  });
});
