import type { TestCase } from '@playwright/test/reporter';
import { CATALOGUE, ETAPES, type Requirement } from '../requirements/catalogue.ts';
import { idsOf } from './traceability.ts';

/** A part of the procedure, as reports group statements by: an étape, or the rules of the new password. */
export interface Part {
  key: string;
  /** Its name where there is little room. */
  name: string;
  title: string;
}

const RULES: Part = { key: 'regles', name: 'Règles', title: 'Règles du nouveau mot de passe' };
const GOOD_PRACTICES: Part = { key: 'bonnes-pratiques', name: 'Bonnes pratiques', title: 'Bonnes pratiques' };
const OTHERS: Part = { key: 'autres', name: 'Autres tests', title: 'Tests d’aucun énoncé' };

const etapes: Part[] = Object.entries(ETAPES).map(([number, title]) => ({
  key: `etape-${number}`,
  name: `Étape ${number}`,
  title: `Étape ${number} · ${title}`,
}));

/** Every part, in the procedure's own order. */
export const PARTS: readonly Part[] = [...etapes, RULES, GOOD_PRACTICES, OTHERS];

const statements = new Map<string, Requirement>(CATALOGUE.map((requirement) => [requirement.id, requirement]));

/** The catalogue's entry for an id that a result carries; results of another version may carry one that it doesn't have. */
export const statementOf = (id: string): Requirement | undefined => statements.get(id);

/** The part that a statement belongs to. */
function partOfStatement(id: string): Part {
  const found = statementOf(id);
  if (!found) return OTHERS;
  if (found.kind === 'good-practice') return GOOD_PRACTICES;
  return id.startsWith('R') ? RULES : (etapes[found.etape] ?? OTHERS);
}

/** The part that a test belongs to: that of the first statement that it is about. */
export const partOf = (test: TestCase): Part => partOfStatement(idsOf(test)[0] ?? '');
