import { html, type Html } from '../../../views/html.ts';

/** The numbers are the list's own. */
export function stepper(current: 1 | 2): Html {
  const steps = ['Vérification', 'Changement'];
  return html`<ol>
    ${steps.map((step, index) => html`<li ${index + 1 === current ? html`aria-current="step"` : ''}>${step}</li>`)}
  </ol>`;
}
