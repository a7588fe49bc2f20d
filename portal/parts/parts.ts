import type { CookieOptions } from 'hono/utils/cookie';
import type { Pieces } from '../views/pieces.ts';
import type { Screens } from '../views/screens.ts';
import type { Accounts } from './accounts.ts';
import type { Attempts } from './attempts.ts';
import type { Clock } from './clock.ts';
import type { Codes } from './codes.ts';
import type { Csrf } from './csrf.ts';
import type { Mailer } from './mailer.ts';
import type { Mails } from './mails.ts';
import type { Masks } from './masks.ts';
import type { PasswordRules } from './password-rules.ts';
import type { Passwords } from './passwords.ts';
import type { Procedures } from './procedures.ts';
import type { SecurityHeaders } from './security-headers.ts';
import type { Sessions } from './sessions.ts';

/**
 * What the portal is made of. Routes know nothing else, and parts don't know each other (but for the clock), so that
 * replacing one changes one thing. Parts are plain objects without `this`: `{ ...parts, codes: { ...parts.codes, … } }`
 * keeps the state that the others share.
 */
export interface Parts {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly passwordRules: PasswordRules;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly csrf: Csrf;
  readonly cookieOptions: CookieOptions;
  readonly procedures: Procedures;
  readonly codes: Codes;
  readonly mails: Mails;
  readonly mailer: Mailer;
  readonly masks: Masks;
  readonly securityHeaders: SecurityHeaders;
  readonly pieces: Pieces;
  readonly screens: Screens;
}
