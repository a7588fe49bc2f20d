import type { Parts } from '../parts/parts.ts';
import type { RememberingPasswords } from './remembering-passwords.ts';

/** The parts that faults are laid over: the right ones, where a password's plain text can be asked for. */
export interface FaultableParts extends Parts {
  readonly passwords: RememberingPasswords;
}

/** Takes the portal's parts, and gives them back with one thing wrong. What it remembers, it keeps by account or session. */
export type Plant = (parts: FaultableParts) => Parts;

/** One way to be wrong. */
export interface Fault {
  /** A statement's id, and what is wrong: `R1-accepte-7-caracteres`. */
  readonly id: string;
  /** The statements that it breaks. */
  readonly statements: readonly string[];
  /** What is wrong, in one French line for a product owner. */
  readonly description: string;
  readonly plant: Plant;
}

/** The header by which a request asks for a fault. Only a portal that was started for a proof knows it. */
export const FAULT_HEADER = 'x-fault';

/** A fault of the statement that its id begins with, and of others where it can't be had without them. */
export function fault(id: string, description: string, plant: Plant, ...others: string[]): Fault {
  const [statement] = /^(?:E\d-\d+|[A-Z]\d+)(?=-)/.exec(id) ?? [];
  if (statement === undefined)
    throw new Error(`The fault "${id}" does not begin with the id of a statement: rename it`);
  return { id, statements: [statement, ...others], description, plant };
}

/** The faults by id. Throws where two have one id. */
export function byId(faults: readonly Fault[]): ReadonlyMap<string, Fault> {
  const known = new Map<string, Fault>();
  for (const planted of faults) {
    if (known.has(planted.id)) throw new Error(`Two faults have the id "${planted.id}": rename one of them`);
    known.set(planted.id, planted);
  }
  return known;
}

/** Several changes, one over the other. */
export const together =
  (...plants: Plant[]): Plant =>
  (parts) =>
    plants.reduce<FaultableParts>((changed, plant) => {
      const next = plant(changed);
      return { ...next, passwords: { ...changed.passwords, ...next.passwords } };
    }, parts);
