import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readableLines } from './read.ts';

/** How many runs the page shows of a statement. */
export const SHOWN_RUNS = 30;

const run = z.object({
  /** When it ended: a run's name, too. */
  endedAt: z.iso.datetime(),
  release: z.string().nullable(),
  suiteVersion: z.string(),
  environment: z.string(),
  mayShip: z.boolean().nullable(),
  /** The statements that it tested, good practices included. */
  statuses: z.record(z.string(), z.enum(['passed', 'failed', 'notVerified', 'notTested'])),
});

/** A line of the history: one run that came to its end. */
export type HistoryRun = z.infer<typeof run>;

export interface History {
  runs: HistoryRun[];
  /** What of it can't be read, in French. */
  problems: string[];
}

/** Reads the history, oldest first; a line that can't be read is passed over, and stays where it is. */
export function readHistory(file: string | undefined): History {
  if (file === undefined || !existsSync(file)) return { runs: [], problems: [] };
  try {
    const { values, damaged } = readableLines(readFileSync(file, 'utf8'), run);
    const runs = [...new Map(values.map((value) => [value.endedAt, value])).values()];
    return {
      runs: runs.toSorted((a, b) => a.endedAt.localeCompare(b.endedAt)),
      problems:
        damaged.length === 0
          ? []
          : [`L’historique (${file}) a des lignes illisibles, laissées en place : ${damaged.join(', ')}.`],
    };
  } catch (error) {
    return { runs: [], problems: [`L’historique (${file}) ne peut pas être lu : ${String(error)}.`] };
  }
}

/**
 * Adds a run at the end. Nothing that stands in the file is ever written again, so that nothing in it can be lost: neither
 * to a run that ends at the same moment, nor to one that is killed as it writes, nor to a line that can't be read.
 */
export function addToHistory(file: string, added: HistoryRun): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const isCutShort = before.length > 0 && before.at(-1) !== '\n'.charCodeAt(0);
  appendFileSync(file, `${isCutShort ? '\n' : ''}${JSON.stringify(added)}\n`);
}
