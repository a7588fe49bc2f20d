import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { MINUTE, type Clock } from './clock.ts';
import type { Procedure } from './procedures.ts';

export type CodeVerdict = 'accepted' | 'empty' | 'wrong' | 'expired' | 'exhausted';

export interface Codes {
  /** A new code of four digits for the procedure; an older one dies, and with it what it had opened. */
  issue(procedure: Procedure): string;
  /** An accepted code is used up. A refused entry closes what an earlier one had opened. */
  verify(procedure: Procedure, entry: string): CodeVerdict;
  /** Whether the last entry was the right code: the new-password screen opens on this alone. */
  isConfirmed(procedure: Procedure): boolean;
}

interface IssuedCode {
  readonly digest: Buffer;
  readonly expiresAt: number;
  failures: number;
  isUsed: boolean;
}

const LIFETIME = 10 * MINUTE;
const ALLOWED_FAILURES = 4;

export function createCodes(clock: Clock): Codes {
  const key = randomBytes(32);
  const digestOf = (code: string) => createHmac('sha256', key).update(code).digest();
  const issued = new WeakMap<Procedure, IssuedCode>();
  const confirmed = new WeakSet<Procedure>();

  const judge = (code: IssuedCode, entry: string): CodeVerdict => {
    if (code.failures > ALLOWED_FAILURES) return 'exhausted';
    if (code.isUsed || clock.now() >= code.expiresAt) return 'expired';
    if (timingSafeEqual(digestOf(entry), code.digest)) return 'accepted';
    code.failures += 1;
    return code.failures > ALLOWED_FAILURES ? 'exhausted' : 'wrong';
  };

  return {
    issue(procedure) {
      const code = String(randomInt(10_000)).padStart(4, '0');
      issued.set(procedure, { digest: digestOf(code), expiresAt: clock.now() + LIFETIME, failures: 0, isUsed: false });
      confirmed.delete(procedure);
      return code;
    },
    verify(procedure, entry) {
      // Nothing was tried.
      if (entry === '') return 'empty';
      const code = issued.get(procedure);
      const verdict = code ? judge(code, entry) : 'expired';
      confirmed.delete(procedure);
      if (code && verdict === 'accepted') {
        code.isUsed = true;
        confirmed.add(procedure);
      }
      return verdict;
    },
    isConfirmed: (procedure) => confirmed.has(procedure),
  };
}
