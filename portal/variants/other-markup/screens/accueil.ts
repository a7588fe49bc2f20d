import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { AccueilModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { demarches } from '../../../views/screens/accueil.ts';
import { addressButton, heading } from '../pieces/controls.ts';
import { cut, typeset } from '../typeset.ts';

/** The sections in another order, everything to press on a button. */
export function accueil({ visitor, telephonePortable }: AccueilModel, pieces: Pieces): Html {
  const contenu = html`<form method="get" class="main">
    <p>
      ${addressButton(addresses.notifications, html`<b>Noti</b>fication`)}
      ${addressButton(addresses.messages, html`Message : aucun`)}
    </p>
    ${heading(1, `Bonjour ${visitor.prenom} ${visitor.nom}`)}
    <div class="card">
      ${heading(2, 'Vos informations')}
      <p>${typeset('Votre numéro :')} <span>${telephonePortable}</span></p>
      <input type="submit" formaction="${addresses.rendezVous}" value="${typeset('Prendre un rendez-vous')}" />
    </div>
    <div class="card">
      ${heading(2, 'Vos démarches en 2 clics')}
      ${demarches.toReversed().map(({ href, text }) => html`<p>${addressButton(href, cut(text))}</p>`)}
    </div>
    <div class="card">
      ${heading(2, 'Vos derniers paiements')}
      <p>${typeset('Aucun paiement au cours des six derniers mois.')}</p>
    </div>
  </form>`;
  return pieces.page({ titre: 'Accueil', visitor, tab: 'accueil', contenu, overlay: pieces.amelBot() }, pieces);
}
