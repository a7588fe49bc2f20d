import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import { tabs, type Tab, type Visitor } from '../models.ts';
import type { Pieces } from '../pieces.ts';

export const tabNames: Record<Tab, string> = {
  accueil: 'Accueil',
  mesPaiements: 'Mes paiements',
  mesDemarches: 'Mes démarches',
  monEspacePrevention: 'Mon espace prévention',
  mesInformations: 'Mes informations',
};

export const footerLinks = [
  { href: addresses.mentionsLegales, text: 'Mentions légales et CGU' },
  { href: addresses.aideAccessibilite, text: 'Aide et Accessibilité\u00a0: non conforme' },
  { href: addresses.recommandationsSecurite, text: 'Recommandations de sécurité' },
  { href: addresses.donneesPersonnelles, text: 'Protection des données personnelles' },
  { href: addresses.siteAmeli, text: 'Site Ameli' },
  { href: addresses.planDuSite, text: 'Plan du site' },
];

export function header(visitor: Visitor | null, pieces: Pieces): Html {
  return html`<header class="header">
    <div class="width header-row">
      <p class="wordmark"><span class="wordmark-house">l'Assurance Maladie</span><span>Compte ameli</span></p>
      ${
        visitor
          ? html`<form class="visitor" method="post" action="${addresses.deconnexion}">
              ${pieces.csrfField(visitor.csrfToken)}
              <span>${visitor.prenom} ${visitor.nom}</span>
              <button class="button-link" type="submit">Se déconnecter</button>
            </form>`
          : ''
      }
    </div>
  </header>`;
}

export function navigation(active: Tab | null): Html {
  return html`<nav class="tabs" aria-label="Navigation principale">
    <ul class="width">
      ${tabs.map(
        (tab) =>
          html`<li>
            <a href="${addresses[tab]}" ${tab === active ? html`aria-current="page"` : ''}>${tabNames[tab]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

export function footer(): Html {
  return html`<footer class="footer">
    <ul class="width">
      ${footerLinks.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
    </ul>
  </footer>`;
}
