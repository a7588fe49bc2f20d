/**
 * What the page keeps in place of cookies: all that the portal's routes would have had a browser remember, in one opaque
 * string.
 */
export type Memory = Readonly<Record<string, string>>;

const SCHEME = 'Bearer ';

export function readToken(authorization: string | null): Memory {
  if (!authorization?.startsWith(SCHEME)) return {};
  const entries = new URLSearchParams(Buffer.from(authorization.slice(SCHEME.length), 'base64url').toString());
  return Object.fromEntries(entries);
}

export function writeToken(memory: Memory): string {
  return Buffer.from(new URLSearchParams(memory).toString()).toString('base64url');
}

export function asCookies(memory: Memory): string {
  return Object.entries(memory)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}

/** What is remembered after an answer: a cookie whose age is none is forgotten. */
export function remember(memory: Memory, setCookies: readonly string[]): Memory {
  const changed: Record<string, string> = { ...memory };
  for (const cookie of setCookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/;\s*max-age=0/i.test(cookie)) delete changed[name];
    else changed[name] = value;
  }
  return changed;
}
