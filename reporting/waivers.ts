import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATALOGUE } from '../requirements/catalogue.ts';
import { dayOf } from './french.ts';

/** A known failure that is let through: why, by whose decision, and up to which day (that day included). */
const waiver = z.strictObject({
  statement: z.string().min(1),
  reason: z.string().min(1),
  who: z.string().min(1),
  until: z.iso.date(),
});

export type Waiver = z.infer<typeof waiver>;

export interface Waivers {
  /** Those in force, and those whose day has passed. */
  inForce: Waiver[];
  expired: Waiver[];
  /** What is wrong with the file, in French: a waiver that can't be read waives nothing. */
  problems: string[];
}

const NONE: Waivers = { inForce: [], expired: [], problems: [] };

/** Reads the waivers as they stand on a day. */
export function readWaivers(file: string, now: Date): Waivers {
  if (!existsSync(file)) return NONE;
  let entries: unknown;
  try {
    entries = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return { ...NONE, problems: [`Aucune dérogation ne s’applique : ${file} n’est pas du JSON (${String(error)}).`] };
  }
  if (!Array.isArray(entries)) {
    return { ...NONE, problems: [`Aucune dérogation ne s’applique : ${file} n’est pas une liste.`] };
  }
  return sorted(entries, file, dayOf(now));
}

function sorted(entries: unknown[], file: string, today: string): Waivers {
  const known = new Set<string>(CATALOGUE.map(({ id }) => id));
  const waivers: Waivers = { inForce: [], expired: [], problems: [] };
  for (const [index, entry] of entries.entries()) {
    const { data, error } = waiver.safeParse(entry);
    const where = `La dérogation n° ${index + 1} de ${file}`;
    if (!data) {
      const field = String(error.issues[0]?.path[0] ?? '');
      waivers.problems.push(
        `${where} ne s’applique pas : ${field === '' ? 'ses champs ne sont pas' : `« ${field} » manque ou n’est pas valable ; il faut`} statement, reason, who, until (AAAA-MM-JJ).`,
      );
    } else if (!known.has(data.statement)) {
      waivers.problems.push(`${where} ne s’applique pas : l’énoncé ${data.statement} n’est pas au catalogue.`);
    } else (data.until < today ? waivers.expired : waivers.inForce).push(data);
  }
  return waivers;
}
