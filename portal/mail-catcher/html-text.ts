import { type FormatCallback, type HtmlToTextOptions, compile } from 'html-to-text';

const block = (selector: string, lineBreaks: number): NonNullable<HtmlToTextOptions['selectors']>[number] => ({
  selector,
  format: 'block',
  options: { leadingLineBreaks: lineBreaks, trailingLineBreaks: lineBreaks },
});

const skipped = ['head', 'style', 'script', 'img'].map((selector) => ({ selector, format: 'skip' }));

/**
 * What Mailpit puts in the `Text` of a mail that has no text part: its HTML as its MIME library writes it, which leaves
 * marks: `*0417*` for a bold code, lines of signs around a title, a link's address between parentheses.
 */
export const textOfHtml: (html: string) => string = compile({
  wordwrap: false,
  formatters: { bold: bold(), item: item(), link: link(), title: title(), cell: cell() },
  selectors: [
    ...skipped,
    ...['b', 'strong'].map((selector) => ({ selector, format: 'bold' })),
    ...['h1', 'h2', 'h3'].map((selector) => ({ selector, format: 'title' })),
    ...['h4', 'h5', 'h6', 'ol', 'tr'].map((selector) => ({ selector, format: 'inline' })),
    ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
    { selector: 'a', format: 'link' },
    { selector: 'li', format: 'item' },
    block('div', 1),
    block('p', 2),
    block('table', 2),
    block('ul', 2),
  ],
});

/** A mail's HTML as bare words, as Mailpit indexes it for its search and shows it in its lists. */
export function wordsOfHtml(html: string): string {
  return bareWords(html).replace(/\s+/g, ' ').trim();
}

const bareWords = compile({
  wordwrap: false,
  selectors: [
    ...skipped,
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li'].map((selector) => block(selector, 1)),
    { selector: 'a', format: 'inline' },
    { selector: 'td', format: 'block' },
    { selector: 'th', format: 'block' },
  ],
});

function bold(): FormatCallback {
  return (element, walk, builder) => {
    builder.addInline(' *');
    walk(element.children, builder);
    builder.addLiteral('*');
  };
}

function item(): FormatCallback {
  return (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 1 });
    builder.addInline('* ');
    walk(element.children, builder);
    builder.closeBlock({ trailingLineBreaks: 1 });
  };
}

function cell(): FormatCallback {
  return (element, walk, builder) => {
    walk(element.children, builder);
    builder.addInline(' ');
  };
}

function link(): FormatCallback {
  return (element, walk, builder) => {
    walk(element.children, builder);
    const attributes = element.attribs as Record<string, string> | undefined;
    const address = attributes?.['href']?.trim().replace(/^mailto:/, '');
    const only = element.children.length === 1 ? element.children[0] : undefined;
    if (address && only?.data !== address) builder.addInline(` ( ${address} )`);
  };
}

function title(): FormatCallback {
  return (element, walk, builder) => {
    const sign = element.name === 'h1' ? '*' : '-';
    builder.openBlock({ leadingLineBreaks: 2 });
    walk(element.children, builder);
    builder.closeBlock({
      trailingLineBreaks: 2,
      blockTransform: (text) => {
        const line = sign.repeat(Math.max(...text.split('\n').map((part) => part.length)));
        return element.name === 'h3' ? `${text}\n${line}` : `${line}\n${text}\n${line}`;
      },
    });
  };
}
