import { raw } from 'hono/html';
import type { Html } from '../../views/html.ts';
import { ruleTexts } from '../../views/rule-texts.ts';
import type { Screens } from '../../views/screens.ts';
import { demarches } from '../../views/screens/accueil.ts';
import { fieldReasons, fields, LOCKED } from '../../views/screens/nouveau-mot-de-passe.ts';

/** A screen as the page's script gets it: its name, what it shows, and why an entry was refused. */
function data(screen: keyof Screens, model: object, erreurs: readonly string[] = []): Html {
  return raw(JSON.stringify({ screen, model, erreurs }));
}

const erreursOf = (erreur: string | null) => (erreur === null ? [] : [erreur]);

export const screens: Screens = {
  connexion: (model) => data('connexion', model, erreursOf(model.erreur)),
  accueil: (model) => data('accueil', { ...model, demarches }),
  mesInformations: (model) => data('mesInformations', model),
  code: (model) => data('code', model, erreursOf(model.erreur)),
  nouveauMotDePasse: (model) =>
    data(
      'nouveauMotDePasse',
      { visitor: model.visitor, regles: Object.values(ruleTexts), champs: fields },
      model.isLocked ? [LOCKED] : fields.flatMap((field) => fieldReasons(field, model)),
    ),
  confirmation: () => data('confirmation', {}),
  annexe: (model) => data('annexe', model),
};
