import { html, raw } from 'hono/html';

export { html, raw };

/** Escaped markup. */
export type Html = ReturnType<typeof html>;

/** The markup itself: nothing on the page is waited for. */
export function textOf(markup: Html): string {
  if (markup instanceof Promise) throw new Error('A part of the page is a promise: give it the value');
  return markup.toString();
}

/** A picture of the sheet in `frame.ts`: always beside a word that says the same. */
export const icon = (name: string): Html => html`<svg class="icon" aria-hidden="true"><use href="#i-${name}" /></svg>`;
