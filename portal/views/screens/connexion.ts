import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { ConnexionModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';

export function connexion({ csrfToken, numeroSecuriteSociale, erreur }: ConnexionModel, pieces: Pieces): Html {
  const invalid = erreur ? html`aria-invalid="true" aria-describedby="refus"` : '';
  const contenu = html`<div class="card narrow">
    <h1>Connexion à votre compte</h1>
    ${erreur ? pieces.refusal(erreur) : ''}
    <form class="form" method="post" action="${addresses.connexion}">
      ${pieces.csrfField(csrfToken)}
      <div class="field">
        <label for="numeroSecuriteSociale">Numéro de sécurité sociale (13 chiffres)</label>
        <input
          id="numeroSecuriteSociale"
          name="numeroSecuriteSociale"
          value="${numeroSecuriteSociale}"
          autocomplete="username"
          required
          ${invalid}
        />
      </div>
      <div class="field">
        <label for="motDePasse">Mot de passe</label>
        <input id="motDePasse" name="motDePasse" type="password" autocomplete="current-password" required ${invalid} />
      </div>
      <div class="actions"><button class="button" type="submit">Se connecter</button></div>
    </form>
  </div>`;
  return pieces.page({ titre: 'Connexion', visitor: null, tab: null, contenu }, pieces);
}
