import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Environment } from '../fixtures/environment.ts';
import { MailCatcher } from '../fixtures/mail/mail-catcher.ts';
import { codeOf, Mailbox } from '../fixtures/mail/mailbox.ts';
import { startMailCatcher } from '../portal/mail-catcher/index.ts';

/*
 * npm run torture:mail [-- <mails> <addresses>]: waits for codes in a mailbox that mails pour into for hundreds of addresses that
 * contain one another, twice, out of order, in every encoding, some too late. No code may be wrong, and none missed. Figures at
 * the end; exit code 1 when something of this does not hold.
 */

const [mails = 10_000, addresses = 500] = process.argv.slice(2).map(Number);
const folder = path.join(fileURLToPath(new URL('..', import.meta.url)), 'reports/torture-mail');

/** For each mail that somebody waits for, so many others that nobody does. */
const NOISE = 4;
/** How many procedures go on at once. */
const AT_ONCE = 16;
const LONGEST_WAY = 60;
/** One mail in so many comes after its time-out; one in so many twice. */
const LATE = 50;
const TWICE = 3;
const MAIL_TIMEOUT = 60_000;
const SHORT_TIMEOUT = 250;

/** Addresses that contain one another. */
const addressOf = (index: number): string => {
  const name = `a${Math.floor(index / 5)}`;
  const shapes = [
    `${name}@x.test`,
    `z.${name}@x.test`,
    `${name}@x.test.example`,
    `${name}+b@x.test`,
    `${name}@y.x.test`,
  ];
  return shapes[index % 5] ?? '';
};

const newCode = (): string => String(randomInt(10_000)).padStart(4, '0');

/** A mail with a code, in one of the forms that a portal may give it. */
function mailWith(code: string, to: string): SendMailOptions {
  const sentence = `Votre code de confirmation : ${code}`;
  const around = `Bonjour,\n\nÀ saisir avant 2027, au 36 46 si besoin.\n${sentence}\nDossier 4821.`;
  const html = `<p>Déjà ${randomInt(2000, 2099)} assurés</p><h1>${sentence}</h1><p>36 46</p>`;
  const shape = randomInt(5);
  const date = new Date(Date.now() - randomInt(86_400_000));
  const common = { from: 'ne-pas-repondre@ameli.test', to, date, subject: 'Modifier votre mot de passe : à vérifier' };
  if (shape === 0) return { ...common, html };
  if (shape === 1) return { ...common, text: around, textEncoding: 'base64' };
  if (shape === 2) return { ...common, text: around, html, textEncoding: 'quoted-printable' };
  if (shape === 3) return { ...common, text: around.replace(sentence, `Votre code :\n\n    ${code}\n`) };
  return { ...common, raw: latin1(common.subject, to, around) };
}

/** An ISO-8859-1 mail, as older systems send them. */
function latin1(subject: string, to: string, text: string): Buffer {
  const encoded = `=?ISO-8859-1?B?${Buffer.from(subject, 'latin1').toString('base64')}?=`;
  const head = [
    'From: ne-pas-repondre@ameli.test',
    `To: ${to}`,
    `Subject: ${encoded}`,
    `Message-ID: <${randomInt(2 ** 47)}@ameli.test>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=ISO-8859-1',
    'Content-Transfer-Encoding: 8bit',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text.replace(/\n/g, '\r\n')}\r\n`, 'latin1');
}

const catcher = await (async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return startMailCatcher({ dataDir: folder });
})();
const transport = createTransport({ ...catcher.smtp, pool: true, maxConnections: 8, ignoreTLS: true });
const environment = {
  mailpitURL: catcher.url,
  mailpitAuth: undefined,
  markerURL: undefined,
  mailQuiet: 0,
  mailTimeout: MAIL_TIMEOUT,
  seed: 'torture',
  pool: undefined,
} as Environment;
const reader = new MailCatcher(environment);
const figures = { sent: 0, waited: 0, late: 0, wrong: 0, missed: 0, early: 0 };

async function send(mail: SendMailOptions): Promise<void> {
  const to = typeof mail.to === 'string' ? mail.to : '';
  const isRaw = mail.raw !== undefined;
  const options = isRaw ? { envelope: { from: 'ne-pas-repondre@ameli.test', to }, raw: mail.raw } : mail;
  const messageId = `<${randomInt(2 ** 47)}@ameli.test>`;
  const times = randomInt(TWICE) === 0 ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    await transport.sendMail(isRaw ? options : { ...options, messageId });
    figures.sent += 1;
  }
}

const everyAddress = Array.from({ length: addresses }, (_, index) => addressOf(index));
/** The addresses that procedures go on for, and those that only look like them. */
const awaited = everyAddress.filter((_, index) => index % 5 < 2);
const others = everyAddress.filter((_, index) => index % 5 >= 2);

/** Mail that nobody waits for: to other addresses, with codes of their own. */
async function noise(): Promise<void> {
  for (let count = 0; count < NOISE; count += 1) {
    await send(mailWith(newCode(), others[randomInt(others.length)] ?? ''));
  }
}

/** One procedure of an address: an old code is there, a new one is asked for, and read. */
async function procedure(address: string): Promise<void> {
  const isLate = randomInt(LATE) === 0;
  const timeout = isLate ? SHORT_TIMEOUT : MAIL_TIMEOUT;
  const mailbox = new Mailbox(address, reader, { ...environment, mailTimeout: timeout });
  await send(mailWith(newCode(), address));
  const fence = await mailbox.fence();
  const code = newCode();
  figures.waited += 1;
  const waiting = mailbox.waitForMail(fence, 'E1-4').then(codeOf, () => undefined);
  if (isLate) {
    figures.late += 1;
    // Nothing was sent: whatever is read is somebody else's.
    if ((await waiting) !== undefined) figures.early += 1;
    await send(mailWith(code, address));
    return;
  }
  await delay(randomInt(LONGEST_WAY));
  await Promise.all([send(mailWith(code, address)), noise()]);
  const read = await waiting;
  if (read === undefined) figures.missed += 1;
  else if (read !== code) figures.wrong += 1;
}

/** Each runner has addresses of its own: two procedures of one address never go on at once. */
async function runner(rank: number): Promise<void> {
  const own = awaited.filter((_, index) => index % AT_ONCE === rank);
  for (let turn = 0; figures.sent < mails; turn += 1) await procedure(own[turn % own.length] ?? '');
}

const startedAt = Date.now();
await Promise.all(Array.from({ length: AT_ONCE }, (_, rank) => runner(rank)));
const seconds = (Date.now() - startedAt) / 1000;
reader.close();
transport.close();
await catcher.stop();
console.log(
  `${catcher.kind}: ${figures.sent} mails to ${addresses} addresses in ${seconds.toFixed(0)} s; ${figures.waited} codes waited for, ` +
    `${figures.late} of them sent too late; wrong: ${figures.wrong}, missed: ${figures.missed}, read though not sent: ${figures.early}`,
);
process.exitCode = figures.wrong + figures.missed + figures.early === 0 ? 0 : 1;
