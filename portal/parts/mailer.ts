import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Chosen by the mail library unless it is given. */
  readonly messageId?: string;
}

export interface Mailer {
  /** Resolves once the SMTP server has accepted the mail, rejects when it has not. */
  send(mail: Mail): Promise<void>;
  /** Resolves when everything sent so far is accepted or refused. */
  settle(): Promise<void>;
  close(): void;
}

const SENDER = { name: 'Compte ameli', address: 'ne-pas-repondre@compte-ameli.test' };

/** Below the 5 seconds that a screen may take, so that a dead server is told to the person. */
const PATIENCE = 3_000;

export function createMailer(smtp: { host: string; port: number }): Mailer {
  const transport = createTransport({
    ...smtp,
    pool: true,
    maxMessages: Infinity,
    ignoreTLS: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  const pending = new Set<Promise<unknown>>();

  return {
    async send(mail) {
      const sending = transport.sendMail({ from: SENDER, ...mail });
      pending.add(sending);
      try {
        await sending;
      } finally {
        pending.delete(sending);
      }
    },
    async settle() {
      await Promise.allSettled(pending);
    },
    close: () => transport.close(),
  };
}
