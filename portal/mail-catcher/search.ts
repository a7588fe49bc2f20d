import type { Message } from './message.ts';

/** A search that Mailpit would understand and the embedded catcher does not: better said than answered wrongly. */
export class UnsupportedSearch extends Error {}

type Predicate = (message: Message) => boolean;

/** What each prefix of Mailpit's search language looks through. */
const fields: Record<string, (message: Message) => string[]> = {
  'to:': ({ summary }) => [json(summary.To)],
  'from:': ({ summary }) => [json(summary.From)],
  'cc:': ({ summary }) => [json(summary.Cc)],
  'bcc:': ({ summary }) => [json(summary.Bcc)],
  'reply-to:': ({ summary }) => [json(summary.ReplyTo)],
  'addressed:': ({ summary }) =>
    [summary.To, summary.From, summary.Cc, summary.Bcc, summary.ReplyTo].map((value) => json(value)),
  'subject:': ({ summary }) => [summary.Subject],
  'message-id:': ({ summary }) => [summary.MessageID],
};

const unsupported = /^(tag|is|has|after|before|larger|smaller):/i;

/**
 * Mailpit's search: terms separated by spaces, all of which must be found; quotes keep words together; `-` or `!` before
 * a term excludes it. Everything is found as a part of a longer text: `to:a@b.fr` finds `aa@b.fr` too.
 */
export function parseSearch(query: string): Predicate {
  const predicates = terms(query).map((term): Predicate => {
    const excluded = term.length > 1 && /^[-!]/.test(term);
    const predicate = parseTerm(excluded ? term.slice(1) : term);
    return excluded ? (message) => !predicate(message) : predicate;
  });
  return (message) => predicates.every((predicate) => predicate(message));
}

function terms(query: string): string[] {
  const found = query.match(/(?:"[^"]*"?|[^" ])+/g) ?? [];
  return found.map((term) => term.replaceAll('"', '').trim()).filter((term) => cleaned(term) !== '');
}

function parseTerm(term: string): Predicate {
  if (unsupported.test(term)) {
    throw new UnsupportedSearch(`The embedded mail catcher has no search for "${term}"`);
  }
  const prefix = Object.keys(fields).find((candidate) => term.toLowerCase().startsWith(candidate));
  const field = prefix === undefined ? undefined : fields[prefix];
  if (prefix === undefined || field === undefined) {
    const pattern = like(cleaned(term));
    return (message) => pattern.test(searchText(message));
  }
  const value = term.slice(prefix.length);
  const pattern = like(prefix === 'subject:' ? value : cleaned(value));
  return (message) => field(message).some((text) => pattern.test(text));
}

function searchText({ summary, words }: Message): string {
  const { From, Subject, To, Cc, Bcc, ReplyTo } = summary;
  const people = [From, ...To, ...Cc, ...Bcc, ...ReplyTo].map(({ Name, Address }) => `${Name} ${Address}`);
  return cleaned([...people, Subject, words].join(' '));
}

/** SQLite's `LIKE '%…%'`, with which Mailpit searches: `_` is any sign, `%` any signs, case counts but for a to z. */
function like(value: string): RegExp {
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll('_', '.').replaceAll('%', '.*'), 'is');
}

/** Mailpit's own clean-up of what is searched and of what it is searched for. */
function cleaned(text: string): string {
  return text
    .replace(/[\uFEFF\r\n\t<>",;()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
