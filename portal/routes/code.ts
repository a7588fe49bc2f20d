import { Hono, type Context } from 'hono';
import { addresses } from '../addresses.ts';
import type { Account } from '../parts/accounts.ts';
import type { CodeVerdict } from '../parts/codes.ts';
import type { Parts } from '../parts/parts.ts';
import type { Notice, Procedure } from '../parts/procedures.ts';
import type { Visitor } from '../views/models.ts';
import { connectedOnly, REFUSED, seeOther, showPage, trustedForm } from './http.ts';

const refusals: Record<Exclude<CodeVerdict, 'accepted'>, string> = {
  empty: 'Le code à 4 chiffres est obligatoire.',
  wrong: 'Ce code est incorrect. Vérifiez le dernier code reçu par mail.',
  expired: "Ce code n'est plus valable. Demandez un nouveau code par mail.",
  exhausted: 'Trop de codes erronés ont été saisis. Demandez un nouveau code par mail.',
};

const notices = {
  sentAgain: { kind: 'information', text: 'Un nouveau code vous a été envoyé par mail.' },
  notSent: {
    kind: 'alerte',
    text: "Le mail n'a pas pu être envoyé. Merci de demander un nouveau code dans un instant.",
  },
  tooManyMails: {
    kind: 'alerte',
    text: "Le nombre maximal d'envois est atteint. Utilisez le dernier code reçu ou recommencez la démarche depuis « Mes informations ».",
  },
} as const satisfies Record<string, Notice>;

/** Étape 2: a code is sent, sent again, and confirmed. */
export function codeRoutes(parts: Parts): Hono {
  const show = (c: Context, { email }: Account, visitor: Visitor, notice: Notice | null, erreur: string | null) =>
    showPage(
      c,
      parts.screens.code({ visitor, email: parts.masks.email(email), notice, erreur }, parts.pieces),
      erreur ? REFUSED : 200,
    );

  return new Hono()
    .post(addresses.modifierMotDePasse, connectedOnly(parts), trustedForm(parts), async (c) => {
      const procedure = parts.procedures.start(c.var.session);
      const isSent = await sendCode(parts, procedure, c.var.account, false);
      procedure.notice = isSent ? null : notices.notSent;
      return seeOther(c, addresses.code);
    })
    .post(addresses.renvoiCode, connectedOnly(parts), trustedForm(parts), async (c) => {
      const procedure = parts.procedures.find(c.var.session);
      if (!procedure) return seeOther(c, addresses.mesInformations);
      if (parts.procedures.mayMail(procedure)) {
        const isSent = await sendCode(parts, procedure, c.var.account, true);
        procedure.notice = isSent ? notices.sentAgain : notices.notSent;
      } else {
        procedure.notice = notices.tooManyMails;
      }
      return seeOther(c, addresses.code);
    })
    .get(addresses.code, connectedOnly(parts), (c) => {
      const procedure = parts.procedures.find(c.var.session);
      if (!procedure) return seeOther(c, addresses.mesInformations);
      const { notice } = procedure;
      procedure.notice = null;
      return show(c, c.var.account, c.var.visitor, notice, null);
    })
    .post(addresses.code, connectedOnly(parts), trustedForm(parts), (c) => {
      const { account, form, session, visitor } = c.var;
      const procedure = parts.procedures.find(session);
      if (!procedure) return seeOther(c, addresses.mesInformations);
      const verdict = parts.codes.verify(procedure, form('code'));
      if (verdict !== 'accepted') return show(c, account, visitor, null, refusals[verdict]);
      return seeOther(c, addresses.nouveauMotDePasse);
    });
}

/** Waits for the SMTP server's answer: the screen must not promise a mail that nobody took. */
async function sendCode(parts: Parts, procedure: Procedure, account: Account, isRenvoi: boolean): Promise<boolean> {
  const code = parts.codes.issue(procedure);
  procedure.mailsSent += 1;
  try {
    await parts.mailer.send(await parts.mails.composeCode({ account, code, isRenvoi }));
    return true;
  } catch (error) {
    console.error(`The confirmation mail was not accepted: ${String(error)}`);
    return false;
  }
}
