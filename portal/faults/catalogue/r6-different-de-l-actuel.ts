import { fault, type Plant } from '../fault.ts';
import { alikeInFirst } from '../lib/passwords.ts';
import { rule, unchecked, lettingThrough, untilRefused } from '../lib/rules.ts';

/** Judges the new password against the current one. */
const comparing = (isSame: (nouveau: string, actuel: string) => boolean): Plant =>
  rule(
    'R6',
    () =>
      ({ nouveauMotDePasse, motDePasseActuel }) =>
        !isSame(nouveauMotDePasse, motDePasseActuel),
  );

export const r6 = [
  fault('R6-non-verifiee', 'le mot de passe actuel est accepté comme nouveau', unchecked('R6')),
  fault(
    'R6-sans-la-casse',
    'un mot de passe qui ne diffère que par la casse d’une lettre est refusé',
    comparing((nouveau, actuel) => nouveau.toLowerCase() === actuel.toLowerCase()),
  ),
  fault('R6-debut-seulement', 'un mot de passe qui commence comme l’actuel est refusé', comparing(alikeInFirst(8))),
  fault(
    'R6-contient-l-actuel',
    'un mot de passe qui contient l’actuel est refusé',
    comparing((nouveau, actuel) => nouveau.includes(actuel)),
  ),
  fault(
    'R6-plus-apres-un-refus',
    'après une saisie refusée, le mot de passe actuel est accepté comme nouveau',
    untilRefused('R6', (_, { account }) => account.numeroSecuriteSociale),
  ),
  fault(
    'R6-inverse',
    'seul le mot de passe actuel est accepté comme nouveau',
    comparing((nouveau, actuel) => nouveau !== actuel),
  ),
  fault('R6-compare-au-premier', 'le nouveau mot de passe n’est comparé qu’au tout premier du compte', (parts) => {
    const first = new Map<string, string>();
    return rule('R6', (_right, { passwords }) => ({ nouveauMotDePasse }, { account }) => {
      const { numeroSecuriteSociale, motDePasseHash } = account;
      const initial = first.get(numeroSecuriteSociale) ?? passwords.plainOf(motDePasseHash) ?? '';
      first.set(numeroSecuriteSociale, initial);
      return nouveauMotDePasse !== initial;
    })(parts);
  }),
  fault('R6-refuse-les-anciens', 'un mot de passe d’avant l’actuel est refusé', (parts) => {
    const former = new Map<string, Set<string>>();
    return rule('R6', (right) => async (saisie, context) => {
      const known = former.get(context.account.numeroSecuriteSociale) ?? new Set<string>();
      former.set(context.account.numeroSecuriteSociale, known);
      const holds = (await right(saisie, context)) && !known.has(saisie.nouveauMotDePasse);
      known.add(saisie.motDePasseActuel);
      return holds;
    })(parts);
  }),
  fault(
    'R6-40-premiers-caracteres',
    'un mot de passe qui commence par les 40 mêmes caractères que l’actuel est refusé',
    comparing(alikeInFirst(40)),
  ),
  fault(
    'R6-actuel-long-accepte',
    'le mot de passe actuel est accepté comme nouveau s’il a plus de 20 caractères',
    comparing((nouveau, actuel) => nouveau === actuel && nouveau.length <= 20),
  ),
  fault(
    'R6-courts-non-verifies',
    'la règle n’est pas vérifiée pour un mot de passe de 12 caractères ou moins',
    lettingThrough('R6', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 12),
  ),
];
