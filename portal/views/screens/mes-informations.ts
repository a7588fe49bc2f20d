import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { MesInformationsModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';

export function mesInformations(model: MesInformationsModel, pieces: Pieces): Html {
  const contenu = html`<h1>Mes informations</h1>
    <section class="card" aria-labelledby="coordonnees">
      <h2 id="coordonnees">Mes coordonnées</h2>
      <dl class="lines">
        <div>
          <dt>Coordonnées bancaires</dt>
          <dd>
            <span>${model.iban}</span>
            <a class="icon-link" href="${addresses.coordonneesBancaires}" aria-label="Consulter">${chevron}</a>
          </dd>
        </div>
        <div>
          <dt>Adresse postale</dt>
          <dd><span>${model.adressePostale}</span></dd>
        </div>
        <div>
          <dt>Mail</dt>
          <dd><span>${model.email}</span></dd>
        </div>
        <div>
          <dt>Téléphone portable</dt>
          <dd><span>${model.telephonePortable}</span></dd>
        </div>
        <div>
          <dt>Téléphone fixe</dt>
          <dd>${model.telephoneFixe ?? html`<a href="${addresses.telephoneFixe}">Ajouter</a>`}</dd>
        </div>
      </dl>
    </section>
    <section class="card" aria-labelledby="communications">
      <h2 id="communications">Communication autorisée pour les partenaires de l'Assurance Maladie</h2>
      <form class="chips" method="get" action="${addresses.communications}">
        <button type="submit">Mail&nbsp;: ${ouiNon(model.communications.mail)}</button>
        <button type="submit">Téléphone portable&nbsp;: ${ouiNon(model.communications.telephonePortable)}</button>
        <button type="submit">SMS&nbsp;: ${ouiNon(model.communications.sms)}</button>
      </form>
    </section>
    <section class="card" aria-labelledby="parametres">
      <h2 id="parametres">Paramètres de compte</h2>
      <ul class="lines">
        <li>
          <span>Mon mot de passe</span>
          <form method="post" action="${addresses.modifierMotDePasse}">
            ${pieces.csrfField(model.visitor.csrfToken)}
            <button
              class="icon-button"
              type="submit"
              aria-label="Modifier mon mot de passe"
              title="Modifier mon mot de passe"
            >
              ${pencil}
            </button>
          </form>
        </li>
        <li><a href="${addresses.resiliation}">Résilier mon compte ameli</a></li>
      </ul>
    </section>`;
  return pieces.page({ titre: 'Mes informations', visitor: model.visitor, tab: 'mesInformations', contenu }, pieces);
}

const chevron = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>`;
const pencil = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />
</svg>`;

function ouiNon(isAllowed: boolean): string {
  return isAllowed ? 'oui' : 'non';
}
