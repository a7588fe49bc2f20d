import type { Kind, Secret } from './secret.ts';

/** The window that rolls over a text, in signs: values that are shorter may stand anywhere by chance, and aren't searched for. */
const WINDOW = 7;
const BASE = 65_599;
const TOP = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);
const FILTER_BITS = 20;

/** Digits are often written in groups. */
const GROUPED: ReadonlySet<Kind> = new Set<Kind>(['numeroSecuriteSociale', 'iban', 'telephone']);
const BETWEEN_GROUPS = /(?<=[0-9ab])[\s.\-_/]+(?=[0-9])/g;

interface Sought {
  value: string;
  secret: Secret;
  /** A shorter number may be a part of a longer one by chance. */
  aloneAmongDigits: boolean;
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Finds any of thousands of values in a text, in one pass whatever their number: the hash of a window that rolls over the text
 * is looked up among those of the values' first signs. Case, the kind of white space and the grouping of digits don't count.
 */
export class ValueSearch {
  readonly #texts = new Table();
  readonly #numbers = new Table();

  constructor(secrets: Iterable<Secret>) {
    for (const secret of secrets) {
      const value = plain(secret.value);
      if (GROUPED.has(secret.kind)) {
        this.#numbers.add({ value, secret, aloneAmongDigits: secret.kind === 'telephone' });
        continue;
      }
      for (const form of new Set([value, unaccented(value)])) {
        this.#texts.add({ value: form, secret, aloneAmongDigits: false });
      }
    }
  }

  find(text: string): Secret | undefined {
    const read = plain(text);
    return this.#texts.findIn(read) ?? this.#numbers.findIn(read.replace(BETWEEN_GROUPS, ''));
  }
}

/** Values by the hash of their first signs. */
class Table {
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  readonly #byHash = new Map<number, Sought[]>();

  add(sought: Sought): void {
    if (sought.value.length < WINDOW) return;
    const hash = [...sought.value.slice(0, WINDOW)].reduce(
      (sum, _, index) => rolled(sum, sought.value.charCodeAt(index)),
      0,
    );
    this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), sought]);
    this.#filter[hash >>> (32 - FILTER_BITS)] = 1;
  }

  findIn(text: string): Secret | undefined {
    if (this.#byHash.size === 0) return undefined;
    // Megabytes go through this loop: a private member costs more than what is done with it.
    const filter = this.#filter;
    let hash = 0;
    for (let index = 0; index < text.length; index += 1) {
      if (index >= WINDOW) hash = (hash - Math.imul(text.charCodeAt(index - WINDOW), TOP)) | 0;
      hash = rolled(hash, text.charCodeAt(index));
      if (index < WINDOW - 1 || filter[hash >>> (32 - FILTER_BITS)] === 0) continue;
      const found = this.#at(text, index - WINDOW + 1, hash);
      if (found) return found;
    }
    return undefined;
  }

  #at(text: string, start: number, hash: number): Secret | undefined {
    return this.#byHash.get(hash)?.find(({ value, aloneAmongDigits }) => {
      if (!text.startsWith(value, start)) return false;
      return !aloneAmongDigits || !/\d/.test(text.charAt(start - 1) + text.charAt(start + value.length));
    })?.secret;
  }
}

const rolled = (hash: number, sign: number): number => (Math.imul(hash, BASE) + sign) | 0;
