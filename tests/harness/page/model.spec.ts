import { expect, test } from '@playwright/test';
import { lackOf } from '../../../fixtures/pool/traits.ts';
import { CATALOGUE, type Requirement } from '../../../requirements/catalogue.ts';
import { pageModel, type PageInput } from '../../../reporting/page/model.ts';
import type { RunRecord, TestRecord } from '../../../reporting/results/record.ts';
import { aPage, anInput, aRedRun, aRun, aTest, someRuns } from './sample.ts';

/* What the page says of a release and of its statements, on runs that no browser was needed for. */

const verdictOf = (change: Partial<PageInput>) => pageModel(anInput(change)).verdict;

const statusOf = (id: string, status: TestRecord['verdict']['status'], reason: string | null = null): RunRecord => {
  const run = aRun();
  const tests = run.tests.map((each) =>
    each.ids.includes(id) ? { ...each, verdict: { ...each.verdict, status, reason } } : each,
  );
  return { ...run, tests };
};

const ended = (status: 'timedout' | 'interrupted' | 'failed', ...otherFailures: string[]): RunRecord => ({
  ...aRun(),
  end: { kind: 'end', endedAt: '2026-11-23T14:32:38.724Z', status, otherFailures, missingShards: [] },
});

const withoutShards = (...missingShards: string[]): RunRecord => ({
  ...aRun(),
  end: { kind: 'end', endedAt: '2026-11-23T14:32:38.724Z', status: 'passed', otherFailures: [], missingShards },
});

const waiver = (statement: string, until = '2026-12-31') => ({ statement, reason: 'connue', who: 'M. Durand', until });
const inForce = (...statements: string[]): PageInput['waivers'] => ({
  inForce: statements.map((id) => waiver(id)),
  expired: [],
  problems: [],
});

test.describe('a release', () => {
  for (const [kind, sentence, change] of [
    ['yes', 'peut être livrée : les 37 énoncés du document sont respectés.', {}],
    [
      'yes',
      'peut être livrée : 36 des 37 énoncés du document sont respectés ; 1\u00a0énoncé n’est pas vérifiable ici.',
      { run: statusOf('E0-5', 'notVerified', 'aucun compte') },
    ],
    ['no', '« Etre différent de votre mot de passe actuel » (R6) n’est pas respecté.', { run: aRedRun('R6') }],
    [
      'no',
      '« Vos derniers paiements » (E0-3), « Comporter entre 8 et 50 caractères » (R1) et 1\u00a0autre énoncé ne sont pas respectés.',
      { run: aRedRun('R6', aRedRun('R1', aRedRun('E0-3'))) },
    ],
    ['no', '(E2-3) n’est pas respecté.', { run: statusOf('E2-3', 'flaky') }],
    ['no', '« L’assuré clique sur “Confirmer mon code” » (E2-3)', { run: aRedRun('E2-3') }],
    [
      'waived',
      'peut être livrée sous dérogation jusqu’au 31 décembre 2026 : « Etre différent de votre mot de passe actuel » (R6) n’est pas respecté.',
      { run: aRedRun('R6'), waivers: inForce('R6', 'R1') },
    ],
    ['no', '(R1) n’est pas respecté.', { run: aRedRun('R6', aRedRun('R1')), waivers: inForce('R6') }],
    [
      'no',
      '(R6) n’est pas respecté.',
      { run: aRedRun('R6'), waivers: { inForce: [], expired: [waiver('R6', '2026-11-01')], problems: [] } },
    ],
    ['unknown', '1\u00a0énoncé n’a pas été testé', { run: statusOf('R6', 'blocked', 'bloqué par E2-3') }],
    ['unknown', '(R6) : bloqué par E2-3).', { run: statusOf('R6', 'blocked', 'bloqué par E2-3') }],
    ['unknown', '36\u00a0énoncés n’ont pas été testés', { run: aRun({ tests: [aTest('R6')] }) }],
    ['unknown', 'livrée : l’exécution a été arrêtée avant sa fin.', { run: { ...aRun(), end: null } }],
    ['unknown', 'l’exécution a été arrêtée avant sa fin', { run: ended('interrupted') }],
    ['unknown', 'le temps imparti à l’exécution est écoulé', { run: ended('timedout') }],
    [
      'unknown',
      'livrée : les lots 2/4 et 3/4 de l’exécution n’ont pas laissé de résultats.',
      { run: withoutShards('2/4', '3/4') },
    ],
    ['no', 'mot de passe actuel » (R6) n’est pas respecté.', { run: aRedRun('R6', withoutShards('2/4')) }],
    ['unknown', 'l’exécution elle-même a échoué', { run: ended('failed', 'globalTeardown') }],
    ['unknown', 'il n’y a aucun résultat', { run: { header: null, tests: [], end: null, damaged: [] } }],
    ['unknown', 'aucun test n’a été exécuté', { run: aRun({ tests: [] }) }],
  ] satisfies [string, string, Partial<PageInput>][]) {
    test(`is « ${kind} »: ${sentence.slice(0, 70)}`, () => {
      const verdict = verdictOf(change);
      expect(verdict.kind).toBe(kind);
      expect(verdict.sentence).toContain(sentence);
    });
  }

  test('is not judged by good practices, which stand apart', () => {
    const practice: Requirement = { ...CATALOGUE[0], id: 'S-1', kind: 'good-practice' };
    const run = aRun();
    const failing = aTest('S-1', { verdict: { status: 'failed' } });
    const model = pageModel(
      anInput({ run: { ...run, tests: [...run.tests, failing] }, catalogue: [...CATALOGUE, practice] }),
    );
    expect(model.verdict.kind).toBe('yes');
    expect(model.statements).toHaveLength(37);
    expect(model.goodPractices.map(({ verdict }) => verdict)).toEqual(['failed']);
  });
});

