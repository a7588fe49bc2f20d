import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { Pieces } from '../pieces.ts';

export function confirmation(pieces: Pieces): Html {
  const contenu = html`<div class="card narrow">
    <h1>Modifier votre mot de passe</h1>
    <p class="notice" role="status">Votre nouveau mot de passe est bien enregistré&nbsp;! Merci de vous reconnecter.</p>
    <p><a href="${addresses.connexion}">Retourner à la page de connexion</a></p>
  </div>`;
  return pieces.page({ titre: 'Modifier votre mot de passe', visitor: null, tab: null, contenu }, pieces);
}
