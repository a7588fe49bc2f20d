/**
 * Turns a text of the document into the regular expressions that recognise it on any correct portal.
 *
 * The environment contract says what does not count: white space (its kind, and its presence between signs), the
 * typographic apostrophe, a sentence's last punctuation, an accent on a capital. Case and wording do count.
 */

const ACCENTED_CAPITALS: Record<string, string> = {
  A: 'AÀÂÄ',
  C: 'CÇ',
  E: 'EÉÈÊË',
  I: 'IÎÏ',
  O: 'OÔÖ',
  U: 'UÙÛÜ',
};
const TOKEN = /[\p{L}\p{N}]+|\s+|./gsu;
const WORD = /^[\p{L}\p{N}]+$/u;
const SENTENCE_END = /^[.!?…]$/u;
const ANY_LAST_PUNCTUATION = String.raw`(?:\s*[.!?…:;])*`;
const FIELD_SUFFIX = String.raw`(?:\s*\*|\s*:|\s*\(\s*obligatoire\s*\)|\s*\(\s*13\s*chiffres\s*\))*`;

const unaccented = (letter: string): string => letter.normalize('NFD').charAt(0);

const wordPattern = (word: string): string =>
  [...word]
    .map((letter) => {
      const variants = ACCENTED_CAPITALS[unaccented(letter)];
      return variants === undefined || letter !== letter.toUpperCase() ? letter : `[${variants}]`;
    })
    .join('');

/** With the flag `u`, a hyphen can't be escaped by a backslash. */
const signPattern = (sign: string): string =>
  /['’]/.test(sign) ? "['’]" : sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace('-', '\\x2d');

/** What a list of rules may say of each of them: « non respectée », « valide ». */
const STATUS =
  '(?:(?:non|pas|à) )?(?:respect|valid|rempli|satisfai|conform|vérifi|invalid|manqu|(?:ok|oui|non)(?!\\p{L}))';
/** The sentence doesn't go on in lower case (what stands in another line is no part of it), nor R3's list with another sign. */
const NOTHING_ADDED = `(?![^\\S\\n]+(?!${STATUS})\\p{Ll})(?!\\s*[#"'~{}\\[\\]\\\\^§£°µ¤²&@$€=%_])`;

/**
 * How a text ends: `free` ignores its last punctuation, and what comes after; `closed` ignores the punctuation alone, and
 * `exact` keeps it too (R3's list ends with a « : » that is a character of its own).
 */
export interface WordingOptions {
  ending?: 'free' | 'closed' | 'exact';
}

/** The source of a regular expression (flag `u`) that matches `text` anywhere, with the contract's freedoms. */
export function wording(text: string, { ending = 'free' }: WordingOptions = {}): string {
  const trimmed = text.normalize('NFC').trim();
  const kept = ending === 'exact' ? trimmed : trimmed.replace(/[\s.!?…:]+$/u, '');
  const tokens = kept.match(TOKEN) ?? [];
  const pattern = tokens.map((token, index) => {
    if (WORD.test(token)) return wordPattern(token);
    if (/^\s+$/.test(token)) {
      const betweenWords = WORD.test(tokens[index - 1] ?? '') && WORD.test(tokens[index + 1] ?? '');
      return betweenWords ? String.raw`\s+` : '';
    }
    const endsSentence =
      SENTENCE_END.test(token) && /^\s+$/.test(tokens[index + 1] ?? '') && /^\p{Lu}/u.test(tokens[index + 2] ?? '');
    return endsSentence ? String.raw`\s*[.!?…]*\s*` : String.raw`\s*${signPattern(token)}\s*`;
  });
  return pattern.join('') + (ending === 'free' ? '' : NOTHING_ADDED);
}

/** A regular expression for a text inside a longer one, never in the middle of a word, be it one with a hyphen. */
export const phrase = (text: string, options?: WordingOptions): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\p{L}-)${wording(text, options)}(?![\\p{L}\\p{N}])`, 'u');

/** A regular expression for a control's or heading's whole accessible name. */
export const exactName = (text: string): RegExp => new RegExp(`^\\s*${wording(text)}${ANY_LAST_PUNCTUATION}\\s*$`, 'u');

/** A regular expression for a field's whole accessible name: the document's label, with or without « * », « (obligatoire) » or « (13 chiffres) ». */
export const fieldName = (label: string): RegExp => new RegExp(`^\\s*${wording(label)}${FIELD_SUFFIX}\\s*$`, 'u');
