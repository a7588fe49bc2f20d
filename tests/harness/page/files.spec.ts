import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { CATALOGUE } from '../../../requirements/catalogue.ts';
import { matrixCsv } from '../../../reporting/csv.ts';
import { failsByWaivedOnly } from '../../../reporting/gate.ts';
import { addToHistory, readHistory } from '../../../reporting/history.ts';
import { pageInput, writePage, type Places } from '../../../reporting/reports.ts';
import { failureOf } from '../../../reporting/results/failure.ts';
import type { RunEnd, TestRecord } from '../../../reporting/results/record.ts';
import { parseResults } from '../../../reporting/results/results-file.ts';
import { requirementVerdicts } from '../../../reporting/traceability.ts';
import { readWaivers } from '../../../reporting/waivers.ts';
import { aRun, aTest, someRuns } from './sample.ts';

/* What the page is made from: files that may be missing, damaged, or somebody else's. */

const NOW = new Date('2026-11-23T14:32:38Z');

function fileWith(content: string, name = 'file'): string {
  const file = test.info().outputPath(name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

test.describe('the history', () => {
  const [first, second] = someRuns(2) as [ReturnType<typeof someRuns>[0], ReturnType<typeof someRuns>[0]];

  test('outlives a line that was cut short, and loses nothing of it', () => {
    const damaged = `${JSON.stringify(first)}\n{"endedAt":"2026-1`;
    const file = fileWith(damaged);
    addToHistory(file, second);
    expect(readFileSync(file, 'utf8')).toBe(`${damaged}\n${JSON.stringify(second)}\n`);
    expect(readHistory(file)).toEqual({
      runs: [first, second],
      problems: [expect.stringContaining('lignes illisibles, laissées en place : 2')],
    });
  });

  test('begins where there is none, in a folder of its own', () => {
    const file = path.join(test.info().outputPath('none'), 'runs.jsonl');
    expect(readHistory(file)).toEqual({ runs: [], problems: [] });
    addToHistory(file, first);
    addToHistory(file, second);
    expect(readHistory(file)).toEqual({ runs: [first, second], problems: [] });
  });

  test('is read in the order of time, each run once, whatever a cache has done to it', () => {
    const file = fileWith([second, first, second].map((run) => JSON.stringify(run)).join('\n'));
    expect(readHistory(file).runs).toEqual([first, second]);
  });

  for (const [what, content] of [
    ['bytes', '\u0000\u0001\ufffd\n\u0002'],
    ['JSON of another form', '{"a":1}\n[]\n3'],
  ] as const) {
    test(`that holds ${what} is said to be damaged`, () => {
      expect(readHistory(fileWith(content))).toEqual({ runs: [], problems: [expect.stringContaining('illisibles')] });
    });
  }

  test('that is a folder is said to be unreadable', () => {
    expect(readHistory(test.info().outputPath())).toEqual({
      runs: [],
      problems: [expect.stringContaining('ne peut pas être lu')],
    });
  });
});

test.describe('waivers', () => {
  const entry = { statement: 'R6', reason: 'connue', who: 'M. Durand', until: '2026-11-23' };
  const read = (content: unknown) => readWaivers(fileWith(JSON.stringify(content), 'waivers.json'), NOW);

  test('hold up to their day, that day included', () => {
    const past = { ...entry, until: '2026-11-22' };
    expect(read([entry, past])).toEqual({ inForce: [entry], expired: [past], problems: [] });
  });

  for (const [what, content, problem] of [
    ['an unknown statement', [{ ...entry, statement: 'R99' }], /n° 1 .* R99 n’est pas au catalogue/],
    ['no end', [{ ...entry, until: undefined }], /« until » manque/],
    ['a date that is none', [{ ...entry, until: '31/12/2026' }], /« until » manque ou n’est pas valable/],
    ['no reason', [{ ...entry, reason: '' }], /« reason » manque/],
    ['a field that is not known', [{ ...entry, jusqu_au: '2026-12-31' }], /ne s’applique pas/],
    ['no list', { R6: entry }, /n’est pas une liste/],
  ] as const) {
    test(`with ${what} waive nothing, and say so`, () => {
      expect(read(content)).toEqual({ inForce: [], expired: [], problems: [expect.stringMatching(problem)] });
    });
  }

  test('that are not JSON waive nothing, and say so', () => {
    expect(readWaivers(fileWith('[{'), NOW).problems).toEqual([expect.stringContaining('n’est pas du JSON')]);
  });

  const end: RunEnd = {
    kind: 'end',
    endedAt: NOW.toISOString(),
    status: 'failed',
    otherFailures: [],
    missingShards: [],
  };
  const failed = aTest('R6', { verdict: { status: 'failed' } });
  for (const [expected, what, tests, ending] of [
    [true, 'a waived test failed', [failed, aTest('R1')], end],
    [true, 'a waived test was flaky', [aTest('R6', { verdict: { status: 'flaky' } })], end],
    [false, 'another failed too', [failed, aTest('R1', { verdict: { status: 'failed' } })], end],
    [false, 'a test of both failed', [aTest('R6', { ids: ['R6', 'R1'], verdict: { status: 'failed' } })], end],
    [false, 'a test was blocked', [failed, aTest('R1', { verdict: { status: 'blocked' } })], end],
    [false, 'a test of no statement failed', [failed, aTest('R1', { ids: [], verdict: { status: 'failed' } })], end],
    [false, 'another statement stopped a test', [failed, aTest('R1', { stoppers: ['E2-3'] })], end],
    [false, 'something else went wrong', [failed], { ...end, otherFailures: ['globalTeardown'] }],
    [false, 'the run was interrupted', [failed], { ...end, status: 'interrupted' }],
  ] satisfies [boolean, string, TestRecord[], RunEnd][]) {
    test(`${expected ? 'excuse' : 'do not excuse'} a run in which ${what}`, () => {
      expect(failsByWaivedOnly(tests, ending, ['R6'])).toBe(expected);
    });
  }
});

test.describe('results', () => {
  const { header, tests, end } = aRun();
  const lines = [header, ...tests, end].map((line) => JSON.stringify(line));

  test('are read whole', () => {
    expect(parseResults(lines.join('\n'))).toEqual({ header, tests, end, damaged: [] });
  });

  test('of a killed run are read up to where it was', () => {
    const run = parseResults(`${lines.slice(0, 4).join('\n')}\n${lines[4]?.slice(0, 40)}`);
    expect(run).toEqual({ header, tests: tests.slice(0, 3), end: null, damaged: [5] });
  });

  test('of a test that was tried again are the last', () => {
    const again = aTest('R6', { verdict: { status: 'flaky' } });
    const read = parseResults([aTest('R6'), again].map((line) => JSON.stringify(line)).join('\n'));
    expect(read.tests).toEqual([again]);
  });

  for (const [what, content] of [
    ['none', undefined],
    ['half of a line', '{"kind":"run"'],
    ['another program’s', '{"config":{}}'],
  ] as const) {
    test(`make a page when they are ${what}`, () => {
      const folder = test.info().outputPath('reports');
      mkdirSync(folder);
      [content]
        .filter((each) => each !== undefined)
        .forEach((each) => writeFileSync(path.join(folder, 'results.jsonl'), each));
      writeFileSync(path.join(folder, 'proof.json'), '{"statem');
      const places: Places = { folder, history: fileWith('?', 'runs.jsonl'), waivers: fileWith('?', 'waivers.json') };
      const written = readFileSync(writePage(places, pageInput(places, NOW)), 'utf8');
      const [body = ''] = /<main[^]*<\/main>/.exec(written.replaceAll('\u00a0', ' ')) ?? [];
      expect(body).toContain('Aucun résultat');
      expect(body).toContain('La preuve des tests (proof.json) est illisible');
      expect(body).toContain('Aucune dérogation ne s’applique');
      expect(body).toContain('a des lignes illisibles, laissées en place : 1.');
    });
  }
});

test.describe('an error becomes what was expected and seen', () => {
  const R3 = CATALOGUE.find(({ id }) => id === 'R3')?.enonce ?? '';
  for (const [message, expected, seen, matcher] of [
    [
      'Error: 51 caractères : accepté\n7 caractères : accepté',
      'chaque saisie est refusée, l’assuré en est averti, et le mot de passe actuel ouvre toujours le compte',
      '51 caractères : accepté ; 7 caractères : accepté',
      'toRefuse',
    ],
    [
      'Error: « Vos démarches » n’est pas affiché ; on lit : Vos paiements',
      '« Vos démarches » affiché',
      'Vos paiements',
    ],
    [
      'Error: « 12 » n’est pas affiché sous « SMS » ; on y lit : rien, ce libellé manque',
      '« 12 » affiché sous « SMS »',
      'rien, ce libellé manque',
    ],
    [`BrokenStatement: R3 · ${R3} : le code reçu est refusé`, `« ${R3} »`, 'le code reçu est refusé'],
    [
      '\u001b[31mError:\u001b[39m expect(received).toHaveLength(expected)\n\nExpected length: 1\nReceived length: 2\nReceived array: []',
      '1',
      '2',
    ],
    [
      'Error: un autre mail\n\nexpect(received).toBe(expected) // Object.is equality\n\nExpected: 0\nReceived: 1\n    at /a/b.ts:3:4',
      '0',
      'un autre mail : 1',
    ],
    [
      'Error: expect(locator).toBeVisible() failed\n\nLocator: getByRole("link")\nExpected: visible\nReceived: hidden\n\nCall log:\n  - x',
      'affiché',
      'absent de l’écran',
    ],
    ['Test timeout of 900000ms exceeded.', null, 'le test n’a pas fini dans le temps imparti (900 s)'],
    [
      'TimeoutError: locator.click: Timeout 8000ms exceeded.\nCall log:\n - x',
      null,
      'une action n’a pas abouti en 8 s (locator.click)',
    ],
    [
      'Error: cet écran n’est pas affiché\n    at Object.<anonymous> (/a/b.ts:1:2)',
      null,
      'cet écran n’est pas affiché',
    ],
    ['', null, 'le test a échoué sans dire pourquoi'],
  ] as const) {
    test(`« ${message.split('\n')[0]} »`, () => {
      expect(failureOf({ message }, matcher)).toEqual({ expected, seen });
    });
  }
});

test.describe('the matrix as CSV', () => {
  test('has a line for each test of each statement, and one for a statement without any', () => {
    const tests = [aTest('R1'), aTest('R1', { id: '2' }), aTest('R2', { ids: ['R2', 'R3'] })];
    const rows = matrixCsv({ requirements: requirementVerdicts(tests) })
      .trimEnd()
      .split('\r\n');
    expect(rows[0]).toBe('id,kind,statement,status,reason,test,file,project,testStatus,durationMs,testReason,error');
    expect(rows).toHaveLength(1 + 37 + 1);
    expect(rows).toContainEqual(
      'R1,document,Comporter entre 8 et 50 caractères,passed,,R1 · tient la promesse (2),tests/exemple/r1.spec.ts:12,chromium,passed,1240,,',
    );
    expect(rows).toContainEqual(
      'R6,document,Etre différent de votre mot de passe actuel,notTested,aucun test de cet énoncé n’a été exécuté,,,,,,,',
    );
  });

  test('quotes what would break it, and defuses what a spreadsheet would run', () => {
    const error = '=HYPERLINK("x"), et\nla suite';
    const tests = [aTest('R1', { verdict: { status: 'failed', error } })];
    expect(matrixCsv({ requirements: requirementVerdicts(tests) })).toContain(
      ',"\'=HYPERLINK(""x""), et\nla suite"\r\n',
    );
  });
});
