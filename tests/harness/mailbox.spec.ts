import { expect, test as base } from '@playwright/test';
import { createTransport } from 'nodemailer';
import type { Environment } from '../../fixtures/environment.ts';
import { MailCatcher } from '../../fixtures/mail/mail-catcher.ts';
import { Mailbox } from '../../fixtures/mail/mailbox.ts';
import { startEmbedded } from '../../portal/mail-catcher/embedded.ts';

const TIMEOUT = 2_000;
const ADDRESS = 'lea@exemple.test';

const test = base.extend<{ mailbox: Mailbox; send: (text?: string) => Promise<void> }, { embedded: Embedded }>({
  embedded: [
    async ({}, use) => {
      const catcher = await startEmbedded();
      await use(catcher);
      await catcher.stop();
    },
    { scope: 'worker' },
  ],
  mailbox: async ({ embedded }, use) => {
    const environment = { mailpitURL: embedded.url, mailTimeout: TIMEOUT, mailQuiet: 0 } as Environment;
    const reader = new MailCatcher(environment);
    const mailbox = new Mailbox(ADDRESS, reader, environment);
    await use(mailbox);
    await mailbox.clear();
    reader.close();
  },
  send: async ({ embedded }, use) => {
    const transport = createTransport({ ...embedded.smtp, ignoreTLS: true });
    await use(async (text = 'Votre code : 0417') => {
      await transport.sendMail({ from: 'portail@ameli.test', to: ADDRESS, text });
    });
    transport.close();
  },
});

type Embedded = Awaited<ReturnType<typeof startEmbedded>>;

// A test that didn't was red wherever mail was slow, and green everywhere else.
test('tells a test to receive a mail before it asks for the next one', async ({ mailbox }) => {
  await mailbox.fence();

  await expect(mailbox.fence()).rejects.toThrow('An earlier mail to lea@exemple.test is under way: receive it first');
});

test('lets the next mail be asked for once the earlier one was received', async ({ mailbox, send }) => {
  const fence = await mailbox.fence();
  await send();
  const first = await mailbox.waitForMail(fence, 'E1-4');
  const next = await mailbox.fence();
  await send();
  const second = await mailbox.waitForMail(next, 'E1-4');

  expect(second.id).not.toBe(first.id);
});

// Was a false alarm: a portal may write to somebody of other things as well, and its mail takes its time.
test.describe('a mail without a code', () => {
  test('is passed over', async ({ mailbox, send }) => {
    const fence = await mailbox.fence();
    await send('Votre mot de passe a été modifié.');
    const waiting = mailbox.waitForMail(fence, 'E1-4');
    await send();

    expect((await waiting).text).toContain('0417');
    expect(await mailbox.codesSince(fence)).toHaveLength(1);
  });

  test('is not waited past where it speaks of one', async ({ mailbox, send }) => {
    const fence = await mailbox.fence();
    await send('Votre code : 417');
    const before = Date.now();

    expect((await mailbox.waitForMail(fence, 'E1-4')).text).toContain('417');
    expect(Date.now() - before).toBeLessThan(TIMEOUT);
  });

  test('is what came, where no other does', async ({ mailbox, send }) => {
    const fence = await mailbox.fence();
    await send('Bonjour.');

    expect((await mailbox.waitForMail(fence, 'E1-4')).text).toContain('Bonjour.');
  });
});
