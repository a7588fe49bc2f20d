import type { Account } from './accounts.ts';

const ruleIds = ['E3-4', 'E3-3', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const;
export type RuleId = (typeof ruleIds)[number];

/** What the person typed, exactly as it came. */
export interface Saisie {
  readonly motDePasseActuel: string;
  readonly nouveauMotDePasse: string;
  readonly confirmation: string;
}

export interface RuleContext {
  readonly account: Account;
  readonly isMotDePasseActuel: (candidate: string) => Promise<boolean>;
}

/** True when the entry respects the rule. */
export type Rule = (saisie: Saisie, context: RuleContext) => boolean | Promise<boolean>;

/** One function per documented rule, so that any one of them can be replaced. */
export type PasswordRules = Readonly<Record<RuleId, Rule>>;

const specialCharacters = new Set('?!$€@&(-+_)=*%/<>,;:');

export const passwordRules: PasswordRules = {
  'E3-4': (saisie) => saisie.motDePasseActuel !== '' && saisie.nouveauMotDePasse !== '' && saisie.confirmation !== '',
  'E3-3': (saisie, { isMotDePasseActuel }) => isMotDePasseActuel(saisie.motDePasseActuel),
  R1: ({ nouveauMotDePasse }) => {
    // Characters are code points: an emoji counts as one, as a reader would count it.
    const length = [...nouveauMotDePasse].length;
    return length >= 8 && length <= 50;
  },
  R2: ({ nouveauMotDePasse }) => /[a-z]/.test(nouveauMotDePasse) && /[A-Z]/.test(nouveauMotDePasse),
  R3: ({ nouveauMotDePasse }) =>
    [...nouveauMotDePasse].some((character) => isDigit(character) || specialCharacters.has(character)),
  R4: ({ nouveauMotDePasse }) => [...nouveauMotDePasse].every(isAuthorised),
  R5: ({ nouveauMotDePasse }, { account }) =>
    personalData(account).every((value) => !nouveauMotDePasse.includes(value)),
  // E3-3 makes sure that the current password typed is the stored one, which only its hash remembers.
  R6: ({ nouveauMotDePasse, motDePasseActuel }) => nouveauMotDePasse !== motDePasseActuel,
  R7: ({ nouveauMotDePasse, confirmation }) => nouveauMotDePasse === confirmation,
};

/** The rules that an entry breaks, in the document's order. Rules on passwords say nothing as long as a field is empty. */
export async function brokenRules(rules: PasswordRules, saisie: Saisie, context: RuleContext): Promise<RuleId[]> {
  if (!(await rules['E3-4'](saisie, context))) return ['E3-4'];
  const verdicts = await Promise.all(ruleIds.map(async (id) => rules[id](saisie, context)));
  return ruleIds.filter((_, index) => !verdicts[index]);
}

function isDigit(character: string): boolean {
  return /^[0-9]$/.test(character);
}

function isAuthorised(character: string): boolean {
  return /^[a-zA-Z0-9]$/.test(character) || specialCharacters.has(character);
}

/** What R5 forbids. The number with its key holds the number without it, which is therefore enough. */
function personalData({ numeroSecuriteSociale, dateNaissance }: Account): string[] {
  const [aaaa = '', mm = '', jj = ''] = dateNaissance.split('-');
  const aa = aaaa.slice(-2);
  return [
    numeroSecuriteSociale,
    `${jj}${mm}${aaaa}`,
    `${aaaa}${mm}${jj}`,
    `${jj}${mm}${aa}`,
    `${aa}${mm}${jj}`,
    aaaa,
    `${jj}${mm}`,
    `${mm}${aaaa}`,
  ];
}
