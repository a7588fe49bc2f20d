import { html, raw } from 'hono/html';
import { typeset as noBreaks } from '../french.ts';

/** French typography, and the apostrophe that goes with it. */
export const typeset = (text: string): string => noBreaks(text.replaceAll("'", '’'));

/** A sentence of the document, with what it sets in bold. */
export const sentence = (text: string) =>
  typeset(text)
    .split('**')
    .map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`));

/** Without what it sets in bold. */
export const plain = (text: string): string => typeset(text.replaceAll('**', ''));

export { html, raw };
export type Html = ReturnType<typeof html>;
