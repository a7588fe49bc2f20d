import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { ConnexionModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { formLink, heading } from '../pieces/controls.ts';
import { invalidBecauseOf } from '../pieces/forms.ts';
import { cut, typeset } from '../typeset.ts';

/** A label by reference, and one that wraps its field. */
export function connexion({ csrfToken, numeroSecuriteSociale, erreur }: ConnexionModel, pieces: Pieces): Html {
  const invalid = erreur ? invalidBecauseOf('refus') : '';
  const contenu = html`<div class="card narrow">
    ${heading(1, 'Connexion à votre compte')}
    <form class="form" id="connexion" method="post" action="${addresses.connexion}">
      ${pieces.csrfField(csrfToken)}
      <p id="numero">${cut('Numéro de sécurité sociale')}</p>
      <input
        name="numeroSecuriteSociale"
        value="${numeroSecuriteSociale}"
        aria-labelledby="numero"
        autocomplete="username"
        ${invalid}
      />
      <label>
        ${typeset('Mot de passe *')}
        <input name="motDePasse" type="password" autocomplete="current-password" ${invalid} />
      </label>
      ${erreur ? pieces.refusal(erreur) : ''} ${formLink('connexion', 'Se connecter')}
    </form>
  </div>`;
  return pieces.page({ titre: 'Connexion', visitor: null, tab: null, contenu }, pieces);
}
