import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { addresses } from '../addresses.ts';
import type { Account } from '../parts/accounts.ts';
import type { Parts } from '../parts/parts.ts';
import type { Session } from '../parts/sessions.ts';
import type { Html } from '../views/html.ts';
import type { Visitor } from '../views/models.ts';

/** A refused entry: the same screen again, and a status that says so to machines. */
export const REFUSED = 422;

const SESSION_COOKIE = 'session';

/** The form's body; a field that isn't there counts as empty. */
export async function readForm(c: Context): Promise<(field: string) => string> {
  const body = new URLSearchParams(await c.req.text());
  return (field) => body.get(field) ?? '';
}

/** After a POST and wherever the way leads elsewhere: the browser asks for the next page with GET. */
export function seeOther(c: Context, address: string): Response {
  return c.redirect(address, 303);
}

export async function showPage(c: Context, page: Html, status: 200 | 403 | 404 | 422 | 500 = 200): Promise<Response> {
  return c.html(await page, status);
}

export function findSession(c: Context, { sessions }: Parts): Session | undefined {
  return sessions.find(getCookie(c, SESSION_COOKIE) ?? '');
}

/** A new session and its cookie: an identifier known before the login is worth nothing after it. */
export function openSession(c: Context, parts: Parts, numeroSecuriteSociale: string | null): Session {
  const session = parts.sessions.open(numeroSecuriteSociale);
  setCookie(c, SESSION_COOKIE, session.id, parts.cookieOptions);
  return session;
}

interface Connected {
  readonly session: Session;
  readonly account: Account;
}

export function findConnected(c: Context, parts: Parts): Connected | undefined {
  const session = findSession(c, parts);
  if (!session?.numeroSecuriteSociale) return undefined;
  const account = parts.accounts.find(session.numeroSecuriteSociale);
  return account && { session, account };
}

export function visitorOf({ session, account }: Connected): Visitor {
  return { prenom: account.prenom, nom: account.nom, csrfToken: session.csrfToken };
}

/** Lets a connected person through, and shows anybody else to the login. */
export function connectedOnly(parts: Parts) {
  return createMiddleware<{ Variables: Connected & { visitor: Visitor } }>(async (c, next) => {
    const connected = findConnected(c, parts);
    if (!connected) return seeOther(c, addresses.connexion);
    c.set('session', connected.session);
    c.set('account', connected.account);
    c.set('visitor', visitorOf(connected));
    return next();
  });
}

/** Reads the form of a connected person, and refuses one that doesn't come from this session's own pages. */
export function trustedForm(parts: Parts) {
  return createMiddleware<{ Variables: Connected & { form: (field: string) => string } }>(async (c, next) => {
    const form = await readForm(c);
    if (!parts.csrf.matches(c.var.session, form('csrf'))) {
      const refused = {
        visitor: visitorOf(c.var),
        titre: 'Demande refusée',
        texte: "Cette demande ne vient pas d'une page de votre session. Rien n'a été fait.",
        tab: null,
      };
      return showPage(c, parts.screens.annexe(refused, parts.pieces), 403);
    }
    c.set('form', form);
    return next();
  });
}
