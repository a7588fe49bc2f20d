/**
 * Regular expressions (no flags) that find a text in whatever a run's files write it in: as it is, escaped in JSON (once or
 * more), in a URL, in HTML, a mixture of them. Letters and digits without accent are the same in all of these.
 */

/** What every encoding leaves as it is. */
export const PLAIN = /[A-Za-z0-9]/;
/** What JSON and JavaScript may put a backslash before. */
const ESCAPED = '"\'`/\\$';
const NAMED_ENTITIES: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
  '€': 'euro',
  '£': 'pound',
  '§': 'sect',
  '°': 'deg',
  µ: 'micro',
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Letters of a hexadecimal number, of either case. */
const anyCase = (text: string): string =>
  text.replace(/[a-f]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

const hex = (value: number, length = 0): string => anyCase(value.toString(16).padStart(length, '0'));

/** `%2B`, and what becomes of it when it is encoded once more: `%252B`. */
const percent = (bytes: Iterable<number>): string => [...bytes].map((byte) => `%(?:25)*${hex(byte, 2)}`).join('');

/** One character in each of its forms. */
function characterPattern(character: string): string {
  if (PLAIN.test(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index));
  const entity = NAMED_ENTITIES[character];
  const forms = [
    // More than one backslash where JSON stands in JSON.
    (ESCAPED.includes(character) ? String.raw`\\*` : '') + escaped(character),
    percent(Buffer.from(character)),
    `&(?:amp;)*#0*${point};`,
    `&(?:amp;)*#[xX]0*${hex(point)};`,
    units.map((unit) => String.raw`\\+u${hex(unit, 4)}`).join(''),
    ...(entity === undefined ? [] : [`&(?:amp;)*${entity};`]),
    ...(character === ' ' ? ['\\+', '&(?:amp;)*nbsp;', '\u00a0'] : []),
    ...(point > 0x7f && point <= 0xff ? [percent([point])] : []),
  ];
  return `(?:${forms.join('|')})`;
}

/** The first characters that a character's forms begin with. */
export const firstSigns = (character: string): string[] =>
  PLAIN.test(character)
    ? [character]
    : [character, '\\', '%', '&', ...(character.length > 1 ? [character.charAt(0)] : [])];

const SPACE = String.raw`(?:[\s\u00a0\u202f+]|%(?:25)*20|%(?:25)*[cC]2%(?:25)*[aA]0|&(?:amp;)*nbsp;|&(?:amp;)*#(?:160|32|[xX][aA]0|[xX]20);|\\+u00[aA]0|\\+u202[fF]|\\+[nrt])`;
/** What a separator begins with, in any encoding. */
export const SEPARATOR_SIGNS = [' ', '\u00a0', '\u202f', '\t', '\n', '\r', '+', '%', '&', '\\', '.', '-', '<'];

/** Also the tags that cut a number up. */
const SEPARATOR = `(?:${SPACE}|[.-]|<[^<>]{1,80}>){0,2}`;

/**
 * A part of what is looked for: a text as it is, or the source of a regular expression. Parts are matched one after the other,
 * and their expressions are few and shared: an expression for each secret of a run would fill the memory kept for them.
 */
export type Part = string | { source: string };

const OPTIONAL_SPACES: Part = { source: SEPARATOR };

/** A text as it was written. */
export const literally = (text: string): Part[] => [
  [...text].every((character) => PLAIN.test(character)) ? text : { source: [...text].map(characterPattern).join('') },
];

/** Where a page lets a long text break: a tag or a sign, in HTML or in the lists that a trace makes of it. */
const BREAK = String.raw`(?:<[^<>]{1,80}>|\\*",\["WBR"[^\]]{0,9}\],\\*"|[\u00ad\u200b]|&(?:amp;)*(?:shy|#173|#8203|ZeroWidthSpace);){0,2}`;

/**
 * A text whose letters may be of either case, and whose white space may be of any kind. It may break at its signs, as a mail
 * address does on a narrow screen.
 */
export const loosely = (text: string): Part[] =>
  [...text].map((character) => {
    if (/\s/.test(character)) return { source: `${SPACE}+${BREAK}` };
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return lower === upper || upper.length > character.length
      ? { source: PLAIN.test(character) ? character : `${BREAK}${characterPattern(character)}${BREAK}` }
      : { source: `(?:${characterPattern(lower)}|${characterPattern(upper)})` };
  });

/** Parts that something may stand between. */
export const between = (parts: readonly Part[], separator: Part = OPTIONAL_SPACES): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));

/** A number, which may be spaced out. */
export const spaced = (number: string): Part[] =>
  between([...number].map((sign) => (/[A-Za-z]/.test(sign) ? (loosely(sign)[0] ?? sign) : sign)));

/** Two digits more, spaced out or not: a number's key. */
export const KEY: Part = { source: `(?:${SEPARATOR}\\d{2}(?!\\d))?` };

/** `+33` or `0033`, and what is often written after it. */
export const FRANCE: Part = {
  source: `(?:${characterPattern('+')}|00)33${SEPARATOR}(?:\\(0\\))?${SEPARATOR}`,
};

/** What stands between the parts of a date. */
export const DATE_SEPARATOR: Part = { source: `(?:${characterPattern('/')}|${SEPARATOR})` };

/** A text's bytes as numbers, as a dump prints them. */
export const inHexadecimal = (text: string): Part[] =>
  between(
    [...Buffer.from(text)].map((byte) => ({ source: hex(byte, 2) })),
    { source: ' ?' },
  );

/** The part of a text's base64 that does not depend on what stands around it, for each of its three alignments. */
export function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  const runs = [0, 1, 2].map((offset) => {
    const coded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const isWhole = (offset + bytes.length) % 3 === 0;
    return coded.slice(Math.ceil((offset * 8) / 6), isWhole ? undefined : -1);
  });
  const urlSafe = runs.map((run) => run.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([...runs, ...urlSafe])];
}
