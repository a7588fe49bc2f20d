import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { AnnexeModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { addressButton, heading } from '../pieces/controls.ts';
import { typeset } from '../typeset.ts';

export function annexe({ visitor, titre, texte, tab }: AnnexeModel, pieces: Pieces): Html {
  const back = visitor ? addresses.accueil : addresses.connexion;
  const contenu = html`<div class="card medium">
    ${heading(1, titre)}
    <p>${typeset(texte)}</p>
    <form method="get">${addressButton(back, html`Retour`)}</form>
  </div>`;
  return pieces.page({ titre, visitor, tab, contenu }, pieces);
}
