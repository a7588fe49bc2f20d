import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { addressButton, heading } from '../pieces/controls.ts';
import { cut } from '../typeset.ts';

export function confirmation(pieces: Pieces): Html {
  const contenu = html`<div class="card narrow">
    ${heading(1, 'Modifier votre mot de passe')}
    <p>${cut('Votre nouveau mot de passe est bien enregistré.')}<br />${cut('Merci de vous reconnecter')}</p>
    <form method="get">${addressButton(addresses.connexion, cut('Retourner à la page de connexion'))}</form>
  </div>`;
  return pieces.page({ titre: 'Modifier votre mot de passe', visitor: null, tab: null, contenu }, pieces);
}
