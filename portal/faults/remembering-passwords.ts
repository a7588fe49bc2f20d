import type { Passwords } from '../parts/passwords.ts';

/** Hashes as the right part does, and tells what was hashed: a comparison of a password's first characters needs it. */
export interface RememberingPasswords extends Passwords {
  /** The password of a hash; undefined where there is no account. */
  plainOf(hash: string | undefined): string | undefined;
  /** Whether it is anybody's password, or was. */
  isAnybodys(motDePasse: string): boolean;
}

export function rememberingPasswords(passwords: Passwords): RememberingPasswords {
  const plain = new Map<string, string>();
  return {
    ...passwords,
    async hash(motDePasse) {
      const hash = await passwords.hash(motDePasse);
      plain.set(hash, motDePasse);
      return hash;
    },
    isAnybodys: (motDePasse) => [...plain.values()].includes(motDePasse),
    plainOf: (hash) => (hash === undefined ? undefined : plain.get(hash)),
  };
}
