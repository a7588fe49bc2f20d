/**
 * What a product owner reads of a fault of the environment, by the setting that its line begins with (« BASE_URL: … »): the
 * line itself is English, and for whoever mends it.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^BASE_URL\b/, 'le portail n’est pas joignable'],
  [/^(?:MAILPIT_|The marker mail)/, 'la messagerie de test ne répond pas'],
  [/^PROVISIONING_/, 'les comptes de test ne peuvent pas être créés'],
  [/^ACCOUNTS_/, 'la réserve de comptes de test n’a plus de compte utilisable'],
  [/^The browser\b/, 'le navigateur s’est arrêté'],
];

/** In French, why a test could not be judged; `line` is what the environment's failure says of itself. */
export const outageWords = (line: string | undefined): string =>
  WORDS.find(([pattern]) => pattern.test(line ?? ''))?.[1] ?? 'l’environnement de test est en défaut';
