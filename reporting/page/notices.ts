import type { TestRecord } from '../results/record.ts';
import { count, dayInWords, listed } from '../french.ts';
import type { PageInput } from './model.ts';
import { leftNothing } from './release-verdict.ts';

const lines = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'ligne' : 'lignes'} ${listed(numbers.map(String))}`;

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What is missing from the results, or was left aside: said before anything else, in French. */
export function noticesOf(
  { run, history, waivers, suiteVersion }: PageInput,
  strangers: readonly TestRecord[],
): string[] {
  const { header, end, tests, damaged } = run;
  const missing = end?.missingShards ?? [];
  const told: (string | false)[] = [
    header === null &&
      tests.length === 0 &&
      'Aucun résultat : la suite n’a pas été exécutée, ou s’est arrêtée avant son premier test.',
    header === null &&
      tests.length > 0 &&
      'Le début des résultats manque : on ne sait ni quelle version a été jugée, ni quand, ni où.',
    header !== null &&
      end === null &&
      `L’exécution a été coupée : ${count(tests.length, 'test')} sur ${header.planned} ${tests.length < 2 ? 'a' : 'ont'} un résultat.`,
    damaged.length > 0 && `Résultats illisibles, laissés de côté : ${lines(damaged)} de results.jsonl.`,
    header !== null &&
      header.suiteVersion !== suiteVersion &&
      `Ces résultats viennent de la version ${header.suiteVersion} de la suite ; cette page est faite par la version ${suiteVersion}, dont les énoncés peuvent différer.`,
    strangers.length > 0 &&
      `${count(strangers.length, 'test')} ${strangers.length < 2 ? 'porte' : 'portent'} sur un énoncé que le catalogue ne connaît pas : voir « Hors catalogue ».`,
    missing.length > 0 &&
      `${capitalised(leftNothing(missing))} : ${missing.length === 1 ? 'ses' : 'leurs'} tests manquent ici.`,
    ...(end?.otherFailures ?? []).map((failure) => `En dehors des énoncés : ${failure}`),
    ...waivers.expired.map(
      ({ statement, until }) =>
        `La dérogation pour ${statement} a pris fin le ${dayInWords(until)} : elle ne s’applique plus.`,
    ),
    ...waivers.problems,
    ...history.problems,
  ];
  return told.filter((notice) => notice !== false);
}
