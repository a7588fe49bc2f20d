import type { PasswordRules, Rule, RuleId, Saisie } from '../../parts/password-rules.ts';
import type { Parts } from '../../parts/parts.ts';
import type { FaultableParts, Plant } from '../fault.ts';

/** Replaces a rule by one that may ask the right one. */
export const rule =
  (id: RuleId, change: (right: Rule, parts: FaultableParts) => Rule): Plant =>
  (parts) =>
    withRule(parts, id, change(parts.passwordRules[id], parts));

function withRule<P extends Parts>(parts: P, id: RuleId, changed: Rule): P {
  const passwordRules: PasswordRules = { ...parts.passwordRules, [id]: changed };
  return { ...parts, passwordRules };
}

/** Checks something else in place of the new password as it was typed. */
export const ruleSeeing = (id: RuleId, see: (motDePasse: string) => string): Plant =>
  rule(
    id,
    (right) => (saisie, context) => right({ ...saisie, nouveauMotDePasse: see(saisie.nouveauMotDePasse) }, context),
  );

/** A rule on the new password alone. */
export const ruleOn = (id: RuleId, holds: (motDePasse: string) => boolean): Plant =>
  rule(
    id,
    () =>
      ({ nouveauMotDePasse }: Saisie) =>
        holds(nouveauMotDePasse),
  );

/** A rule that is not checked. */
export const unchecked = (id: RuleId): Plant => rule(id, () => () => true);

/** A rule that, once it has refused something of a key, lets all of that key pass. */
export const untilRefused =
  (id: RuleId, keyOf: (saisie: Saisie, context: Parameters<Rule>[1]) => string): Plant =>
  (parts) => {
    const refused = new Set<string>();
    return rule(id, (right) => async (saisie, context) => {
      const key = keyOf(saisie, context);
      const holds = refused.has(key) || (await right(saisie, context));
      if (!holds) refused.add(key);
      return holds;
    })(parts);
  };

/** A rule that warns of an entry once, and lets it pass when it comes again. */
export const untilSecondTry = (id: RuleId): Plant =>
  untilRefused(id, ({ nouveauMotDePasse, confirmation }, { account }) =>
    [account.numeroSecuriteSociale, nouveauMotDePasse, confirmation].join(' '),
  );

/** A rule that lets some entries through, whatever the right one says. */
export const lettingThrough = (id: RuleId, passes: (saisie: Saisie) => boolean): Plant =>
  rule(id, (right) => async (saisie, context) => passes(saisie) || right(saisie, context));

/** A rule that also refuses some entries that the right one lets through. */
export const alsoRefusing = (id: RuleId, refuses: (motDePasse: string) => boolean): Plant =>
  rule(id, (right) => async (saisie, context) => !refuses(saisie.nouveauMotDePasse) && right(saisie, context));
