/** An account as the portal keeps it: everything that was provisioned, with the password as a hash. */
export interface Account {
  readonly numeroSecuriteSociale: string;
  readonly cle: string;
  readonly nom: string;
  readonly prenom: string;
  /** AAAA-MM-JJ */
  readonly dateNaissance: string;
  readonly email: string;
  readonly motDePasseHash: string;
  readonly telephonePortable: string;
  readonly telephoneFixe: string | null;
  readonly iban: string;
  readonly adressePostale: string;
  readonly communications: Communications;
}

export interface Communications {
  readonly mail: boolean;
  readonly telephonePortable: boolean;
  readonly sms: boolean;
}

export interface Accounts {
  find(numeroSecuriteSociale: string): Account | undefined;
  /** False when an account has that number already. */
  add(account: Account): boolean;
  /** False when no account has that number. */
  remove(numeroSecuriteSociale: string): boolean;
  /** Does nothing when the account is gone in the meantime. */
  saveMotDePasse(numeroSecuriteSociale: string, motDePasseHash: string): void;
}

export function createAccounts(): Accounts {
  const accounts = new Map<string, Account>();
  return {
    find: (numeroSecuriteSociale) => accounts.get(numeroSecuriteSociale),
    add(account) {
      if (accounts.has(account.numeroSecuriteSociale)) return false;
      accounts.set(account.numeroSecuriteSociale, account);
      return true;
    },
    remove: (numeroSecuriteSociale) => accounts.delete(numeroSecuriteSociale),
    saveMotDePasse(numeroSecuriteSociale, motDePasseHash) {
      const account = accounts.get(numeroSecuriteSociale);
      if (account) accounts.set(numeroSecuriteSociale, { ...account, motDePasseHash });
    },
  };
}
