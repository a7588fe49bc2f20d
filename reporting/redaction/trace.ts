import { unzipSync, zipSync, type Zippable } from 'fflate';
import { contentOf, textOf } from './bytes.ts';
import { deeply, type Json, type JsonObject } from './json.ts';
import type { Matcher } from './matcher.ts';
import { scrubNetwork, sessionValues } from './network.ts';
import { MASK } from './secret.ts';

/** Actions whose value is what somebody types. */
const TYPING = new Set(['fill', 'type', 'press', 'insertText', 'keyboardInsertText', 'keyboardType', 'setInputFiles']);
const BUTTONS = /^(?:submit|button|reset|checkbox|radio|image)$/i;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (object: JsonObject, key: string): string => {
  const value = object[key];
  return typeof value === 'string' ? value : '';
};

/** A value by its secret's name, or masked all the same where it is none that we know. */
const hidden = (value: string, redacted: string): string => (value === redacted && value !== '' ? MASK : redacted);

/** In place, one for one: later snapshots refer to the nodes of this one by their numbers. */
function maskTexts(node: Json): void {
  if (!Array.isArray(node)) return;
  for (const [index, child] of node.entries()) {
    if (index === 0) continue;
    if (typeof child === 'string') node[index] = MASK;
    else maskTexts(child);
  }
}

/** What fields hold, in a snapshot of the page: elements are written `[name, attributes, ...children]`. */
function hideFieldValues(node: Json, matcher: Matcher): void {
  if (!Array.isArray(node)) return;
  const [name, attributes, ...children] = node;
  const isField = name === 'INPUT' || name === 'TEXTAREA';
  if (isField && isObject(attributes) && !BUTTONS.test(textIn(attributes, 'type'))) {
    for (const key of ['value', '__playwright_value_']) {
      const value = attributes[key];
      if (typeof value === 'string') attributes[key] = hidden(value, matcher.redact(value));
    }
  }
  if (name === 'TEXTAREA') maskTexts(node);
  for (const child of children) hideFieldValues(child, matcher);
}

const textsOf = (node: Json): string =>
  typeof node === 'string'
    ? node
    : Array.isArray(node)
      ? node
          .slice(isObject(node[1]) ? 2 : 1)
          .map(textsOf)
          .join('')
      : '';

/** Hides what no text of a snapshot shows alone: a value that several elements share. */
function hideSharedValues(node: Json, matcher: Matcher): void {
  if (!Array.isArray(node) || matcher.find(textsOf(node)) === undefined) return;
  const children = node.slice(2);
  for (const child of children) hideSharedValues(child, matcher);
  const alone = children.map((child) => matcher.redact(textsOf(child)));
  if (matcher.find(alone.join('')) !== undefined) maskTexts(node);
}

/** One line of a trace; `undefined` for what is left out. */
function scrubEvent(event: JsonObject, matcher: Matcher): JsonObject | undefined {
  if (event['type'] === 'screencast-frame') return undefined;
  const { snapshot, params, base64 } = event;
  if (event['type'] === 'resource-snapshot' && isObject(snapshot)) scrubNetwork(snapshot, matcher);
  if (event['type'] === 'frame-snapshot' && isObject(snapshot)) {
    hideFieldValues(snapshot['html'] ?? null, matcher);
    hideSharedValues(snapshot['html'] ?? null, matcher);
  }
  if (TYPING.has(textIn(event, 'method')) && isObject(params)) {
    for (const key of ['value', 'text']) {
      const typed = params[key];
      if (typeof typed === 'string') params[key] = hidden(typed, matcher.redact(typed));
    }
  }
  // What a test prints as bytes.
  if (typeof base64 === 'string') {
    event['base64'] = Buffer.from(matcher.redact(Buffer.from(base64, 'base64').toString())).toString('base64');
  }
  return deeply(event, (text) => matcher.redact(text)) as JsonObject;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const scrubLines = (text: string, matcher: Matcher): string =>
  lines(text)
    .map((line) => scrubEvent(JSON.parse(line) as JsonObject, matcher))
    .flatMap((event) => (event === undefined ? [] : [`${JSON.stringify(event)}\n`]))
    .join('');

/** A file of the page, of the test or of the trace itself; `undefined` for what can't be looked into and is left out. */
function scrubFile(name: string, bytes: Uint8Array, matcher: Matcher): Uint8Array | undefined {
  if (bytes.length === 0) return bytes;
  if (name.startsWith('screencast/')) return undefined;
  if (/\.(?:trace|network)$/.test(name)) return Buffer.from(scrubLines(Buffer.from(bytes).toString(), matcher));
  const content = contentOf(bytes);
  if (content === 'maskedPicture' || content === 'font') return bytes;
  const decoded = content === 'text' ? textOf(bytes) : undefined;
  return decoded && Buffer.from(matcher.redact(decoded.text), decoded.encoding);
}

/** The bodies of requests, by the names of their files: people's own entries. */
const bodiesOf = (files: Record<string, Uint8Array>): Set<string> =>
  new Set(
    networkOf(files).flatMap((snapshot) => {
      const request = snapshot['request'];
      const postData = isObject(request) ? request['postData'] : undefined;
      const file = isObject(postData) ? postData['_file'] : undefined;
      return typeof file === 'string' ? [file] : [];
    }),
  );

const networkOf = (files: Record<string, Uint8Array>): JsonObject[] =>
  Object.entries(files)
    .filter(([name]) => name.endsWith('.network'))
    .flatMap(([, bytes]) => lines(Buffer.from(bytes).toString()))
    .map((line) => (JSON.parse(line) as JsonObject)['snapshot'])
    .filter(isObject);

/**
 * A trace without secrets, which still opens. Beside the values that are known: the headers that may carry a session, what
 * fields hold and requests send (by their place, whatever the value), and pictures are left out.
 */
export function redactTrace(zip: Uint8Array, matcher: Matcher): Uint8Array {
  const files = unzipSync(zip);
  const network = networkOf(files);
  for (const [index, value] of sessionValues(network).entries())
    matcher.add({ kind: 'session', value, rank: index + 1 });
  const bodies = bodiesOf(files);
  const kept: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) {
    const scrubbed = bodies.has(name) ? Buffer.from(MASK) : scrubFile(name, bytes, matcher);
    if (scrubbed !== undefined) kept[name] = scrubbed;
  }
  return zipSync(kept, { level: 6, mtime: '1980-01-01' });
}
