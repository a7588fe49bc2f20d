import { addresses } from '../../addresses.ts';
import { isAt } from '../current-request.ts';
import type { Parts } from '../../parts/parts.ts';
import type { Plant } from '../fault.ts';
import { tellingSessions } from './sessions.ts';

/** Judges the password of a login by something else than the right comparison. `stored` is the account's. */
export const atLogin =
  (opens: (typed: string, stored: string) => boolean): Plant =>
  ({ passwords, ...parts }) => ({
    ...parts,
    passwords: {
      ...passwords,
      verify: async (motDePasse, hash) => {
        const stored = passwords.plainOf(hash);
        if (!isAt(addresses.connexion, 'POST') || stored === undefined) return passwords.verify(motDePasse, hash);
        return opens(motDePasse, stored);
      },
    },
  });

/** A comparison that stops after so many characters. */
export const alikeInFirst =
  (count: number) =>
  (one: string, other: string): boolean =>
    one.slice(0, count) === other.slice(0, count);

/** A comparison that doesn't count the case of the first letter. */
export const alikeButFirstCase = (one: string, other: string): boolean =>
  one.slice(1) === other.slice(1) && one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase();

/** Saves something else than the new password as it was typed. */
export const saving =
  (change: (motDePasse: string) => string): Plant =>
  ({ passwords, ...parts }) => ({
    ...parts,
    passwords: { ...passwords, hash: (motDePasse) => passwords.hash(change(motDePasse)) },
  });

/** A comparison that doesn't count the case, of the passwords alone that were set by a change: those are kept another way. */
export const changedInAnyCase =
  (isAsked: () => boolean): Plant =>
  ({ passwords, ...parts }) => {
    const changed = new Set<string>();
    return {
      ...parts,
      passwords: {
        ...passwords,
        async hash(motDePasse) {
          const hash = await passwords.hash(motDePasse);
          if (isAt(addresses.nouveauMotDePasse, 'POST')) changed.add(hash);
          return hash;
        },
        verify: async (motDePasse, hash = '') => {
          const stored = passwords.plainOf(hash);
          const isAlike = motDePasse.toLowerCase() === stored?.toLowerCase();
          return (isAsked() && changed.has(hash) && isAlike) || passwords.verify(motDePasse, hash || undefined);
        },
      },
    };
  };

/** The accounts, and what was saved before each password: the hash that it replaced, by its own. */
function rememberingFormer(accounts: Parts['accounts']): { accounts: Parts['accounts']; former: Map<string, string> } {
  const former = new Map<string, string>();
  const saveMotDePasse = (numeroSecuriteSociale: string, hash: string): void => {
    const before = accounts.find(numeroSecuriteSociale)?.motDePasseHash;
    if (before !== undefined) former.set(hash, before);
    accounts.saveMotDePasse(numeroSecuriteSociale, hash);
  };
  return { accounts: { ...accounts, saveMotDePasse }, former };
}

/**
 * Whether an account's former password still opens it; `isUsed` says whether the new one has been used, `count` and `inARow`
 * how often the former one was tried before, and how often since the new one was.
 */
export const formerOpens =
  (opens: (state: { isUsed: boolean; count: number; inARow: number }) => boolean): Plant =>
  ({ passwords, ...parts }) => {
    const { accounts, former } = rememberingFormer(parts.accounts);
    const used = new Set<string>();
    const counts = new Map<string, number>();
    const rows = new Map<string, number>();
    return {
      ...parts,
      accounts,
      passwords: {
        ...passwords,
        verify: async (motDePasse, hash = '') => {
          if (await passwords.verify(motDePasse, hash || undefined)) {
            used.add(hash);
            rows.delete(hash);
            return true;
          }
          const before = former.get(hash);
          if (before === undefined || !(await passwords.verify(motDePasse, before))) return false;
          const count = counts.get(hash) ?? 0;
          counts.set(hash, count + 1);
          const inARow = rows.get(hash) ?? 0;
          rows.set(hash, inARow + 1);
          return opens({ isUsed: used.has(hash), count, inARow });
        },
      },
    };
  };

/** The password before the former one still opens the account. */
export const olderOpens: Plant = ({ passwords, ...parts }) => {
  const { accounts, former } = rememberingFormer(parts.accounts);
  return {
    ...parts,
    accounts,
    passwords: {
      ...passwords,
      verify: async (motDePasse, hash = '') => {
        const older = former.get(former.get(hash) ?? '');
        return (
          (await passwords.verify(motDePasse, hash || undefined)) ||
          (older !== undefined && isAt(addresses.connexion, 'POST') && passwords.verify(motDePasse, older))
        );
      },
    },
  };
};

/** Judges logins otherwise in the browser in which the password was changed, by whether it is the right one, or the former one. */
export const whereChanged =
  (opens: (is: { right: boolean; former: boolean }) => boolean): Plant =>
  ({ passwords, ...parts }) => {
    const { accounts, former } = rememberingFormer(parts.accounts);
    const { sessions, isWhereChanged } = tellingSessions(parts.sessions);
    return {
      ...parts,
      accounts,
      sessions,
      passwords: {
        ...passwords,
        verify: async (motDePasse, hash = '') => {
          const isThere = isAt(addresses.connexion, 'POST') && isWhereChanged();
          const right = await passwords.verify(motDePasse, hash || undefined);
          const before = former.get(hash);
          if (!isThere || before === undefined) return right;
          return opens({ right, former: await passwords.verify(motDePasse, before) });
        },
      },
    };
  };
