import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Takes a time between these two, in milliseconds. */
export async function between(shortest: number, longest: number): Promise<void> {
  await pause(randomInt(shortest, longest + 1));
}
