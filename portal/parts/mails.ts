import { html } from 'hono/html';
import type { Account } from './accounts.ts';
import type { Mail } from './mailer.ts';

export interface CodeMailContent {
  readonly account: Account;
  readonly code: string;
  readonly isRenvoi: boolean;
}

/** What the portal writes to people; the mailer only carries it. */
export interface Mails {
  composeCode(content: CodeMailContent): Promise<Mail>;
}

export const mails: Mails = {
  composeCode: async (content) => ({
    to: content.account.email,
    subject: 'Compte ameli : votre code de confirmation a été demandé',
    text: codeText(content),
    html: await codeHtml(content),
  }),
};

const bonjour = ({ account }: CodeMailContent) => `Bonjour ${account.prenom} ${account.nom},`;
const demande = ({ isRenvoi }: CodeMailContent) =>
  isRenvoi
    ? 'Vous avez demandé un nouveau code pour modifier le mot de passe de votre compte ameli. Il remplace le précédent.'
    : 'Vous avez demandé à modifier le mot de passe de votre compte ameli.';
const validite = "Ce code est valable 10 minutes et ne peut servir qu'une fois. Ne le communiquez à personne.";
const aide =
  "Si vous n'êtes pas à l'origine de cette demande, ignorez ce mail et contactez-nous au 36 46 (service gratuit + prix appel).";
const signature = "L'Assurance Maladie";

function codeText(content: CodeMailContent): string {
  return [
    bonjour(content),
    demande(content),
    `Votre code de confirmation : ${content.code}`,
    validite,
    aide,
    signature,
  ].join('\n\n');
}

async function codeHtml(content: CodeMailContent): Promise<string> {
  return String(
    await html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <title>Votre code de confirmation</title>
        </head>
        <body style="margin:0;padding:24px;background:#f2f6fb;font-family:Arial,sans-serif;color:#1b2a41">
          <div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border-radius:8px">
            <p style="margin:0 0 24px;font-weight:bold;color:#17407a">l'Assurance Maladie | Compte ameli</p>
            <p>${bonjour(content)}</p>
            <p>${demande(content)}</p>
            <p>Votre code de confirmation :</p>
            <p style="font-size:32px;font-weight:bold;letter-spacing:8px;color:#17407a">${content.code}</p>
            <p>${validite}</p>
            <p style="color:#4a5b75">${aide}</p>
            <p>${signature}</p>
          </div>
        </body>
      </html>`,
  );
}
