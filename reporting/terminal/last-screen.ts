import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { withoutClass } from '../error-text.ts';
import { count } from '../french.ts';
import { isFailure, type RequirementVerdict, type Traceability } from '../traceability.ts';
import { quoted, shortened } from './wording.ts';

/** What a run may leave in its folder, for people to open and for programs to read. */
const REPORTS: [file: string, what: string][] = [
  ['index.html', 'le verdict de chaque énoncé, avec ses preuves'],
  ['guide.html', 'la démarche pas-à-pas, illustrée'],
  ['guide.pdf', 'la même, à imprimer'],
  ['allure/index.html', 'les résultats dans Allure'],
  ['html/index.html', 'pour enquêter : étapes, erreurs, traces'],
  ['traceability.json', 'pour les programmes : énoncés et tests'],
  ['traceability.csv', 'la matrice des énoncés et des tests, pour un tableur'],
  ['junit.xml', 'pour l’intégration continue : les tests en JUnit'],
];

/** How many broken statements are named: where nearly all are, a list says no more. */
const NAMED = 12;

/** The reports that this run has written to its folder, each with what it is for. */
export function reportsSince(folder: string, startedAt: number): string[] {
  const written = REPORTS.filter(([file]) => {
    const { mtimeMs = 0 } = statSync(path.join(folder, file), { throwIfNoEntry: false }) ?? {};
    return mtimeMs >= startedAt;
  }).map(([file, what]) => ({ file: path.relative(process.cwd(), path.join(folder, file)), what }));
  const width = Math.max(...written.map(({ file }) => file.length));
  return written.map(({ file, what }) => `${file.padEnd(width)}  ${what}`);
}

const documented = ({ requirements }: Traceability): RequirementVerdict[] =>
  requirements.filter(({ kind }) => kind === 'document');

/** The verdict of the run, in the very sentence of the page. */
export interface Sentence {
  kind: 'yes' | 'waived' | 'no' | 'unknown';
  sentence: string;
}

/** What the page's verdict is, where the run came to one. */
export function sentenceOf(folder: string): Sentence {
  try {
    const { verdict, sentence } = JSON.parse(readFileSync(path.join(folder, 'verdict.json'), 'utf8')) as {
      verdict: Sentence['kind'];
      sentence: string;
    };
    return { kind: verdict, sentence };
  } catch {
    return { kind: 'unknown', sentence: 'Impossible de conclure : le verdict n’a pas pu être écrit.' };
  }
}

/** How many statements have each verdict. */
export function counts({ summary: { passed, failed, notVerified, notTested } }: Traceability): string {
  return [
    count(passed, 'énoncé respecté', 'énoncés respectés'),
    count(failed, 'non respecté', 'non respectés'),
    count(notVerified, 'non vérifiable ici', 'non vérifiables ici'),
    count(notTested, 'non testé', 'non testés'),
  ].join(' · ');
}

/** Why a statement isn't kept, as the first of its tests that failed says it. */
const why = ({ reason, tests }: RequirementVerdict): string => {
  const failed = tests.find(({ status }) => isFailure(status));
  return reason ?? withoutClass(failed?.error ?? '');
};

/** The statements that are not kept, one a line. */
export function broken(traceability: Traceability): string[] {
  const all = documented(traceability).filter(({ status }) => status === 'failed');
  const lines = all.slice(0, NAMED).map((requirement) => {
    const { id, statement } = requirement;
    return `✘ ${quoted(id, statement, 80)} : ${shortened(why(requirement), 100)}`;
  });
  return all.length > NAMED ? [...lines, `… et ${count(all.length - NAMED, 'autre')}`] : lines;
}
