import { randomInt } from 'node:crypto';
import type { MailpitEmailAddressResponse, MailpitMessageListItem, MailpitMessageSummaryResponse } from 'mailpit-api';
import { type AddressObject, simpleParser } from 'mailparser';
import { parseHeaders } from './headers.ts';
import { textOfHtml, wordsOfHtml } from './html-text.ts';

/** A received mail, in the shapes in which Mailpit shows it. Attachments are left out: the suite reads none. */
export interface Message {
  summary: MailpitMessageListItem;
  full: MailpitMessageSummaryResponse;
  headers: Record<string, string[]>;
  /** The mail as it was received. */
  source: Buffer;
  /** What a search for words looks through, beside the headers. */
  words: string;
}

/** Who the mail is from and for by the SMTP session, whatever its headers say. */
export interface Envelope {
  from: string;
  to: string[];
}

export async function parseMessage(received: Buffer, envelope: Envelope): Promise<Message> {
  // The body is wanted as it was sent: no text made of the HTML by mailparser's rules, no image put into it.
  const mail = await simpleParser(received, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const created = new Date();
  const html = withLineEnds(mail.html || '');
  const text = mail.text ? withLineEnds(mail.text) : textOfHtml(html);
  const to = addresses(mail.to);
  const cc = addresses(mail.cc);
  const common = {
    ID: newId(),
    MessageID: (mail.messageId ?? `${newId()}@embedded`).replace(/^<|>$/g, ''),
    From: addresses(mail.from)[0] ?? { Name: '', Address: '' },
    To: to,
    Cc: cc,
    Bcc: blindCopies(addresses(mail.bcc), [...to, ...cc], envelope.to),
    ReplyTo: addresses(mail.replyTo),
    Subject: mail.subject ?? '',
    Username: '',
    Tags: [],
    Size: received.length,
  };
  const words = html ? wordsOfHtml(html) : text.replace(/\s+/g, ' ').trim();
  return {
    summary: { ...common, Read: false, Created: created.toISOString(), Attachments: 0, Snippet: snippet(words) },
    full: {
      ...common,
      ReturnPath: envelope.from,
      Date: (mail.date ?? created).toISOString(),
      Text: text,
      HTML: html,
      ListUnsubscribe: { Header: '', Links: [], Errors: '', HeaderPost: '' },
      Inline: [],
      Attachments: [],
    },
    headers: {
      ...parseHeaders(received),
      'Return-Path': [`<${envelope.from}>`],
      ...(common.Bcc.length > 0 && { Bcc: [common.Bcc.map(({ Address }) => Address).join(', ')] }),
    },
    source: received,
    words,
  };
}

/** Mailpit leaves the line ends of SMTP in the text; mailparser takes them away. */
function withLineEnds(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function addresses(header: AddressObject | AddressObject[] | undefined): MailpitEmailAddressResponse[] {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((entry) => entry.group ?? entry)
    .map(({ name, address }) => ({ Name: name, Address: address ?? '' }));
}

/** Whoever the mail was sent to without being named in it is a blind copy, as in Mailpit. */
function blindCopies(
  declared: MailpitEmailAddressResponse[],
  named: MailpitEmailAddressResponse[],
  recipients: string[],
): MailpitEmailAddressResponse[] {
  const known = new Set([...declared, ...named].map(({ Address }) => Address.toLowerCase()));
  const hidden = recipients.filter((recipient) => !known.has(recipient.toLowerCase()));
  return [...declared, ...hidden.map((recipient) => ({ Name: '', Address: recipient }))];
}

const snippetBytes = 200;

/** Mailpit cuts at a number of bytes, between two characters. */
function snippet(words: string): string {
  const bytes = Buffer.from(words);
  if (bytes.length <= snippetBytes) return words;
  return `${bytes
    .subarray(0, snippetBytes)
    .toString()
    .replace(/\uFFFD+$/, '')}...`;
}

const idLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** An identifier that looks like Mailpit's. */
function newId(): string {
  return Array.from({ length: 22 }, () => idLetters[randomInt(idLetters.length)]).join('');
}
