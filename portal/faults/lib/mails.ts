import { addresses } from '../../addresses.ts';
import type { Mail } from '../../parts/mailer.ts';
import type { CodeMailContent } from '../../parts/mails.ts';
import { isAt } from '../current-request.ts';
import type { Plant } from '../fault.ts';

/** Somebody who has nothing to do with the account. */
export const STRANGER = 'archives@service-externe.test';

/** A mail with what the mail library takes besides. */
interface CopiedMail extends Mail {
  readonly cc?: string;
  readonly bcc?: string;
}

/** Writes another mail. */
export const writing =
  (change: (mail: Mail, content: CodeMailContent) => CopiedMail): Plant =>
  ({ mails, ...parts }) => ({
    ...parts,
    mails: { ...mails, composeCode: async (content) => change(await mails.composeCode(content), content) },
  });

/** The mail with another text for the code: in its text part and in its HTML. */
export const withCode = (mail: Mail, code: string, shown: string): Mail => ({
  ...mail,
  text: mail.text.replace(code, shown),
  ...(mail.html === undefined ? {} : { html: mail.html.replace(code, shown) }),
});

/** Whether the mail under way was asked for by « Renvoyer le code par mail ». */
export const isRenvoi = (): boolean => isAt(addresses.renvoiCode);

/** Sends other mails than the one that was written. */
export const sending =
  (mailsFor: (mail: Mail) => readonly CopiedMail[]): Plant =>
  ({ mailer, ...parts }) => ({
    ...parts,
    mailer: {
      ...mailer,
      send: async (mail) => {
        for (const sent of mailsFor(mail)) await mailer.send(sent);
      },
    },
  });
