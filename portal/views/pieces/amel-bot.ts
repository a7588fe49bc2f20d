import { html, type Html } from '../html.ts';

/** The assistant's window. The page's script opens it a little after the page is shown. */
export function amelBot(): Html {
  return html`<div id="amelbot" class="amelbot" role="dialog" aria-label="amelBot" hidden>
    <div class="amelbot-head">
      <p>amelBot</p>
      <button type="button" class="amelbot-close">Fermer</button>
    </div>
    <div class="amelbot-body">
      <p>Bonjour&nbsp;! Je suis votre assistant virtuel.</p>
      <p>Une question sur vos remboursements, vos droits ou vos démarches&nbsp;? Je suis là pour vous aider.</p>
    </div>
  </div>`;
}
