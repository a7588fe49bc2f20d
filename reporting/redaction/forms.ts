import {
  between,
  DATE_SEPARATOR,
  FRANCE,
  inBase64,
  inHexadecimal,
  KEY,
  literally,
  loosely,
  SEPARATOR_SIGNS,
  spaced,
  type Part,
} from './encodings.ts';
import { keysOf, spacedKeys } from './keys.ts';
import type { Kind, Secret } from './secret.ts';

/** A way to write a secret: the pattern that finds it, and what may not stand beside it. */
export interface Form {
  /** What it may begin with (see `keys.ts`). */
  keys: string[];
  parts: Part[];
  /** `digit`: no digit beside it; `word`: no letter either; `number`: nothing that makes it part of a date, a time or a longer number. */
  beside: 'anything' | 'digit' | 'word' | 'number';
  /** It stands for bytes, of which the secret's are a part. */
  packing?: 'base64' | 'hexadecimal';
}

/** Below this, a value may well stand in a text by chance. */
const DISTINCTIVE = 7;

const MONTHS = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');

const exact = (text: string, beside: Form['beside'] = 'anything'): Form => ({
  keys: keysOf(text),
  parts: literally(text),
  beside,
});

/** Texts of neighbouring elements may be joined without a space. */
const loose = (text: string): Form => ({
  keys: keysOf(text, { loose: true }),
  parts: loosely(text),
  beside: text.length < DISTINCTIVE ? 'word' : 'anything',
});

const number = (signs: string, beside: Form['beside'] = 'digit'): Form => ({
  keys: spacedKeys([...signs]),
  parts: spaced(signs),
  beside,
});

/** Where it has been packed along with what stands around it. */
const packed = (text: string): Form[] => (text.length < DISTINCTIVE ? [] : packings(text));

const packings = (text: string): Form[] => [
  ...inBase64(text).map((run): Form => ({
    keys: keysOf(run),
    parts: [run],
    beside: 'anything',
    packing: 'base64',
  })),
  {
    keys: spacedKeys([...Buffer.from(text).toString('hex').slice(0, 3)]),
    parts: inHexadecimal(text),
    beside: 'anything',
    packing: 'hexadecimal',
  },
];

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** As it stands on a card, in capitals, without accents. Not in small letters: « rose » is also a colour. */
const name = (text: string): Form[] =>
  [...new Set([text, text.toUpperCase(), unaccented(text), unaccented(text).toUpperCase()])].map((form) =>
    exact(form, 'word'),
  );

/** `23/11…`, `1984-11…`, `2311…` */
const dateKeys = ([first = '', second = '']: string[]): string[] => [
  ...new Set(
    (first + second).length > 4
      ? [first.slice(0, 3)]
      : [first + second.charAt(0), ...['/', ...SEPARATOR_SIGNS].map((sign) => first + sign)],
  ),
];

function birthDate(iso: string): Form[] {
  const [aaaa = '', mm = '', jj = ''] = iso.split('-');
  const aa = aaaa.slice(2);
  const inWords = `${Number(jj)} ${MONTHS[Number(mm) - 1] ?? mm} ${aaaa}`;
  const separated = [
    [jj, mm, aaaa],
    [aaaa, mm, jj],
  ].map((parts): Form => ({ keys: dateKeys(parts), parts: between(parts, DATE_SEPARATOR), beside: 'digit' }));
  const compact = [jj + mm + aa, aa + mm + jj, mm + aaaa, aaaa, jj + mm];
  return [...separated, loose(inWords), ...compact.map((form) => exact(form, 'number'))];
}

function phone(digits: string): Form[] {
  const international: Form = {
    keys: [...keysOf('+33'), '003'],
    parts: [FRANCE, ...spaced(digits.slice(1))],
    beside: 'anything',
  };
  return [number(digits), international];
}

const address = (text: string): Form[] =>
  [text, ...text.split(', ')].filter((part) => part.length >= DISTINCTIVE).map((part) => loose(part));

const password = (text: string): Form[] =>
  text.length < DISTINCTIVE ? [exact(text, 'word')] : [exact(text), ...packed(text)];

const FORMS: Record<Kind, (value: string) => Form[]> = {
  motDePasse: password,
  session: password,
  reglage: password,
  code: (value) => [exact(value, 'number')],
  // Its key stands after it, and tells nothing alone.
  numeroSecuriteSociale: (value) => [
    { ...number(value, 'anything'), parts: [...spaced(value), KEY] },
    ...packed(value),
  ],
  nom: (value) => [...name(value), ...packed(value)],
  prenom: (value) => [...name(value), ...packed(value)],
  identite: (value) =>
    [value, value.split(' ').reverse().join(' ')]
      .flatMap((both) => [both, unaccented(both)])
      .map((both) => loose(both)),
  dateNaissance: (value) => [...birthDate(value), ...packed(value)],
  email: (value) => [loose(value), ...packed(value)],
  adressePostale: (value) => [...address(value), ...packed(value)],
  telephone: (value) => [...phone(value), ...packed(value)],
  iban: (value) => [number(value, 'anything'), ...packed(value)],
};

/** The ways in which a secret may be written. */
export const formsOf = ({ kind, value }: Secret): Form[] => FORMS[kind](value);

/** Whether a value can't well stand in a text by chance: what is searched for in everything that a run leaves. */
export const isDistinctive = ({ kind, value }: Secret): boolean =>
  !['code', 'nom', 'prenom', 'dateNaissance'].includes(kind) && value.length >= DISTINCTIVE;
