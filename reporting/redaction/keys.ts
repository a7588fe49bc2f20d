import { firstSigns, PLAIN, SEPARATOR_SIGNS } from './encodings.ts';

/*
 * With what signs, three at most, a form of a secret may begin: a text is told by them to begin none at nearly all of its
 * places, so that it is read once, however many secrets there are.
 */

const LENGTH = 3;

const cases = (sign: string): string[] => [...new Set([sign, sign.toLowerCase(), sign.toUpperCase()])];

/** A text in any encoding, and in any case where it is `loose`. */
export function keysOf(text: string, { loose = false } = {}): string[] {
  let open = [''];
  const closed: string[] = [];
  for (const character of [...text].slice(0, LENGTH)) {
    if (PLAIN.test(character)) {
      const signs = loose ? cases(character) : [character];
      open = open.flatMap((key) => signs.map((sign) => key + sign));
      continue;
    }
    const signs = (loose ? cases(character) : [character]).flatMap((sign) => firstSigns(sign));
    const spaces = /\s/.test(character) ? SEPARATOR_SIGNS : [];
    closed.push(...open.flatMap((key) => [...signs, ...spaces].map((sign) => key + sign)));
    open = [];
    break;
  }
  return [...new Set([...open, ...closed])];
}

/** Digits and letters that something may stand between, after the first or the second of these parts. */
export function spacedKeys(parts: readonly string[], between: readonly string[] = SEPARATOR_SIGNS): string[] {
  const [first = '', second = ''] = parts;
  const whole = parts.join('').slice(0, LENGTH);
  const cut = between.flatMap((sign) => [first + sign, first + second + sign]).map((key) => key.slice(0, LENGTH));
  return [...new Set([whole, ...cut].flatMap((key) => [key, key.toLowerCase(), key.toUpperCase()]))];
}
