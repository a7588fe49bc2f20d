import type { RunRecord } from '../results/record.ts';
import { count, dayInWords, listed } from '../french.ts';
import type { StatementView } from './model.ts';

/** May it ship: yes; yes, under a waiver; no; or nobody can tell from this run. */
export interface ReleaseVerdict {
  kind: 'yes' | 'waived' | 'no' | 'unknown';
  /** One sentence, for whoever reads no further. */
  sentence: string;
}

/** Statements named in full in the sentence: more of them would no longer be read. */
const NAMED = 2;

/** Guillemets inside guillemets. */
const inner = (text: string): string => text.replace(/«\s?/g, '“').replace(/\s?»/g, '”');

const named = ({ requirement: { id, enonce } }: StatementView): string => `« ${inner(enonce)} » (${id})`;

function notKept(views: readonly StatementView[]): string {
  const more = views.length - NAMED;
  const names = views.slice(0, NAMED).map(named);
  const all = more > 0 ? [...names, count(more, 'autre énoncé', 'autres énoncés')] : names;
  return `${listed(all)} ${views.length === 1 ? 'n’est pas respecté' : 'ne sont pas respectés'}`;
}

const isNotVerifiable = (number: number): string =>
  number === 0
    ? ''
    : ` ; ${count(number, 'énoncé')} ${number === 1 ? 'n’est pas vérifiable' : 'ne sont pas vérifiables'} ici`;

/** « le lot 2/3 de l’exécution n’a pas laissé de résultats » */
export const leftNothing = (shards: readonly string[]): string =>
  shards.length === 1
    ? `le lot ${shards[0]} de l’exécution n’a pas laissé de résultats`
    : `les lots ${listed(shards)} de l’exécution n’ont pas laissé de résultats`;

/** Why the run can't say whether the release may ship, though it found nothing broken; `undefined` when it can. */
function doubt({ end, tests, header }: RunRecord, untested: readonly StatementView[]): string | undefined {
  if (tests.length === 0 && header === null) return 'il n’y a aucun résultat';
  if (tests.length === 0) return 'aucun test n’a été exécuté';
  if (end === null || end.status === 'interrupted') return 'l’exécution a été arrêtée avant sa fin';
  if (end.status === 'timedout') return 'le temps imparti à l’exécution est écoulé';
  if (end.missingShards.length > 0) return leftNothing(end.missingShards);
  const blocked = untested.find(({ tests: own }) => own.length > 0);
  if (untested.length > 0) {
    const because = blocked?.reason ? ` (${named(blocked)} : ${blocked.reason})` : '';
    return `${count(untested.length, 'énoncé')} ${untested.length === 1 ? 'n’a pas été testé' : 'n’ont pas été testés'}${because}`;
  }
  return end.otherFailures.length > 0 ? 'l’exécution elle-même a échoué' : undefined;
}

/** The verdict of the release: only what was seen to hold counts for it, whatever keeps the rest from being judged. */
export function releaseVerdict(run: RunRecord, statements: readonly StatementView[]): ReleaseVerdict {
  const with_ = (...verdicts: StatementView['verdict'][]): StatementView[] =>
    statements.filter(({ verdict }) => verdicts.includes(verdict));
  const failed = with_('failed');
  const waived = with_('waived');
  const passed = with_('passed').length;
  const elsewhere = isNotVerifiable(with_('notVerified').length);
  if (failed.length > 0) return { kind: 'no', sentence: `Cette version ne peut pas être livrée : ${notKept(failed)}.` };
  const why = doubt(run, with_('notTested'));
  if (why !== undefined || passed === 0) {
    const reason = why ?? 'rien de ce qui a été testé n’est vérifiable ici';
    return { kind: 'unknown', sentence: `On ne peut pas dire si cette version peut être livrée : ${reason}.` };
  }
  if (waived.length > 0) {
    const until = waived.map(({ waiver }) => waiver?.until ?? '').toSorted()[0] ?? '';
    return {
      kind: 'waived',
      sentence: `Cette version peut être livrée sous dérogation jusqu’au ${dayInWords(until)} : ${notKept(waived)}${elsewhere}.`,
    };
  }
  const held =
    passed === statements.length
      ? `les ${passed} énoncés du document sont respectés`
      : `${passed} des ${statements.length} énoncés du document sont respectés${elsewhere}`;
  return { kind: 'yes', sentence: `Cette version peut être livrée : ${held}.` };
}
