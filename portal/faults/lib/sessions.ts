import { addresses } from '../../addresses.ts';
import type { Sessions } from '../../parts/sessions.ts';
import { isAt } from '../current-request.ts';

/**
 * The same sessions, that tell (until the request being answered first waits for something) which one it belongs to, and
 * whether it comes from a browser in which a password was changed: one that still showed a session that ended that way.
 */
export function tellingSessions(sessions: Sessions): {
  sessions: Sessions;
  current: () => string;
  isWhereChanged: () => boolean;
} {
  const ofChange = new Set<string>();
  let current = '';
  return {
    sessions: {
      ...sessions,
      open(numeroSecuriteSociale) {
        const session = sessions.open(numeroSecuriteSociale);
        if (ofChange.has(current)) ofChange.add(session.id);
        return session;
      },
      find(id) {
        current = id;
        return sessions.find(id);
      },
      end(session) {
        if (isAt(addresses.nouveauMotDePasse, 'POST')) ofChange.add(session.id);
        sessions.end(session);
      },
    },
    current: () => current,
    isWhereChanged: () => ofChange.has(current),
  };
}
