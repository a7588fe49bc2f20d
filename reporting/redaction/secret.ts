/** What must not be found in anything that a run leaves, by kind, with the name that texts show in its place. */
const NAMES = {
  motDePasse: 'mot de passe',
  code: 'code',
  numeroSecuriteSociale: 'numéro de sécurité sociale',
  nom: 'nom',
  prenom: 'prénom',
  identite: 'prénom et nom',
  dateNaissance: 'date de naissance',
  email: 'adresse mail',
  adressePostale: 'adresse postale',
  telephone: 'téléphone',
  iban: 'IBAN',
  session: 'session',
  reglage: 'réglage secret',
} as const;

export type Kind = keyof typeof NAMES;

export interface Secret {
  kind: Kind;
  value: string;
  /** Which of its kind in its test, from 1 on. */
  rank: number;
}

/** What stands for a value that has no name. */
export const MASK = '•••';

/** Kinds of which a test has several as a rule. */
const ALWAYS_NUMBERED: readonly Kind[] = ['motDePasse', 'code'];

/** What a text shows in a secret's place: no sign of it has a meaning in JSON, HTML, XML, a URL or a regular expression. */
export function labelOf({ kind, rank }: Pick<Secret, 'kind' | 'rank'>): string {
  const number = rank > 1 || ALWAYS_NUMBERED.includes(kind) ? ` n° ${rank}` : '';
  return `« ${NAMES[kind]}${number} »`;
}

/** Names the file, readable by its owner alone and deleted with the run, by which workers tell the reporter what is secret. */
export const SECRETS_FILE = 'SECRETS_FILE';

/** A line of that file: a secret, and the try of a test that it belongs to. */
export interface SecretLine extends Secret {
  owner: string;
}

/** A try of a test, as workers and reporters both know it. */
export const ownerOf = (testId: string, retry: number): string => `${testId}/${retry}`;

/** Whether redaction is off, for debugging on the embedded environment (`fixtures/settings.ts` refuses it elsewhere). */
export const keepsSecrets = (env: NodeJS.ProcessEnv = process.env): boolean => env['KEEP_SECRETS'] === '1';
