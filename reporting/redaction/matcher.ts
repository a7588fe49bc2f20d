import { BASE64, decodedBase64 } from './base64.ts';
import type { Part } from './encodings.ts';
import { formsOf, type Form } from './forms.ts';
import { labelOf, type Secret } from './secret.ts';

interface Entry {
  secret: Secret;
  form: Form;
}

interface Match {
  entry: Entry;
  start: number;
  end: number;
}

/**
 * An escape just before a value (`%C3`, `\\n`, `\\u00e9`, a colour of the terminal): its last sign may be a letter, and is no
 * part of a word that the value would stand in the middle of.
 */
const ESCAPE_BEFORE =
  /(?:%[0-9A-Fa-f]{2}|(?:\\|%(?:25)*5[cC]|&#92;|&#[xX]5[cC];)(?:[nrtbf]|u[0-9A-Fa-f]{4})|\[[\d;]{1,8}m)$/;
const WORD_BEFORE = /[\p{L}\p{N}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}_]/u;
const NUMBER_BEFORE = /\d[.,:/-]$/;
const NUMBER_AFTER = /^[.,:/-]\d/;

function standsAlone(text: string, start: number, end: number, beside: Form['beside']): boolean {
  if (beside === 'anything') return true;
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 2);
  const isFree = ESCAPE_BEFORE.test(before);
  if (beside === 'digit') return (isFree || !/\d$/.test(before)) && !/^\d/.test(after);
  if (WORD_AFTER.test(after) || (WORD_BEFORE.test(before) && !isFree)) return false;
  return beside === 'word' || !(NUMBER_BEFORE.test(before) || NUMBER_AFTER.test(after));
}

const COLOURS = new RegExp(String.raw`\u001b\[[\d;]*m`, 'g');

const expressions = new Map<string, RegExp>();

/** The expression of a part, shared by all secrets that have it. */
function expressionOf(source: string): RegExp {
  const expression = expressions.get(source) ?? new RegExp(source, 'y');
  expressions.set(source, expression);
  return expression;
}

/** How long a text matches these parts for; 0 when it doesn't. */
function lengthAt(text: string, start: number, parts: readonly Part[]): number {
  let at = start;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (!text.startsWith(part, at)) return 0;
      at += part.length;
    } else {
      const expression = expressionOf(part.source);
      expression.lastIndex = at;
      const match = expression.exec(text);
      if (!match) return 0;
      at += match[0].length;
    }
  }
  return at - start;
}

const BUCKETS = 1 << 14;

/** The first signs of a key as a small number. */
const bucketOf = (first: number, second = 0, third = 0): number => (first * 961 + second * 31 + third) & (BUCKETS - 1);

/** Finds secrets in a text, in any of their forms. Secrets may be added at any time. */
export class Matcher {
  readonly #byKey = new Map<string, Entry[]>();
  /** For each bucket, of how many signs (as bits) the keys are that fall in it. */
  readonly #beginnings = new Uint8Array(BUCKETS);
  readonly #known = new Set<string>();

  constructor(secrets: Iterable<Secret> = []) {
    for (const secret of secrets) this.add(secret);
  }

  add(secret: Secret): void {
    const id = `${secret.kind}\n${secret.value}`;
    if (secret.value === '' || this.#known.has(id)) return;
    this.#known.add(id);
    for (const form of formsOf(secret)) {
      const entry: Entry = { secret, form };
      for (const key of new Set(form.keys)) {
        const entries = this.#byKey.get(key);
        if (entries) entries.push(entry);
        else this.#byKey.set(key, [entry]);
        const [first = 0, second, third] = [...Array(key.length).keys()].map((index) => key.charCodeAt(index));
        this.#beginnings[bucketOf(first, second, third)]! |= 1 << key.length;
      }
    }
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The text with every secret replaced by its name. */
  redact(text: string): string {
    if (this.isEmpty) return text;
    const redacted = this.#redactPlain(text.replace(BASE64, (run) => this.#redactBase64(run)));
    if (!redacted.includes('\u001b')) return redacted;
    // Colours may cut a value up, as where a difference is shown; other reports leave them out.
    const plain = redacted.replace(COLOURS, '');
    return this.find(plain) === undefined ? redacted : this.#redactPlain(plain);
  }

  /** What was coded is coded again, so that it can still be read. */
  #redactBase64(run: string): string {
    const decoded = decodedBase64(run);
    const redacted = decoded === undefined ? undefined : this.#redactPlain(decoded);
    if (redacted === undefined || redacted === decoded) return run;
    return Buffer.from(redacted).toString(/[-_]/.test(run) ? 'base64url' : 'base64');
  }

  #redactPlain(text: string): string {
    const pieces: string[] = [];
    let from = 0;
    for (const { entry, start, end } of this.#matches(text)) {
      const shown = entry.form.packing === undefined ? labelOf(entry.secret) : 'A'.repeat(end - start);
      pieces.push(text.slice(from, start), shown);
      from = end;
    }
    return from === 0 ? text : pieces.join('') + text.slice(from);
  }

  /** The first secret that a text holds. */
  find(text: string): Secret | undefined {
    for (const { entry } of this.#matches(text)) return entry.secret;
    return undefined;
  }

  *#matches(text: string): Generator<Match> {
    if (this.isEmpty) return;
    for (let index = 0; index < text.length; index += 1) {
      if (!this.#mayBeginAt(text, index)) continue;
      const match = this.#longestAt(text, index);
      if (!match) continue;
      yield match;
      index = match.end - 1;
    }
  }

  #mayBeginAt(text: string, index: number): boolean {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const known = this.#beginnings;
    return (
      ((known[bucketOf(first, second, text.charCodeAt(index + 2))] ?? 0) & 8) !== 0 ||
      ((known[bucketOf(first, second)] ?? 0) & 4) !== 0 ||
      ((known[bucketOf(first)] ?? 0) & 2) !== 0
    );
  }

  #longestAt(text: string, index: number): Match | undefined {
    let longest: Match | undefined;
    for (const key of [text.slice(index, index + 3), text.slice(index, index + 2), text.charAt(index)]) {
      for (const entry of this.#byKey.get(key) ?? []) {
        const length = lengthAt(text, index, entry.form.parts);
        const end = index + length;
        if (length > (longest ? longest.end - longest.start : 0) && standsAlone(text, index, end, entry.form.beside)) {
          longest = { entry, start: index, end };
        }
      }
    }
    return longest;
  }
}
