import { createHash, timingSafeEqual } from 'node:crypto';
import type { Session } from './sessions.ts';

/** Tells whether a form was sent from a page that this session was shown. */
export interface Csrf {
  matches(session: Session, token: string): boolean;
}

export const csrf: Csrf = {
  matches: (session, token) => timingSafeEqual(digest(session.csrfToken), digest(token)),
};

/** Digests have one length, which timingSafeEqual asks for. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
