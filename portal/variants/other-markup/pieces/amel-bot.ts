import { html, type Html } from '../../../views/html.ts';
import { typeset } from '../typeset.ts';

export function amelBot(): Html {
  return html`<aside id="amelbot" class="amelbot" role="region" aria-labelledby="amelbot-nom" hidden>
    <div class="amelbot-body">
      <p>${typeset("Bonjour ! Je suis l'assistant virtuel.")}</p>
    </div>
    <div class="amelbot-head">
      <p id="amelbot-nom">amelBot</p>
      <a class="amelbot-close" href="#contenu">Fermer</a>
    </div>
  </aside>`;
}
