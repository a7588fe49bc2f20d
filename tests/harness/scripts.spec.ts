import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import {
  isInteractive,
  requestedProjects,
  runsNoTest,
  withReporters,
  withoutReports,
} from '../../scripts/arguments.mjs';
import { findBrowser } from '../../scripts/browser.mjs';
import { areInstalled } from '../../scripts/dependencies.mjs';
import { type TracedTest, type Traceability, exitCode, suiteLine } from '../../scripts/exit-code.mjs';
import { type Verdict, jobSummary } from '../../scripts/job-summary.mjs';

test.describe('the browser that is found', () => {
  /** An environment whose PATH holds these programs alone, and where Playwright has installed nothing. */
  async function machineWith(...programs: string[]): Promise<{ bin: string; env: NodeJS.ProcessEnv }> {
    const bin = test.info().outputPath('bin');
    await mkdir(bin, { recursive: true });
    for (const program of programs) {
      await writeFile(path.join(bin, program), '#!/bin/sh\n');
      await chmod(path.join(bin, program), 0o755);
    }
    return { bin, env: { PATH: `${path.join(bin, 'none')}${path.delimiter}${bin}` } };
  }

  test('is the configured one before any other', async () => {
    const { bin, env } = await machineWith('mine', 'chromium', 'firefox-esr');
    const mine = path.join(bin, 'mine');
    const chromium = { ...env, CHROMIUM_PATH: mine };
    expect(findBrowser('chromium', chromium)).toEqual({ executablePath: mine, source: 'configured' });
    expect(findBrowser('mobile', chromium)).toEqual({ executablePath: mine, source: 'configured' });
    expect(findBrowser('firefox', { ...env, FIREFOX_PATH: mine })).toEqual({
      ...{ executablePath: mine, source: 'configured', channel: 'moz-firefox' },
    });
  });

  for (const [project, variable] of [
    ['chromium', 'CHROMIUM_PATH'],
    ['mobile', 'CHROMIUM_PATH'],
    ['firefox', 'FIREFOX_PATH'],
    ['webkit', 'WEBKIT_PATH'],
  ] as const) {
    test(`${project}: is an error of one line when ${variable} leads nowhere`, () => {
      expect(() => findBrowser(project, { [variable]: '/nowhere/browser' })).toThrow(
        `${variable} (/nowhere/browser) is not an executable file: correct it, or remove the variable.`,
      );
    });
  }

  for (const { programs, project, found } of [
    {
      programs: ['google-chrome', 'chromium', 'chromium-headless-shell'],
      project: 'chromium',
      found: 'chromium-headless-shell',
    },
    { programs: ['google-chrome', 'chromium'], project: 'mobile', found: 'chromium' },
    { programs: ['google-chrome'], project: 'chromium', found: 'google-chrome' },
    { programs: ['firefox', 'firefox-esr'], project: 'firefox', found: 'firefox-esr' },
  ] as const) {
    test(`${project}: on the PATH with ${programs.join(', ')}: ${found}`, async () => {
      const { bin, env } = await machineWith(...programs);
      expect(onPath({ project, env })).toMatchObject({ executablePath: path.join(bin, found), source: 'system' });
    });
  }

  test('is none where there is none', async () => {
    const { env } = await machineWith();
    expect(onPath({ project: 'chromium', env })).toBeNull();
    expect(onPath({ project: 'webkit', env })).toBeNull();
  });

  test("is Playwright's own before one on the PATH", async () => {
    const { env } = await machineWith('chromium');
    const installed = test.info().outputPath('browsers');
    const [revision] = spawnSync(process.execPath, ['-p', "require('playwright-core').chromium.executablePath()"], {
      encoding: 'utf8',
    }).stdout.match(/(?<=chromium-)\d+/) ?? [''];
    const shell = path.join(installed, `chromium_headless_shell-${revision}`);
    await mkdir(shell, { recursive: true });
    await writeFile(path.join(shell, 'INSTALLATION_COMPLETE'), '');
    expect(onPath({ project: 'chromium', env, installed })).toEqual({ source: 'playwright' });
  });
});

