import type { Notice } from '../../parts/procedures.ts';
import { html, type Html } from '../html.ts';

export function csrfField(token: string): Html {
  return html`<input type="hidden" name="csrf" value="${token}" />`;
}

export function noticeBox({ kind, text }: Notice): Html {
  return kind === 'alerte' ? refusal(text) : html`<p class="notice" role="status">${text}</p>`;
}

/** Takes the focus, so that a keyboard or a screen reader starts from what went wrong. */
export function refusal(introduction: string, reasons: readonly string[] = []): Html {
  return html`<div id="refus" class="alert" role="alert" tabindex="-1" autofocus>
    <p>${introduction}</p>
    ${
      reasons.length > 0
        ? html`<ul>
            ${reasons.map((reason) => html`<li>${reason}</li>`)}
          </ul>`
        : ''
    }
  </div>`;
}

export function fieldError(fieldId: string, reasons: readonly string[]): Html | null {
  if (reasons.length === 0) return null;
  return html`<div class="field-error" id="${fieldId}-erreur">${reasons.map((reason) => html`<p>${reason}</p>`)}</div>`;
}
