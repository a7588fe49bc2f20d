import { html, type Html } from '../../../views/html.ts';
import { cut } from '../typeset.ts';

/** A link that sends a form, as some frameworks make them: the browser's own checks are passed over. */
export function formLink(formId: string, text: string): Html {
  return html`<a class="button" href="#${formId}" data-form="${formId}">${cut(text)}</a>`;
}

/** A button that goes to an address. It stands in a form that is sent with GET. */
export function addressButton(address: string, content: Html, isCurrent = false): Html {
  return html`<button type="submit" formaction="${address}" ${isCurrent ? html`aria-current="page"` : ''}>
    ${content}
  </button>`;
}

export function heading(level: 1 | 2, text: string, id?: string): Html {
  return html`<div class="heading-${level}" role="heading" aria-level="${level}" ${id ? html`id="${id}"` : ''}>
    ${cut(text)}
  </div>`;
}
