import { requirement, type Etape } from '../../requirements/catalogue.ts';
import { withoutClass } from '../error-text.ts';
import { isFailure, type RequirementVerdict } from '../traceability.ts';
import type { Ecart, EtapeSeen, GuideInput } from './guide.ts';

/** A statement that the portal does not keep, and what was seen in its place. */
export interface BrokenStatement {
  id: string;
  statement: string;
  seen: string | null;
}

/** An étape that does not go as the document says, and what shows it. */
export interface BrokenEtape {
  etape: Etape;
  statements: BrokenStatement[];
  ecarts: Ecart[];
  /** Its screen, where the walk saw it. */
  screen: EtapeSeen | null;
  /** The screen that the walk stopped at, where it stopped at this étape. */
  stoppedAt: { data: Buffer; contentType: string } | null;
}

/** What there is to show: the guide; or the étapes that broke; or nothing, and why. */
export type GuideState =
  | { kind: 'complete'; etapes: EtapeSeen[]; notChecked: number }
  | { kind: 'broken'; etapes: BrokenEtape[] }
  | { kind: 'none'; reason: string };

const ETAPES: readonly Etape[] = [0, 1, 2, 3, 4];

/** An error's first line, without its class, without the whole screen that it may quote. */
const inWords = (message: string): string =>
  withoutClass(message)
    .replace(/^bloqué par /u, '')
    .replace(/^[ER]\d(?:-\d)? · .*? : /u, '')
    .replace(/ ; on (?:y )?lit : .*$/u, '')
    .trim();

function seenIn({ tests, reason }: RequirementVerdict): string | null {
  const error = tests.find(({ status }) => isFailure(status))?.error ?? null;
  return error === null || inWords(error) === '' ? reason : inWords(error);
}

function brokenStatements({ requirements, walk }: GuideInput): BrokenStatement[] {
  const failed = requirements
    .filter(({ kind, status }) => kind === 'document' && status === 'failed')
    .map((verdict) => ({ id: verdict.id, statement: verdict.statement, seen: seenIn(verdict) }));
  const stop = walk?.stop;
  // Where its own tests were not run, the walk alone knows.
  return !stop || stop.statement === null || failed.some(({ id }) => id === stop.statement)
    ? failed
    : [...failed, { id: stop.statement, statement: requirement(stop.statement).enonce, seen: inWords(stop.message) }];
}

/** What the guide has to show, once every test has been judged. */
export function guideState(input: GuideInput): GuideState {
  const { walk, requirements } = input;
  const broken = brokenStatements(input);
  const ids = new Set(broken.map(({ id }) => id));
  if (broken.length > 0) {
    const stoppedIn = walk?.stop?.statement ?? (walk?.stop ? broken.at(-1)?.id : undefined);
    const etapes = ETAPES.map((etape): BrokenEtape => {
      const screen = walk?.etapes.find((seen) => seen.etape === etape) ?? null;
      const statements = broken.filter(({ id }) => requirement(id).etape === etape);
      const isStop = stoppedIn !== undefined && requirement(stoppedIn).etape === etape;
      return {
        etape,
        statements,
        ecarts: screen?.ecarts.filter(({ id }) => ids.has(id)) ?? [],
        screen,
        stoppedAt: isStop ? (walk?.lastPicture ?? null) : null,
      };
    });
    return { kind: 'broken', etapes: etapes.filter(({ statements }) => statements.length > 0) };
  }
  if (!walk) return { kind: 'none', reason: 'ce passage des tests n’a pas parcouru la démarche de bout en bout' };
  if (!walk.passed) {
    return { kind: 'none', reason: `la démarche n’a pas pu être parcourue (${inWords(walk.stop?.message ?? '')})` };
  }
  const missing = ETAPES.find((etape) => !walk.etapes.some((seen) => seen.etape === etape));
  if (missing !== undefined) {
    return { kind: 'none', reason: `l’écran de l’étape ${missing} n’a pas pu être photographié` };
  }
  const notChecked = requirements.filter(({ kind, status }) => kind === 'document' && status !== 'passed').length;
  return { kind: 'complete', etapes: walk.etapes.toSorted((a, b) => a.etape - b.etape), notChecked };
}
