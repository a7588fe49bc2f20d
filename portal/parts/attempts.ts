import { MINUTE, type Clock } from './clock.ts';

/** Wrong passwords in a row, counted per number, whether it is somebody's or not: a lock must not tell who has an account. */
export interface Attempts {
  isLocked(numeroSecuriteSociale: string): boolean;
  recordFailure(numeroSecuriteSociale: string): void;
  reset(numeroSecuriteSociale: string): void;
}

const ALLOWED_FAILURES = 4;
const LOCK_DURATION = 15 * MINUTE;

export function createAttempts(clock: Clock): Attempts {
  const failures = new Map<string, { count: number; lockedUntil: number }>();
  return {
    isLocked: (numeroSecuriteSociale) => (failures.get(numeroSecuriteSociale)?.lockedUntil ?? 0) > clock.now(),
    recordFailure(numeroSecuriteSociale) {
      const count = (failures.get(numeroSecuriteSociale)?.count ?? 0) + 1;
      const locks = count > ALLOWED_FAILURES;
      failures.set(
        numeroSecuriteSociale,
        locks ? { count: 0, lockedUntil: clock.now() + LOCK_DURATION } : { count, lockedUntil: 0 },
      );
    },
    reset: (numeroSecuriteSociale) => void failures.delete(numeroSecuriteSociale),
  };
}