test.describe('what is missing', () => {
  for (const [what, notice, change] of [
    ['no results', /^Aucun résultat/, { run: { header: null, tests: [], end: null, damaged: [] } }],
    ['no beginning', /^Le début des résultats manque/, { run: { ...aRun(), header: null } }],
    [
      'a killed run',
      /^L’exécution a été coupée : 1\u00a0test sur 74 a un résultat/,
      { run: { ...aRun(), tests: [aTest('R1')], end: null } },
    ],
    ['damaged lines', /lignes 3 et 8 de results\.jsonl/, { run: { ...aRun(), damaged: [3, 8] } }],
    ['another version', /viennent de la version 0\.1\.0 .* faite par la version 0\.2\.0/, { suiteVersion: '0.2.0' }],
    [
      'an unknown statement',
      /^1\u00a0test porte sur un énoncé que le catalogue ne connaît pas/,
      { run: aRun({ tests: [aTest('R99')] }) },
    ],
    [
      'a failure outside any test',
      /^En dehors des énoncés : globalTeardown/,
      { run: ended('failed', 'globalTeardown') },
    ],
    [
      'a shard that is missing',
      /^Le lot 2\/3 de l’exécution n’a pas laissé de résultats : ses tests manquent ici\.$/,
      { run: withoutShards('2/3') },
    ],
    ['a damaged history', /^L’historique/, { history: { runs: [], problems: ['L’historique est illisible'] } }],
    [
      'an expired waiver',
      /^La dérogation pour R6 a pris fin le 1er novembre 2026/,
      { waivers: { inForce: [], expired: [waiver('R6', '2026-11-01')], problems: [] } },
    ],
  ] satisfies [string, RegExp, Partial<PageInput>][]) {
    test(`is said at the top: ${what}`, () => {
      expect(pageModel(anInput(change)).notices).toContainEqual(expect.stringMatching(notice));
      expect(aPage(change)).toContain('À savoir avant de lire');
    });
  }

  test('is nothing in a whole run', () => {
    expect(pageModel(anInput()).notices).toEqual([]);
  });

  test('is not the tests of an unknown statement, which are shown', () => {
    const { strangers, statements } = pageModel(anInput({ run: aRun({ tests: [aTest('R99')] }) }));
    expect(strangers.map(({ ids }) => ids)).toEqual([['R99']]);
    expect(statements).toHaveLength(37);
  });
});

test.describe('a statement', () => {
  const viewOf = (id: string, change: Partial<PageInput>) =>
    pageModel(anInput(change)).statements.find(({ requirement }) => requirement.id === id);

  test('that nothing can be said of does not look kept', () => {
    expect(viewOf('R6', { run: statusOf('R6', 'blocked', 'bloqué par E2-3') })?.verdict).toBe('notTested');
    expect(viewOf('R6', { run: statusOf('R6', 'notVerified', 'pas ici') })?.verdict).toBe('notVerified');
    expect(viewOf('R6', { run: aRun({ tests: [] }) })?.verdict).toBe('notTested');
  });

  test('keeps a waiver for the day that it fails', () => {
    expect(viewOf('R6', { waivers: inForce('R6') })).toMatchObject({ verdict: 'passed', waiver: null });
  });

  test('has the last 30 of its runs in the same place', () => {
    const [other] = someRuns(1).map((run) => ({ ...run, environment: 'https://recette.test/' }));
    const history = { runs: [...someRuns(40), other!], problems: [] };
    const marks = viewOf('R6', { history })?.history ?? [];
    expect(marks).toHaveLength(30);
    expect(marks.at(-1)?.run.release).toBe('4.39.0');
  });

  test('shows the picture of its failure rather than another', () => {
    const taken = { name: 'écran', data: 'data:image/png;base64,AAAA' };
    const failing = aTest('R6', { id: '9', picture: taken, verdict: { status: 'failed' } });
    const run = aRun();
    expect(viewOf('R6', { run: { ...run, tests: [...run.tests, failing] } })?.picture).toEqual(taken);
  });

  test('counts the faults that were planted for it', () => {
    const fault = (status: 'caught' | 'missed') => ({
      id: 'x',
      statements: ['R6'],
      description: '',
      status,
      by: null,
      durationMs: 1,
      red: [],
    });
    const statements = [{ id: 'R6', statement: '', tests: [], faults: [fault('caught'), fault('missed')] }];
    const proof = { statements } as unknown as PageInput['proof'];
    expect(viewOf('R6', { proof })?.proof).toEqual({ caught: 1, faults: 2 });
    expect(viewOf('R5', { proof })?.proof).toBeNull();
  });
});

test('a statement that an account is missing for says what is missing, after the verdict and once', () => {
  const run = statusOf('E0-5', 'notVerified', lackOf([{ telephoneFixe: 'absent' }]));
  const [paragraph] = /<p class="reason">[^]*?<\/p>/.exec(aPage({ run })) ?? [];
  expect(paragraph?.replaceAll('\u00a0', ' ')).toBe(
    '<p class="reason">Non vérifiable ici : la réserve n’a aucun compte sans téléphone fixe.</p>',
  );
});

test('what a portal shows is text on the page, never markup', () => {
  const run = aRedRun('R6');
  const tests = run.tests.map((each) => ({
    ...each,
    failures: [{ expected: null, seen: '<img src=x onerror=alert(1)>' }],
  }));
  expect(aPage({ run: { ...run, tests } })).not.toContain('<img src=x');
});