/** Asks in a process of its own: Playwright reads once, when it is loaded, where its own builds are. */
function onPath({ project, env, installed }: { project: string; env: NodeJS.ProcessEnv; installed?: string }): unknown {
  const code = `
    import { findBrowser } from './scripts/browser.mjs';
    console.log(JSON.stringify(findBrowser('${project}')));`;
  const { stdout, stderr } = run(['--input-type=module', '--eval', code], {
    ...env,
    PLAYWRIGHT_BROWSERS_PATH: installed ?? test.info().outputPath('no-browsers'),
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

function run(args: string[], env: NodeJS.ProcessEnv = process.env): SpawnSyncReturns<string> {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
}

test.describe('npm start', () => {
  test('refuses an unknown project in one line', () => {
    const { status, stdout, stderr } = run(['scripts/start.mjs', '--project=safari']);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Unknown project « safari » in --project: choose among chromium, firefox, webkit, mobile.\n',
    });
  });

  test('refuses a configured browser that is not there in one line', () => {
    const { status, stderr } = run(['scripts/start.mjs'], { ...process.env, CHROMIUM_PATH: '/nowhere/chromium' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'CHROMIUM_PATH (/nowhere/chromium) is not an executable file: correct it, or remove the variable.\n',
    });
  });

  test('keep the reporters that hide secrets, and that the verdict is read from', () => {
    const own = { first: './hides.ts', last: './tells.ts' };
    expect(withReporters(['-g', 'R1'], own)).toEqual(['-g', 'R1']);
    expect(withReporters(['--reporter=line', '--reporter', 'json,html'], own)).toEqual([
      '--reporter=./hides.ts,line,./tells.ts',
      '--reporter',
      './hides.ts,json,html,./tells.ts',
    ]);
  });

  test('leaves the reports of the last run alone where it only lists tests', () => {
    expect(withoutReports(['--list', '-g', 'R1'])).toEqual(['--list', '-g', 'R1', '--reporter=list']);
    expect(withoutReports(['--list', '--reporter', 'json'])).toEqual(['--list', '--reporter', 'json']);
  });

  test('understands how Playwright is told a project', () => {
    expect(requestedProjects([])).toEqual(['chromium']);
    expect(requestedProjects(['-g', 'R1', 'tests/regles'])).toEqual(['chromium']);
    expect(requestedProjects(['--project=firefox', '-g', 'R1', '--project', 'mobile'])).toEqual(['firefox', 'mobile']);
    expect(requestedProjects(['--project', 'firefox', 'webkit', '-g', 'R1'])).toEqual(['firefox', 'webkit']);
  });

  test('knows when no verdict is asked for', () => {
    expect(runsNoTest(['--list'])).toBe(true);
    expect(runsNoTest(['--project=firefox', '--help'])).toBe(true);
    expect(runsNoTest(['-g', 'R1', '--headed'])).toBe(false);
    expect(isInteractive(['--ui-port=8080'])).toBe(true);
    expect(isInteractive(['--update-snapshots'])).toBe(false);
  });
});

test('npm test refuses an unknown stage in one line', () => {
  const { status, stderr } = run(['scripts/test.mjs', '--only=lint,tpyes']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'Unknown stage « tpyes »: npm test -- --only=format,lint,types,harness,proof\n',
  });
});

