import { CHIFFRES, MAJUSCULES, MINUSCULES, SPECIAUX } from './alphabet.ts';
import { isNeutral, type Assure, type Tirage } from './assure.ts';

/** What a password is made of: how many of each kind, or the very characters, in any order. */
export interface Composition {
  minuscules?: number;
  majuscules?: number;
  chiffres?: number;
  speciaux?: number;
  /** Characters that it holds besides. */
  avec?: readonly string[];
  /** What it begins with. */
  prefixe?: string;
  /** What it ends with. */
  suffixe?: string;
}

const ENOUGH_DRAWS = 2000;

const draw = (from: readonly string[], count: number, tirage: Tirage): string[] =>
  Array.from({ length: count }, () => from[tirage(from.length)] ?? '');

const shuffle = (items: readonly string[], tirage: Tirage): string[] => {
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = tirage(index + 1);
    [shuffled[index], shuffled[other]] = [shuffled[other] ?? '', shuffled[index] ?? ''];
  }
  return shuffled;
};

export type Person = Pick<Assure, 'dateNaissance' | 'numeroSecuriteSociale' | 'cle' | 'prenom' | 'nom'>;

/**
 * A password of this composition that holds nothing personal (see `isNeutral`), so that only the rule under test speaks.
 * Throws when the person's own digits leave no such password.
 */
export function compose(composition: Composition, assure: Person, tirage: Tirage): string {
  const {
    minuscules = 0,
    majuscules = 0,
    chiffres = 0,
    speciaux = 0,
    avec = [],
    prefixe = '',
    suffixe = '',
  } = composition;
  for (let attempt = 0; attempt < ENOUGH_DRAWS; attempt += 1) {
    const drawn = shuffle(
      [
        ...draw(MINUSCULES, minuscules, tirage),
        ...draw(MAJUSCULES, majuscules, tirage),
        ...draw(CHIFFRES, chiffres, tirage),
        ...draw(SPECIAUX, speciaux, tirage),
        ...avec,
      ],
      tirage,
    ).join('');
    const candidate = prefixe + drawn + suffixe;
    if (isNeutral(candidate, assure)) return candidate;
  }
  throw new Error(`No neutral password of ${JSON.stringify(composition)} for a birth date of ${assure.dateNaissance}`);
}

/** A password that no rule has anything against: middling length, every kind but the special characters. */
export const ordinaire = (assure: Person, tirage: Tirage): string =>
  compose({ minuscules: 6 + tirage(4), majuscules: 5 + tirage(3), chiffres: 3 }, assure, tirage);

/** The same text with the case of its last letter changed, or of its first. */
export function withOtherCase(texte: string, which: 'first' | 'last' = 'last'): string {
  const isLetter = (sign: string): boolean => /[a-z]/i.test(sign);
  const index = which === 'first' ? [...texte].findIndex(isLetter) : [...texte].findLastIndex(isLetter);
  const letter = texte.charAt(index);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return texte.slice(0, index) + other + texte.slice(index + 1);
}
