import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { BASE64, decodedBase64 } from './base64.ts';
import { contentOf, textOf } from './bytes.ts';
import { withoutPlaywrightOwn } from './playwright-own.ts';
import { labelOf, type Secret } from './secret.ts';
import { ValueSearch } from './value-search.ts';

/** A secret in a file: where in it, and which (by its name). */
export interface Finding {
  file: string;
  where: string;
  what: string;
}

const DEPTH = 6;
const IN_PAGE = /\bdata:(?:image|video)\/[\w+.-]+;base64,([A-Za-z0-9+/]+={0,2})/g;
const ENTITY = /&(?:amp;)*(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(amp|lt|gt|quot|apos|nbsp|euro));/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€' };

const fromUrl = (text: string): string =>
  text.replace(/(?:%[0-9a-fA-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());

const fromHtml = (text: string): string =>
  text.replace(ENTITY, (_, decimal?: string, hexadecimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : parseInt(hexadecimal ?? '0', 16)))
      : (ENTITIES[name] ?? ''),
  );

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const fromJson = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, unit?: string, sign?: string) =>
    unit === undefined ? (ESCAPES[sign ?? ''] ?? sign ?? '') : String.fromCharCode(parseInt(unit, 16)),
  );

const fromQuotedPrintable = (text: string): string =>
  /=[0-9A-F]{2}/.test(text)
    ? text
        .replace(/=\r?\n/g, '')
        .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
    : text;

/** What a dump of bytes prints. */
const fromHexadecimal = (text: string): string =>
  text.replace(/(?:[0-9a-f]{2} ){7,}[0-9a-f]{2}|(?:[0-9a-f]{2}){8,}/gi, (run) =>
    Buffer.from(run.replaceAll(' ', ''), 'hex').toString(),
  );

type Decode = (text: string) => string;

/** The ways in which a text may have been coded, several on one text, in the usual order and in the other one. */
const WAYS: readonly Decode[] = [fromJson, fromUrl, fromHtml, fromQuotedPrintable];

const decodedBy = (ways: readonly Decode[], text: string): string => ways.reduce((decoded, way) => way(decoded), text);

const withoutTags: Decode = (text) => text.replace(/<[^<>]{1,200}>/g, '');

/** What a text may stand for, beside itself. */
export const readingsOf = (text: string): string[] =>
  [
    decodedBy(WAYS, text),
    decodedBy([...WAYS, ...WAYS], text),
    decodedBy(WAYS.toReversed(), text),
    fromHexadecimal(text),
    withoutTags(text),
  ].filter((reading) => reading !== text);

/** Shorter runs are no pictures. */
const SMALLEST_PICTURE = 64;

/** Without the files of these kinds that stand in a text in base64: anything short may be found in so many signs. */
const withoutEmbedded = (text: string, kinds: readonly ReturnType<typeof contentOf>[]): string =>
  text.replace(BASE64, (run) => {
    if (run.length < SMALLEST_PICTURE) return run;
    return kinds.includes(contentOf(Buffer.from(run, 'base64'))) ? '' : run;
  });

/** What was no JSON, no URL … is spoilt by being read as such: what looks like a file in it may be none. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Looks for secrets in bytes, however they are packed and coded, and says where the first one is. */
export class Scanner {
  readonly #search: ValueSearch;
  readonly #clean = new Set<string>();

  constructor(secrets: Iterable<Secret>) {
    this.#search = new ValueSearch(secrets);
  }

  find(bytes: Uint8Array, where = '', depth = DEPTH): Omit<Finding, 'file'> | undefined {
    if (depth === 0 || bytes.length === 0) return undefined;
    // Reports copy one another's traces and pictures.
    const digest = createHash('sha256').update(bytes).digest('base64');
    if (this.#clean.has(digest)) return undefined;
    const found = this.#findAnew(bytes, where, depth);
    if (found === undefined) this.#clean.add(digest);
    return found;
  }

  #findAnew(bytes: Uint8Array, where: string, depth: number): Omit<Finding, 'file'> | undefined {
    const content = contentOf(bytes);
    if (content === 'picture') return { where, what: 'picture that was not masked' };
    if (content === 'maskedPicture' || content === 'font') return undefined;
    if (content === 'zip') return this.#findInZip(bytes, where, depth);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return this.find(gunzipSync(bytes), `${where} (gzip)`, depth - 1);
    return this.#findInPage(textOf(bytes)?.text ?? Buffer.from(bytes).toString('latin1'), where, depth);
  }

