import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { FullConfig, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { findBrowser } from '../../../scripts/browser.mjs';
import { collectWalk } from '../../../reporting/guide/collect.ts';
import GuideReporter from '../../../reporting/guide/reporter.ts';
import { contentOf } from '../../../reporting/redaction/bytes.ts';
import { testRecord } from '../../../reporting/results/test-record.ts';
import { JPEG, seen } from './made-up.ts';

/* From a run's results to the guide's files, on made-up results. */

type Attachments = TestResult['attachments'];

const attachments = (file?: string): Attachments =>
  seen().flatMap(({ etape, boxes, ecarts }): Attachments => {
    const name = `guide ${etape}`;
    const picture = file === undefined ? { body: JPEG } : { path: file };
    const facts = Buffer.from(JSON.stringify({ etape, boxes, ecarts }));
    return [
      { name, contentType: 'image/jpeg', ...picture },
      { name, contentType: 'application/json', body: facts },
    ];
  });

const stopped: Partial<TestResult> = {
  status: 'failed',
  attachments: [
    ...attachments().slice(0, 4),
    { name: 'écran, secrets masqués', contentType: 'image/png', body: Buffer.from('png') },
  ],
  annotations: [{ type: 'guide' }, { type: 'blocked', description: 'E2-3' }],
  errors: [{ message: '\u001b[31mBlocked: bloqué par E2-3 · L’assuré clique : la commande manque\u001b[0m\n at x' }],
};

function aTest(results: Partial<TestResult>[], project = 'chromium'): TestCase {
  const made = {
    title: 'E4-1 · …',
    location: { file: '/projet/x.spec.ts', line: 1, column: 1 },
    annotations: [{ type: 'requirement', description: 'E4-1' }],
    parent: { project: () => ({ name: project }) },
    outcome: () => (results.at(-1)?.status === 'failed' ? 'unexpected' : 'expected'),
    results: results.map((result) => ({
      status: 'passed',
      duration: 1,
      errors: [],
      steps: [],
      annotations: [{ type: 'guide' }],
      attachments: attachments(),
      ...result,
    })),
  };
  return made as unknown as TestCase;
}

test('takes the last try, the walk that came furthest, and pictures in files', ({}, testInfo) => {
  const file = testInfo.outputPath('0.jpg');
  writeFileSync(file, JPEG);
  expect(collectWalk([aTest([{ annotations: [] }])])).toBeNull();
  expect(collectWalk([aTest([stopped, {}])])).toMatchObject({ passed: true, stop: null });
  expect(collectWalk([aTest([stopped], 'chromium'), aTest([{}], 'firefox')])).toMatchObject({ passed: true });
  expect(collectWalk([aTest([{ attachments: attachments(file) }])])?.etapes).toEqual(seen());
  expect(collectWalk([aTest([{ attachments: attachments(testInfo.outputPath('gone.jpg')) }])])?.etapes).toEqual([]);
});

test('says what stopped the walk, and keeps its last screen', () => {
  expect(collectWalk([aTest([stopped])])).toMatchObject({
    passed: false,
    stop: { statement: 'E2-3', message: 'Blocked: bloqué par E2-3 · L’assuré clique : la commande manque' },
    etapes: [{ etape: 0 }, { etape: 1 }],
    lastPicture: { contentType: 'image/png' },
  });
});

test('keeps the walk’s pictures apart from the evidence that the product owner’s page shows', () => {
  const evidence = { name: 'preuve', contentType: 'image/jpeg', body: JPEG };
  const walked = aTest([{ attachments: [...attachments(), evidence] }]);
  expect(testRecord(walked, '/projet')?.picture?.name).toBe('preuve');
  expect(testRecord(aTest([{}]), '/projet')?.picture).toBeNull();
});

const browser = findBrowser('chromium');
const found = {
  ...(browser?.executablePath === undefined ? {} : { executablePath: browser.executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
};

async function report(folder: string, tests: TestCase[], launchOptions: object): Promise<void> {
  const reporter = new GuideReporter({ outputFolder: folder, launchOptions });
  reporter.onBegin({ metadata: {} } as FullConfig, { allTests: () => tests } as Suite);
  await reporter.onEnd();
}

test('leaves a page and a PDF that can be read out, which redaction keeps', async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  await report(folder, [aTest([{}])], found);
  expect(readFileSync(testInfo.outputPath('guide.html'), 'utf8')).toContain('<html lang="fr">');
  const pdf = readFileSync(testInfo.outputPath('guide.pdf'));
  expect(contentOf(pdf)).toBe('maskedPicture');
  const source = pdf.toString('latin1');
  expect(source).toContain('/StructTreeRoot');
  expect(source).toContain('/Lang (fr)');
  expect(source).toContain('/Outlines');
});

test('leaves no PDF of a broken step, nor of an older run', async ({}, testInfo) => {
  writeFileSync(testInfo.outputPath('guide.pdf'), 'hier');
  await report(testInfo.outputPath(), [aTest([stopped])], found);
  expect(readFileSync(testInfo.outputPath('guide.html'), 'utf8')).toContain('l’étape 2 ne se déroule plus');
  expect(existsSync(testInfo.outputPath('guide.pdf'))).toBe(false);
});

test('says in one line that it made no PDF where there is no Chromium', async ({}, testInfo) => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  await report(testInfo.outputPath(), [aTest([{}])], { executablePath: testInfo.outputPath('none') }).finally(() => {
    console.log = log;
  });
  expect(lines).toEqual([expect.stringMatching(/^guide\.pdf was not made: .*set CHROMIUM_PATH to one\.$/)]);
  expect(existsSync(testInfo.outputPath('guide.html'))).toBe(true);
  expect(existsSync(testInfo.outputPath('guide.pdf'))).toBe(false);
});
