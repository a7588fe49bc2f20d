import type { Notice } from '../../../parts/procedures.ts';
import { html, type Html } from '../../../views/html.ts';
import { typeset } from '../typeset.ts';

export function noticeBox({ kind, text }: Notice): Html {
  return kind === 'alerte' ? refusal(text) : html`<p class="notice">${typeset(text)}</p>`;
}

/** No alert: it is the fields that say that they are invalid. */
export function refusal(introduction: string, reasons: readonly string[] = []): Html {
  return html`<div id="refus" class="alert" tabindex="-1" autofocus>
    ${[introduction, ...reasons].map((text) => html`<p>${typeset(text)}</p>`)}
  </div>`;
}

export function fieldError(fieldId: string, reasons: readonly string[]): Html | null {
  if (reasons.length === 0) return null;
  return html`<span class="field-error" id="${fieldId}-erreur">${typeset(reasons.join(' ; '))}</span>`;
}

/** What a refused field carries. */
export function invalidBecauseOf(id: string): Html {
  return html`aria-invalid="true" aria-describedby="${id}"`;
}
