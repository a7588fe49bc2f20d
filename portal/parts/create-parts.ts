import { pieces } from '../views/pieces.ts';
import { screens } from '../views/screens.ts';
import { createAccounts } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import { systemClock, type Clock } from './clock.ts';
import { createCodes } from './codes.ts';
import { csrf } from './csrf.ts';
import type { Mailer } from './mailer.ts';
import { mails } from './mails.ts';
import { masks } from './masks.ts';
import type { Parts } from './parts.ts';
import { passwordRules } from './password-rules.ts';
import { createPasswords } from './passwords.ts';
import { createProcedures } from './procedures.ts';
import { securityHeaders } from './security-headers.ts';
import { createSessions } from './sessions.ts';

/** The parts of the right portal. */
export function createParts({ mailer, clock = systemClock }: { mailer: Mailer; clock?: Clock }): Parts {
  return {
    clock,
    accounts: createAccounts(),
    passwords: createPasswords(),
    passwordRules,
    attempts: createAttempts(clock),
    sessions: createSessions(clock),
    csrf,
    // No `secure`: the embedded portal speaks HTTP on 127.0.0.1.
    cookieOptions: { httpOnly: true, sameSite: 'Lax', path: '/' },
    procedures: createProcedures(),
    codes: createCodes(clock),
    mails,
    mailer,
    masks,
    securityHeaders,
    pieces,
    screens,
  };
}
