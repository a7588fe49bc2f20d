import { randomBytes } from 'node:crypto';
import { MINUTE, type Clock } from './clock.ts';

export interface Session {
  readonly id: string;
  readonly csrfToken: string;
  /** Whose session it is; null before the login, when it only carries the login form's CSRF token. */
  readonly numeroSecuriteSociale: string | null;
}

export interface Sessions {
  open(numeroSecuriteSociale: string | null): Session;
  find(id: string): Session | undefined;
  end(session: Session): void;
  endAllOf(numeroSecuriteSociale: string): void;
}

const IDLE_LIMIT = 30 * MINUTE;

export function createSessions(clock: Clock): Sessions {
  const sessions = new Map<string, { session: Session; lastSeen: number }>();
  const isIdle = (lastSeen: number) => clock.now() - lastSeen > IDLE_LIMIT;
  const dropIdleSessions = () => {
    for (const [id, { lastSeen }] of sessions) if (isIdle(lastSeen)) sessions.delete(id);
  };

  return {
    open(numeroSecuriteSociale) {
      dropIdleSessions();
      const session = { id: randomToken(), csrfToken: randomToken(), numeroSecuriteSociale };
      sessions.set(session.id, { session, lastSeen: clock.now() });
      return session;
    },
    find(id) {
      const entry = sessions.get(id);
      if (!entry || isIdle(entry.lastSeen)) return undefined;
      entry.lastSeen = clock.now();
      return entry.session;
    },
    end: (session) => void sessions.delete(session.id),
    endAllOf(numeroSecuriteSociale) {
      for (const [id, { session }] of sessions) {
        if (session.numeroSecuriteSociale === numeroSecuriteSociale) sessions.delete(id);
      }
    },
  };
}

function randomToken(): string {
  return randomBytes(32).toString('base64url');
}
