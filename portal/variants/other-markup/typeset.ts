import { html, type Html } from '../../views/html.ts';

/** An ordinary space, a non-breaking one, a thin one and a narrow non-breaking one. */
const SPACES = [' ', '\u00a0', '\u2009', '\u202f'];
const CHUNK = /[^]{1,7}/gu;

/** The same text with typographic apostrophes, and white space of every kind. */
export function typeset(text: string): string {
  let count = 0;
  return text.replaceAll("'", '’').replace(/\s/g, () => SPACES[count++ % SPACES.length] ?? ' ');
}

/** The same text, typeset and cut up over many elements, in the middle of words too. */
export function cut(text: string): Html {
  const pieces = typeset(text).match(CHUNK) ?? [];
  return html`<span
    >${pieces.map((piece, index) => (index % 3 === 0 ? html`<span>${piece}</span>` : index % 3 === 1 ? html`<b>${piece}</b>` : piece))}</span
  >`;
}
