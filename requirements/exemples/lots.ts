import type { Exemple } from './mots-de-passe.ts';

/** A few of a rule's examples, for one test. */
export interface Lot {
  /** « 2/5 » */
  titre: string;
  choose: (exemples: Exemple[]) => Exemple[];
}

/** Divides a rule's examples into so many lots of about the same size: those that stand side by side go to different ones. */
export const lots = (count: number): Lot[] =>
  Array.from({ length: count }, (_, rank) => ({
    titre: `${rank + 1}/${count}`,
    choose: (exemples) => exemples.filter((_, index) => index % count === rank),
  }));