test.describe('the exit code', () => {
  const passed = traced('passed');
  const failed = { ...traced('failed'), title: 'R2 · refuse' };
  const blocked = { ...traced('blocked'), title: 'R3 · refuse' };
  const skipped = { ...traced('notVerified'), title: 'E2-5 · expire' };

  for (const { name, playwrightCode, traceability, waived = 0, expected } of [
    {
      name: '0 when all that was run holds',
      playwrightCode: 0,
      traceability: results(0, passed, skipped),
      expected: 0,
    },
    {
      name: '1 when a documented statement does not',
      playwrightCode: 1,
      traceability: results(1, failed),
      expected: 1,
    },
    { name: '1 when interrupted after a failure', playwrightCode: 130, traceability: results(1, failed), expected: 1 },
    {
      name: '0 when all that fails is waived',
      playwrightCode: 0,
      waived: 1,
      traceability: results(1, failed, passed),
      expected: 0,
    },
    { name: '1 when not all is waived', playwrightCode: 1, waived: 1, traceability: results(2, failed), expected: 1 },
    { name: '1 when flaky', playwrightCode: 1, traceability: results(1, traced('flaky')), expected: 1 },
  ]) {
    test(`is ${name}`, () => {
      expect(exitCode({ playwrightCode, traceability, waived })).toEqual({ code: expected, message: null });
    });
  }

  for (const { name, playwrightCode, traceability, message } of [
    { name: 'there are no results', playwrightCode: 1, traceability: null, message: /traceability\.json/ },
    { name: 'nothing was run', playwrightCode: 1, traceability: results(0), message: /no test was run/ },
    {
      name: 'tests were blocked only',
      playwrightCode: 1,
      traceability: results(0, passed, blocked),
      message: /^.*: 1 test/,
    },
    {
      name: 'nothing can be verified',
      playwrightCode: 0,
      traceability: results(0, skipped),
      message: /can be verified/,
    },
    { name: 'it was interrupted', playwrightCode: 130, traceability: results(0, passed), message: /interrupted/ },
    { name: 'the run itself failed', playwrightCode: 1, traceability: results(0, passed), message: /no documented/ },
  ]) {
    test(`is 2, with a line, when ${name}`, () => {
      expect(exitCode({ playwrightCode, traceability })).toEqual({
        code: 2,
        message: expect.stringMatching(message),
      });
    });
  }

  test('is 2 without another word when the configuration has said why', () => {
    expect(exitCode({ playwrightCode: 2, traceability: null })).toEqual({ code: 2, message: null });
  });

  test('comes with a line that counts each test once', () => {
    expect(suiteLine(results(0, passed))).toBe('suite: 1 passed, 0 failed');
    expect(suiteLine(results(1, passed, failed, { ...failed, project: 'mobile' }, blocked, skipped))).toBe(
      'suite: 1 passed, 2 failed, 1 blocked, 1 skipped',
    );
  });

  function traced(status: TracedTest['status']): TracedTest {
    return { title: 'R1 · refuse 7 caractères', file: 'tests/regles/r1.spec.ts:12', project: 'chromium', status };
  }

  /** Each test answers for two requirements. */
  function results(failedStatements: number, ...tests: TracedTest[]): Traceability {
    return {
      summary: { failed: failedStatements },
      requirements: [
        { kind: 'document', tests },
        { kind: 'document', tests },
      ],
    };
  }
});

test.describe('the summary of a pipeline’s job', () => {
  const verdict = (kind: Verdict['verdict'], waived: string[] = []): Verdict => ({
    ...{ verdict: kind, sentence: 'La phrase de la page.', waived },
  });
  const R6 = '- **R6** · «\u00a0Etre différent\u00a0»';

  for (const { name, code, given, status = 'failed', expected } of [
    {
      name: 'is green where all holds',
      code: 0,
      given: verdict('yes'),
      status: 'passed',
      expected: '## ✅ La phrase de la page.\n\n',
    },
    {
      name: 'is not green under a waiver, and names what it lets through',
      code: 0,
      given: verdict('waived', ['R6']),
      expected: `## ⚠️ La phrase de la page.\n\n${R6} (sous dérogation)\n`,
    },
    { name: 'is red', code: 1, given: verdict('no'), expected: `## ❌ La phrase de la page.\n\n${R6}\n` },
    {
      name: 'says why nobody can tell',
      code: 2,
      given: verdict('unknown'),
      expected: `## ⚠️ La phrase de la page.\n\n${R6}\n`,
    },
    {
      name: 'says nothing of a release that the run could not judge after all',
      code: 2,
      given: verdict('yes'),
      expected: `## ⚠️ Impossible de conclure\u00a0: voir le journal.\n\n${R6}\n`,
    },
    {
      name: 'says so where there is no verdict',
      code: 2,
      given: null,
      expected: `## ⚠️ Impossible de conclure\u00a0: voir le journal.\n\n${R6}\n`,
    },
  ]) {
    test(name, () => {
      const requirements = [{ id: 'R6', statement: 'Etre différent', status }];
      expect(jobSummary({ code, verdict: given, requirements })).toBe(expected);
    });
  }
});

test.describe('installed packages', () => {
  async function projectWith(installed: object | null): Promise<string> {
    const folder = test.info().outputPath('project');
    await mkdir(path.join(folder, 'node_modules'), { recursive: true });
    const wanted = {
      '': { name: 'project' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    };
    await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    await writeFile(
      path.join(folder, 'node_modules/.package-lock.json'),
      JSON.stringify(installed && { packages: installed }),
    );
    return folder;
  }

  for (const { name, installed, expected } of [
    { name: 'are those of the lock file', installed: { 'node_modules/a': { version: '1.0.0' } }, expected: true },
    { name: 'are older', installed: { 'node_modules/a': { version: '0.9.0' } }, expected: false },
    { name: 'are incomplete', installed: {}, expected: false },
    { name: 'are not there', installed: null, expected: false },
  ]) {
    test(`${name}: ${expected ? 'nothing is installed' : 'npm ci'}`, async () => {
      expect(areInstalled(await projectWith(installed))).toBe(expected);
    });
  }
});
