/**
 * The seven rules once more, in the plainest form, to check against them what the suite itself brings: the examples (in
 * harness tests), and the passwords of a pool's file. It never judges a portal: what the one under test does is seen on its
 * screens alone.
 */
import { CHIFFRES, MAJUSCULES, MINUSCULES, SPECIAUX } from './alphabet.ts';
import { formesDateNaissance } from './assure.ts';
import type { RequirementId } from './catalogue.ts';
import type { Person } from './mot-de-passe.ts';

export interface Saisie {
  motDePasse: string;
  confirmation?: string;
  actuel: string;
}

/** The rules that an entry breaks, in order. */
export function brokenRules(
  { motDePasse, confirmation = motDePasse, actuel }: Saisie,
  assure: Person,
): RequirementId[] {
  const characters = [...motDePasse];
  const holds = (alphabet: readonly string[]): boolean => characters.some((character) => alphabet.includes(character));
  const allowed = [...MINUSCULES, ...MAJUSCULES, ...CHIFFRES, ...SPECIAUX];
  const personal = [assure.numeroSecuriteSociale, ...Object.values(formesDateNaissance(assure))];
  const verdicts: [RequirementId, boolean][] = [
    ['R1', characters.length >= 8 && characters.length <= 50],
    ['R2', holds(MINUSCULES) && holds(MAJUSCULES)],
    ['R3', holds(CHIFFRES) || holds(SPECIAUX)],
    ['R4', characters.every((character) => allowed.includes(character))],
    ['R5', personal.every((part) => !motDePasse.includes(part))],
    ['R6', motDePasse !== actuel],
    ['R7', motDePasse === confirmation],
  ];
  return verdicts.filter(([, obeyed]) => !obeyed).map(([id]) => id);
}
