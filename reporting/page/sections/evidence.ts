import { html, raw, type Html } from '../html.ts';
import type { StatementView } from '../model.ts';

/** A thumbnail that opens large. A data address needs no escaping: base64 has none of HTML's signs. */
export const evidence = ({ picture, requirement: { id, enonce } }: StatementView): Html =>
  picture === null
    ? html``
    : html`<button
        type="button"
        class="evidence"
        aria-haspopup="dialog"
        aria-label="Agrandir l’image de l’énoncé ${id}"
        data-caption="${id} · ${enonce}"
      >
        <img src="${raw(picture.data)}" alt="" loading="lazy" decoding="async" />
      </button>`;

/** Where a picture opens large; one for the page. */
export const evidenceDialog = (): Html =>
  html`<dialog id="image" aria-labelledby="image-titre">
    <form method="dialog">
      <h2 id="image-titre"></h2>
      <button>Fermer</button>
    </form>
    <img alt="" />
  </dialog>`;
