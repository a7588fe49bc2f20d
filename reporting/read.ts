import type { z } from 'zod';

export interface ReadableLines<T> {
  values: T[];
  /** The numbers of the lines that can't be read, from 1. */
  damaged: number[];
}

/** JSON of a given form; `undefined` when it isn't JSON, or not of that form. */
function parsedAs<T>(source: string, form: z.ZodType<T>): T | undefined {
  try {
    return form.safeParse(JSON.parse(source)).data;
  } catch {
    return undefined;
  }
}

/** One JSON value a line, each of a given form; empty lines count for nothing. */
export function readableLines<T>(source: string, form: z.ZodType<T>): ReadableLines<T> {
  const read: ReadableLines<T> = { values: [], damaged: [] };
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsedAs(line, form);
    if (value === undefined) read.damaged.push(index + 1);
    else read.values.push(value);
  }
  return read;
}
