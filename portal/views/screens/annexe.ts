import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { AnnexeModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';

/** A page outside the procedure: a title, a sentence, the way back. */
export function annexe({ visitor, titre, texte, tab }: AnnexeModel, pieces: Pieces): Html {
  const back = visitor
    ? { href: addresses.accueil, text: "Retourner à l'accueil" }
    : { href: addresses.connexion, text: 'Retourner à la page de connexion' };
  const contenu = html`<div class="card medium">
    <h1>${titre}</h1>
    <p>${texte}</p>
    <p><a href="${back.href}">${back.text}</a></p>
  </div>`;
  return pieces.page({ titre, visitor, tab, contenu }, pieces);
}
