import { html, raw } from 'hono/html';

/** French typography: the apostrophe, and no line break inside « … » or before a double sign. */
export const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/« +/gu, '«\u00a0')
    .replace(/ +(?=[:;!?»])/gu, '\u00a0');

/** A sentence of the document, with what it sets in bold. */
export const sentence = (text: string) =>
  typeset(text)
    .split('**')
    .map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : html`${part}`));

/** Without what it sets in bold. */
export const plain = (text: string): string => typeset(text.replaceAll('**', ''));

export { html, raw };
export type Html = ReturnType<typeof html>;
