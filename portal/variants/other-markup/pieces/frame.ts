import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import { tabs, type Tab, type Visitor } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { footerLinks, tabNames } from '../../../views/pieces/frame.ts';
import { cut, typeset } from '../typeset.ts';
import { addressButton, formLink } from './controls.ts';

/** The name is in the picture. */
const logo =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="210" height="28"><text y="20" font-family="sans-serif" ' +
      'font-size="18" font-weight="700" fill="#12305a">l’Assurance Maladie</text></svg>',
  );

export function header(visitor: Visitor | null, pieces: Pieces): Html {
  return html`<div class="header" role="banner">
    <div class="width header-row">
      <p class="wordmark">
        <span>${typeset('Compte ameli')}</span><img src="${logo}" alt="${typeset("l'Assurance Maladie")}" />
      </p>
      ${
        visitor
          ? html`<form class="visitor" id="deconnexion" method="post" action="${addresses.deconnexion}">
              ${pieces.csrfField(visitor.csrfToken)}
              <span>${visitor.nom} ${visitor.prenom}</span>
              ${formLink('deconnexion', 'Se déconnecter')}
            </form>`
          : html`<a href="${addresses.connexion}">${typeset('Se connecter')}</a>`
      }
    </div>
  </div>`;
}

export function navigation(active: Tab | null): Html {
  return html`<div class="tabs" role="navigation" aria-label="Rubriques">
    <form class="width" method="get">
      ${tabs.map((tab) => addressButton(addresses[tab], cut(tabNames[tab]), tab === active))}
    </form>
  </div>`;
}

/** The law lets « non » be another word, and the document writes it without its colon too. */
export function footer(): Html {
  const texts = footerLinks.map(({ href, text }) => ({ href, text: text.replace('\u00a0: non', ' partiellement') }));
  return html`<div class="footer" role="contentinfo">
    <form class="width" method="get">
      ${texts.toReversed().map(({ href, text }) => addressButton(href, cut(text)))}
    </form>
  </div>`;
}
