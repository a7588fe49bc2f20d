import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { AccueilModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';

export const demarches = [
  { href: addresses.attestationDroits, text: 'Attestation de droits' },
  { href: addresses.attestationIndemnites, text: "Attestation de paiement d'indemnités journalières" },
  { href: addresses.carteEuropeenne, text: "Carte européenne d'assurance maladie (CEAM)" },
  {
    href: addresses.delaisTraitement,
    text: "Consulter les délais de traitement de ma Caisse d'Assurance Maladie",
  },
];

export function accueil({ visitor, telephonePortable }: AccueilModel, pieces: Pieces): Html {
  const contenu = html`<h1>Bonjour ${visitor.prenom} ${visitor.nom}</h1>
    <div class="columns">
      <section class="card" aria-labelledby="paiements">
        <h2 id="paiements">Vos derniers paiements</h2>
        <p class="quiet">Aucun paiement au cours des six derniers mois.</p>
      </section>
      <section class="card" aria-labelledby="demarches">
        <h2 id="demarches">Vos démarches en 2 clics</h2>
        <ul class="link-list">
          ${demarches.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
        </ul>
      </section>
      <section class="card" aria-labelledby="informations">
        <h2 id="informations">Vos informations</h2>
        <div class="identity">
          <svg class="portrait" viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="24" />
            <path d="M24 12a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 39c1-7 7-10 14-10s13 3 14 10z" />
          </svg>
          <p>
            <span class="quiet">Téléphone portable</span><br />
            <strong>${telephonePortable}</strong>
          </p>
        </div>
        <a class="button button-secondary" href="${addresses.rendezVous}">Prendre un rendez-vous</a>
      </section>
    </div>
    <div class="columns">
      <a class="card news" href="${addresses.messages}">
        <strong>Message</strong><span class="quiet">Vous n'avez aucun nouveau courrier.</span>
      </a>
      <a class="card news" href="${addresses.notifications}">
        <strong>Notification</strong><span class="quiet">Vous êtes à jour.</span>
      </a>
    </div>`;
  return pieces.page({ titre: 'Accueil', visitor, tab: 'accueil', contenu, overlay: pieces.amelBot() }, pieces);
}
