import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { BASE64, decodedBase64 } from './base64.ts';
import { contentOf, textOf, type Content } from './bytes.ts';
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

/** What a text stands for in the usual order of its codings. */
const usualReadingOf = (text: string): string => decodedBy(WAYS, text);

/** What a text may stand for, beside itself. */
const readingsOf = (text: string): string[] => {
  const readings = new Set([
    usualReadingOf(text),
    decodedBy([...WAYS, ...WAYS], text),
    decodedBy(WAYS.toReversed(), text),
    fromHexadecimal(text),
    withoutTags(text),
  ]);
  readings.delete(text);
  return [...readings];
};

/** Shorter runs are no files. */
const SMALLEST_FILE = 64;

/** The kind of file that a run of base64 may be, by its beginning: thousands of runs are none. */
function fileIn(run: string): Content | undefined {
  if (run.length < SMALLEST_FILE) return undefined;
  const content = contentOf(Buffer.from(run.slice(0, SMALLEST_FILE), 'base64'));
  // Whether a picture is masked may stand at its end.
  return content === 'picture' ? contentOf(Buffer.from(run, 'base64')) : content;
}

/** A run of base64 in a text. */
interface Run {
  run: string;
  index: number;
  file: Content | undefined;
}

/** Nothing can be read in it. */
const isOpaque = ({ file }: Run): boolean => file === 'maskedPicture' || file === 'font';

const runsIn = (text: string): Run[] =>
  [...text.matchAll(BASE64)].map(({ 0: run, index }) => ({ run, index, file: fileIn(run) }));

/** A text without some of its runs. */
function without(text: string, runs: readonly Run[]): string {
  const ends = [0, ...runs.map(({ run, index }) => index + run.length)];
  return ends.map((end, rank) => text.slice(end, runs[rank]?.index)).join('');
}

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
    const all = runsIn(whole);
    // Anything short may be found in so many signs, and a trace is read once it is unpacked.
    const packed = all.filter((run) => isOpaque(run) || run.file === 'zip');
    const text = without(whole, packed);
    const secret = this.#search.find(text);
    if (secret) return { where, what: labelOf(secret) };
    for (const reading of readingsOf(text)) {
      const found = this.#search.find(reading);
      if (found) return { where: `${where} (decoded)`, what: labelOf(found) };
    }
    if (depth === 0) return undefined;
    const legible = all.filter((run) => !isOpaque(run));
    const found = this.#findInBase64(legible, where, depth);
    if (found) return found;
    const reading = usualReadingOf(whole);
    return reading === whole ? undefined : orNothing(() => this.#findInBase64(runsIn(reading), where, depth));
  }

  #findInZip(bytes: Uint8Array, where: string, depth: number): Omit<Finding, 'file'> | undefined {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const inside = `${where} › ${name}`;
      const found = this.findInText(name, inside, 0) ?? this.find(content, inside, depth - 1);
      if (found) return found;
    }
    return undefined;
  }

  #findInBase64(runs: readonly Run[], where: string, depth: number): Omit<Finding, 'file'> | undefined {
    for (const { run, file } of runs) {
      if (file !== 'zip' && decodedBase64(run) === undefined) continue;
      const found = this.find(Buffer.from(run, 'base64'), `${where} (base64)`, depth - 1);
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
