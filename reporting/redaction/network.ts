import type { Json, JsonObject } from './json.ts';
import type { Matcher } from './matcher.ts';
import { MASK } from './secret.ts';

/** Headers that say something about a page, and nothing about a session. Every other one is masked, whatever it is called. */
const HARMLESS =
  /^(?:accept(?:-.*)?|access-control-.*|age|allow|cache-control|connection|content-(?:type|length|encoding|language|disposition|security-policy.*)|cross-origin-.*|date|etag|expires|host|keep-alive|last-modified|location|origin(?:-.*)?|permissions-policy|pragma|referer|referrer-policy|sec-.*|server|strict-transport-security|transfer-encoding|upgrade-insecure-requests|user-agent|vary|via|x-(?:content-type-options|dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|xss-protection))$/i;

/** Shorter ones are settings of a page (a language, a yes or no), and would be found everywhere. */
const SESSION_LENGTH = 12;

interface Named {
  name: string;
  value: string;
}

const members = (object: Json | undefined): JsonObject =>
  typeof object === 'object' && object !== null && !Array.isArray(object) ? object : {};

const named = (list: Json | undefined): (JsonObject & Named)[] =>
  (Array.isArray(list) ? list : [])
    .map(members)
    .filter((item): item is JsonObject & Named => typeof item['value'] === 'string');

const sides = (exchange: JsonObject): JsonObject[] => [members(exchange['request']), members(exchange['response'])];

/** What a header like `Cookie: a=…; b=…` or `Authorization: Bearer …` carries. */
const valuesIn = (header: string): string[] =>
  header.split(/[;,]\s*/).flatMap((part) => [part.slice(part.indexOf('=') + 1), ...part.split(' ')]);

/** The values of cookies and of masked headers: they may stand elsewhere in the trace too. */
export function sessionValues(exchanges: readonly JsonObject[]): string[] {
  const values = exchanges.flatMap(sides).flatMap((side) => [
    ...named(side['cookies']).map(({ value }) => value),
    ...named(side['headers'])
      .filter(({ name }) => /^(?:set-)?cookie$|authorization|token|session|csrf|xsrf|api-?key/i.test(name))
      .flatMap(({ value }) => valuesIn(value)),
  ]);
  return [...new Set(values.map((value) => value.trim()))].filter(
    (value) =>
      value.length >= SESSION_LENGTH &&
      !/^(?:max-age|expires|path|domain|samesite)\b/i.test(value) &&
      !/\s|GMT/.test(value),
  );
}

/** Takes the session and the people's entries out of an exchange, in place. */
export function scrubNetwork(exchange: JsonObject, matcher: Matcher): void {
  for (const side of sides(exchange)) {
    for (const cookie of named(side['cookies'])) cookie.value = MASK;
    for (const header of named(side['headers'])) {
      header.value = HARMLESS.test(header.name) ? matcher.redact(header.value) : MASK;
    }
  }
  const postData = members(exchange['request'])['postData'];
  if (typeof postData !== 'object' || postData === null || Array.isArray(postData)) return;
  if (typeof postData['text'] === 'string') postData['text'] = MASK;
  for (const parameter of named(postData['params'])) parameter.value = MASK;
}
