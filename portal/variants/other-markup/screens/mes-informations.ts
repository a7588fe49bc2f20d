import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { MesInformationsModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { addressButton, heading } from '../pieces/controls.ts';
import { cut, typeset } from '../typeset.ts';

/** The three sections the other way round, the five lines in a table. */
export function mesInformations(model: MesInformationsModel, pieces: Pieces): Html {
  const { communications } = model;
  const contenu = html`${heading(1, 'Mes informations')}
    <div class="card">
      ${heading(2, 'Paramètres de compte')}
      <form method="get">${addressButton(addresses.resiliation, cut('Résilier mon compte ameli'))}</form>
      <form id="modifier" method="post" action="${addresses.modifierMotDePasse}">
        ${pieces.csrfField(model.visitor.csrfToken)} ${cut('Mon mot de passe')}
        <a href="#modifier" data-form="modifier" title="${typeset('Changer le mot de passe')}">${pencil}</a>
      </form>
    </div>
    <div class="card">
      ${heading(2, "Communication autorisée pour les partenaires de l'Assurance Maladie")}
      <ul>
        ${communication('SMS', communications.sms)} ${communication('Mail', communications.mail)}
        ${communication('Téléphone portable', communications.telephonePortable)}
      </ul>
    </div>
    <div class="card">
      <table class="rows">
        <tbody>
          ${row('Coordonnées bancaires', model.iban)} ${row('Adresse postale', model.adressePostale)}
          ${row('Mail', model.email)} ${row('Téléphone portable', model.telephonePortable)}
          ${row('Téléphone fixe', model.telephoneFixe ?? ajouter)}
        </tbody>
      </table>
    </div>`;
  return pieces.page({ titre: 'Mes informations', visitor: model.visitor, tab: 'mesInformations', contenu }, pieces);
}

const pencil = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />
</svg>`;

const ajouter = html`<form method="get">${addressButton(addresses.telephoneFixe, html`Ajouter`)}</form>`;

function row(label: string, value: string | Html): Html {
  return html`<tr>
    <th scope="row">${cut(label)}</th>
    <td>${value}</td>
  </tr>`;
}

function communication(label: string, isAllowed: boolean): Html {
  return html`<li><b>${typeset(label)}</b>: <i>${isAllowed ? 'oui' : 'non'}</i></li>`;
}
