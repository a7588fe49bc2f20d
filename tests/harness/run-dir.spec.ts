import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeRunDir } from '../../fixtures/run-dir.ts';

test('a run deletes what killed runs have left of their secrets, and nothing of runs that live', () => {
  const { pid } = spawnSync(process.execPath, ['--eval', '']);
  const parent = test.info().outputPath('tmp');
  const left = path.join(parent, `compte-ameli-run-${pid}-aBcDeF`);
  const living = path.join(parent, `compte-ameli-run-${process.ppid}-aBcDeF`);
  const somebodys = path.join(parent, 'compte-ameli-run-notes');
  for (const dir of [left, living, somebodys]) mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(left, 'secrets.jsonl'), '{}');

  const own = makeRunDir(parent);

  expect(existsSync(left)).toBe(false);
  expect(readdirSync(parent).sort()).toEqual([living, own, somebodys].map((dir) => path.basename(dir)).sort());
});