  /**
   * A text, and the pictures that a page shows from within itself. In a trace stand the portal's own pages and styles, whose
   * signs and logos are pictures of nobody.
   */
  #findInPage(text: string, where: string, depth: number): Omit<Finding, 'file'> | undefined {
    const shown = depth === DEPTH ? [...text.matchAll(IN_PAGE)] : [];
    const pictures = shown.map(([, data = '']) => contentOf(Buffer.from(data, 'base64')));
    return pictures.includes('picture')
      ? { where: `${where} (data)`, what: 'picture that was not masked' }
      : this.findInText(text, where, depth);
  }

  findInText(whole: string, where = '', depth = DEPTH): Omit<Finding, 'file'> | undefined {
    const text = withoutEmbedded(whole, ['maskedPicture', 'font']);
    // A trace is read once it is unpacked.
    const unpacked = withoutEmbedded(text, ['zip']);
    const secret = this.#search.find(unpacked);
    if (secret) return { where, what: labelOf(secret) };
    const readings = readingsOf(unpacked);
    for (const reading of readings) {
      const found = this.#search.find(reading);
      if (found) return { where: `${where} (decoded)`, what: labelOf(found) };
    }
    if (depth === 0) return undefined;
    const found = this.#findInBase64(text, where, depth);
    if (found) return found;
    for (const reading of (unpacked === text ? readings : readingsOf(text)).slice(0, 1)) {
      const inReading = orNothing(() => this.#findInBase64(reading, where, depth));
      if (inReading) return inReading;
    }
    return undefined;
  }

  #findInZip(bytes: Uint8Array, where: string, depth: number): Omit<Finding, 'file'> | undefined {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const inside = `${where} › ${name}`;
      const found = this.findInText(name, inside, 0) ?? this.find(content, inside, depth - 1);
      if (found) return found;
    }
    return undefined;
  }

  #findInBase64(text: string, where: string, depth: number): Omit<Finding, 'file'> | undefined {
    for (const [run] of text.matchAll(BASE64)) {
      const bytes = Buffer.from(run, 'base64');
      if (contentOf(bytes) !== 'zip' && decodedBase64(run) === undefined) continue;
      const found = this.find(bytes, `${where} (base64)`, depth - 1);
      if (found) return found;
    }
    return undefined;
  }
}

function* filesUnder(folder: string): Generator<string> {
  const isThere = statSync(folder, { throwIfNoEntry: false });
  if (isThere?.isFile()) yield folder;
  if (!isThere?.isDirectory()) return;
  for (const name of readdirSync(folder)) yield* filesUnder(path.join(folder, name));
}

/** The first secret of each file under these folders, of those written since. */
export function scan(folders: readonly string[], secrets: Iterable<Secret>, since = 0): Finding[] {
  const scanner = new Scanner(secrets);
  const files = new Set(folders.flatMap((folder) => [...filesUnder(path.resolve(folder))]));
  return [...files]
    .filter((file) => statSync(file).mtimeMs >= since)
    .flatMap((file) => {
      const found = findSafely(scanner, withoutPlaywrightOwn(file, readFileSync(file)));
      return found ? [{ file, ...found }] : [];
    });
}

/** A file that can't be read to its end may hold anything. */
function findSafely(scanner: Scanner, bytes: Uint8Array): Omit<Finding, 'file'> | undefined {
  try {
    return scanner.find(bytes);
  } catch {
    return { where: '', what: 'content that cannot be read' };
  }
}
