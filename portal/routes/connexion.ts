import { Hono, type Context } from 'hono';
import { addresses } from '../addresses.ts';
import type { Parts } from '../parts/parts.ts';
import type { Session } from '../parts/sessions.ts';
import {
  connectedOnly,
  findConnected,
  findSession,
  openSession,
  readForm,
  REFUSED,
  seeOther,
  showPage,
  trustedForm,
} from './http.ts';

const WRONG_IDENTIFIERS = 'Le numéro de sécurité sociale ou le mot de passe est incorrect.';
const LOCKED =
  'Trop de mots de passe erronés ont été saisis. Par sécurité, la connexion est bloquée pendant 15 minutes.';
const FORM_TOO_OLD = 'Cette page est restée ouverte trop longtemps. Merci de saisir à nouveau vos identifiants.';

export function connexionRoutes(parts: Parts): Hono {
  const show = (c: Context, session: Session, numeroSecuriteSociale = '', erreur: string | null = null) =>
    showPage(
      c,
      parts.screens.connexion({ csrfToken: session.csrfToken, numeroSecuriteSociale, erreur }, parts.pieces),
      erreur ? REFUSED : 200,
    );

  return new Hono()
    .get(addresses.connexion, (c) => {
      if (findConnected(c, parts)) return seeOther(c, addresses.accueil);
      return show(c, findSession(c, parts) ?? openSession(c, parts, null));
    })
    .post(addresses.connexion, async (c) => {
      const form = await readForm(c);
      const numeroSecuriteSociale = form('numeroSecuriteSociale').replaceAll(/\s/g, '').toUpperCase();
      const session = findSession(c, parts);
      if (!session || !parts.csrf.matches(session, form('csrf'))) {
        return show(c, session ?? openSession(c, parts, null), numeroSecuriteSociale, FORM_TOO_OLD);
      }

      const account = parts.accounts.find(numeroSecuriteSociale);
      const isRight = await parts.passwords.verify(form('motDePasse'), account?.motDePasseHash);
      // The lock is looked at after the slow check: tries sent all at once are stopped like tries in a row.
      if (parts.attempts.isLocked(numeroSecuriteSociale)) return show(c, session, numeroSecuriteSociale, LOCKED);
      if (!account || !isRight) {
        parts.attempts.recordFailure(numeroSecuriteSociale);
        return show(c, session, numeroSecuriteSociale, WRONG_IDENTIFIERS);
      }
      parts.attempts.reset(numeroSecuriteSociale);
      parts.sessions.end(session);
      openSession(c, parts, account.numeroSecuriteSociale);
      return seeOther(c, addresses.accueil);
    })
    .post(addresses.deconnexion, connectedOnly(parts), trustedForm(parts), (c) => {
      parts.sessions.end(c.var.session);
      return seeOther(c, addresses.connexion);
    });
}
