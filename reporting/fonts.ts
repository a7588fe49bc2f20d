import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONTS: Record<string, string> = {
  // What the document says, word for word; and what we say of it.
  Document: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  Texte: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
};

const { resolve } = createRequire(import.meta.url);

/** The typefaces, inside the page: it fetches nothing. */
export const fontFaces = (): string =>
  Object.entries(FONTS)
    .map(([family, file]) => {
      const data = readFileSync(resolve(file)).toString('base64');
      return `@font-face{font-family:${family};font-weight:200 800;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    })
    .join('\n');
