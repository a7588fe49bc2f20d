import { Hono } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { addresses } from '../addresses.ts';
import { brokenRules, type Saisie } from '../parts/password-rules.ts';
import type { Parts } from '../parts/parts.ts';
import type { Session } from '../parts/sessions.ts';
import type { MotDePasseField, NouveauMotDePasseModel } from '../views/models.ts';
import { connectedOnly, REFUSED, seeOther, showPage, trustedForm } from './http.ts';

/** Says once, to a browser without a session, that its password was saved. */
const CONFIRMATION_COOKIE = 'confirmation';

type Refusal = Omit<NouveauMotDePasseModel, 'visitor'>;

/** Étapes 3 and 4: the password is changed, the session ends, the confirmation is shown. */
export function nouveauMotDePasseRoutes(parts: Parts): Hono {
  const confirmedOnly = confirmedCodeOnly(parts);
  const blank: Refusal = { broken: [], empty: [], isLocked: false };

  return new Hono()
    .get(addresses.nouveauMotDePasse, connectedOnly(parts), confirmedOnly, (c) =>
      showPage(c, parts.screens.nouveauMotDePasse({ visitor: c.var.visitor, ...blank }, parts.pieces)),
    )
    .post(addresses.nouveauMotDePasse, connectedOnly(parts), trustedForm(parts), confirmedOnly, async (c) => {
      const { account, form, session, visitor } = c.var;
      const { numeroSecuriteSociale } = account;
      const saisie: Saisie = {
        motDePasseActuel: form('motDePasseActuel'),
        nouveauMotDePasse: form('nouveauMotDePasse'),
        confirmation: form('confirmation'),
      };
      const refuse = (refusal: Partial<Refusal>) =>
        showPage(c, parts.screens.nouveauMotDePasse({ visitor, ...blank, ...refusal }, parts.pieces), REFUSED);

      const broken = await brokenRules(parts.passwordRules, saisie, {
        account,
        isMotDePasseActuel: (candidate) => parts.passwords.verify(candidate, account.motDePasseHash),
      });
      // The lock is looked at after the slow check: tries sent all at once are stopped like tries in a row.
      if (parts.attempts.isLocked(numeroSecuriteSociale)) return refuse({ isLocked: true });
      if (broken.includes('E3-3')) parts.attempts.recordFailure(numeroSecuriteSociale);
      if (broken.length > 0) return refuse({ broken, empty: broken.includes('E3-4') ? emptyFields(saisie) : [] });

      parts.accounts.saveMotDePasse(numeroSecuriteSociale, await parts.passwords.hash(saisie.nouveauMotDePasse));
      parts.sessions.end(session);
      setCookie(c, CONFIRMATION_COOKIE, '1', { ...parts.cookieOptions, path: addresses.confirmation, maxAge: 60 });
      return seeOther(c, addresses.confirmation);
    })
    .post(addresses.annulation, connectedOnly(parts), trustedForm(parts), (c) => {
      parts.procedures.end(c.var.session);
      return seeOther(c, addresses.mesInformations);
    })
    .get(addresses.confirmation, (c) => {
      if (!getCookie(c, CONFIRMATION_COOKIE)) return seeOther(c, addresses.connexion);
      deleteCookie(c, CONFIRMATION_COOKIE, { path: addresses.confirmation });
      return showPage(c, parts.screens.confirmation(parts.pieces));
    });
}

/** Keeps the new-password screen, by click and by address, behind a confirmed code. */
function confirmedCodeOnly(parts: Parts) {
  return createMiddleware<{ Variables: { session: Session } }>(async (c, next) => {
    const procedure = parts.procedures.find(c.var.session);
    if (!procedure) return seeOther(c, addresses.mesInformations);
    if (!parts.codes.isConfirmed(procedure)) return seeOther(c, addresses.code);
    return next();
  });
}

function emptyFields(saisie: Saisie): MotDePasseField[] {
  const fields = ['motDePasseActuel', 'nouveauMotDePasse', 'confirmation'] as const;
  return fields.filter((field) => saisie[field] === '');
}
