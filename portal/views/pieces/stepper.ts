import { html, type Html } from '../html.ts';

const steps = [1, 2] as const;

export function stepper(current: 1 | 2): Html {
  return html`<ol class="stepper" aria-label="Étapes">
    ${steps.map((step) => html`<li ${step === current ? html`aria-current="step"` : ''}><span>${step}</span></li>`)}
  </ol>`;
}
