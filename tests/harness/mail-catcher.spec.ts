import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { MailpitClient, type MailpitMessageListItem, type MailpitMessageSummaryResponse } from 'mailpit-api';
import { type SendMailOptions, createTransport } from 'nodemailer';
import { WebSocket } from 'ws';
import { startEmbedded } from '../../portal/mail-catcher/embedded.ts';
import { findMailpit } from '../../portal/mail-catcher/find-mailpit.ts';
import type { MailCatcher } from '../../portal/mail-catcher/index.ts';
import { startMailpit } from '../../portal/mail-catcher/mailpit.ts';

/*
 * The contract between the suite and its mail catcher, kept by the real Mailpit and by the embedded stand-in alike: each
 * test runs on both, so that the stand-in cannot drift from the real one, nor the suite rely on what only one of them does.
 */

const binary = findMailpit();

type Kind = MailCatcher['kind'];
type Send = (mail: SendMailOptions) => Promise<void>;

/** A catcher and what the tests do with it. */
class Catcher {
  readonly url: string;
  readonly client: MailpitClient;
  readonly send: Send;

  constructor({ url, smtp }: MailCatcher) {
    this.url = url;
    this.client = new MailpitClient(url);
    const transport = createTransport({ ...smtp, ignoreTLS: true });
    this.send = async (mail) => {
      await transport.sendMail({ from: 'portail@ameli.test', to: 'lea@exemple.test', ...mail });
    };
  }

  async newest(): Promise<MailpitMessageSummaryResponse> {
    const { messages } = await this.client.listMessages(0, 1);
    return this.client.getMessageSummary(messages[0]?.ID);
  }

  /** The subjects of the messages found, newest first. */
  async search(query: string): Promise<string[]> {
    const { messages } = await this.client.searchMessages({ query });
    return messages.map(({ Subject }) => Subject);
  }
}

const test = base.extend<{ kind: Kind; catcher: Catcher; start: (kind: Kind) => Promise<Catcher> }>({
  kind: ['embedded', { option: true }],
  start: async ({}, use) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'mail-catcher-'));
    const started: MailCatcher[] = [];
    await use(async (kind) => {
      const catcher =
        kind === 'embedded' ? await startEmbedded() : await startMailpit({ binary: String(binary), dataDir });
      started.push(catcher);
      return new Catcher(catcher);
    });
    await Promise.all(started.map((catcher) => catcher.stop()));
    await rm(dataDir, { recursive: true });
  },
  catcher: async ({ kind, start }, use) => use(await start(kind)),
});

/** Where a mail has both or neither kind of line ends is between SMTP's encodings and the library: nobody reads it. */
function withoutLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n').trimEnd();
}

function sorted(value: object | undefined): string[] {
  return Object.keys(value ?? {}).sort();
}

/** A mail as it travels, for what nodemailer would write otherwise. */
function raw(headers: string[], body: string): SendMailOptions {
  const common = ['From: portail@ameli.test', 'To: lea@exemple.test', 'MIME-Version: 1.0'];
  return {
    envelope: { from: 'portail@ameli.test', to: ['lea@exemple.test'] },
    raw: [...common, ...headers, '', body, ''].join('\r\n'),
  };
}

for (const kind of ['embedded', 'mailpit'] as const) {
  test.describe(kind, () => {
    test.use({ kind });
    test.skip(kind === 'mailpit' && binary === null, 'no Mailpit on this machine: npm run mailpit:install');

    test('shows a mail field by field', async ({ catcher }) => {
      const before = Date.now();
      await catcher.send({
        from: { name: 'Compte ameli', address: 'portail@ameli.test' },
        to: { name: 'Léa Muñoz', address: 'lea@exemple.test' },
        replyTo: 'aide@ameli.test',
        subject: 'Votre code',
        messageId: '<code-1@ameli.test>',
        date: new Date('2026-03-01T12:34:56Z'),
        text: 'Bonjour,\n\nVotre code de confirmation : 0417\n',
        html: '<p>Bonjour,</p><p>Votre code de confirmation : <b>0417</b></p>',
      });

      const { messages, ...counts } = await catcher.client.listMessages();
      const [item] = messages;
      const common = {
        ID: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
        MessageID: 'code-1@ameli.test',
        From: { Name: 'Compte ameli', Address: 'portail@ameli.test' },
        To: [{ Name: 'Léa Muñoz', Address: 'lea@exemple.test' }],
        ReplyTo: [{ Name: '', Address: 'aide@ameli.test' }],
        Subject: 'Votre code',
        Tags: [],
        Username: '',
        Size: expect.any(Number),
      };
      expect(counts).toEqual({
        ...{ total: 1, unread: 1, count: 1, messages_count: 1, messages_unread: 1, start: 0, tags: [] },
      });
      expect(item).toEqual({
        ...common,
        // Null, not an empty list, whatever the client's types say: whoever reads a list must bear it.
        Cc: null,
        Bcc: null,
        Read: false,
        Created: expect.any(String),
        Attachments: 0,
        Snippet: 'Bonjour, Votre code de confirmation : 0417',
      });
      expect(Date.parse(item?.Created ?? '')).toBeGreaterThanOrEqual(before);

      const message = await catcher.client.getMessageSummary(item?.ID);
      expect({ ...message, Text: withoutLineEnds(message.Text), HTML: withoutLineEnds(message.HTML) }).toEqual({
        ...common,
        ID: item?.ID,
        Cc: [],
        Bcc: [],
        ReturnPath: 'portail@ameli.test',
        Date: expect.any(String),
        Text: 'Bonjour,\n\nVotre code de confirmation : 0417',
        HTML: '<p>Bonjour,</p><p>Votre code de confirmation : <b>0417</b></p>',
        ListUnsubscribe: { Header: '', Links: [], Errors: '', HeaderPost: '' },
        Inline: [],
        Attachments: [],
      });
      expect(Date.parse(message.Date)).toBe(Date.parse('2026-03-01T12:34:56Z'));
      expect(await catcher.client.listMessages(), 'reading it marks it as read').toMatchObject({ unread: 0 });
    });

    for (const { name, html, text } of [
      {
        name: 'paragraphs and bold text',
        html: '<html><head><title>T</title><style>p { color: red }</style></head><body><p>Bonjour&nbsp;Léa,</p>\n<p>Votre code de confirmation : <strong>0417</strong></p><p>Valable<br>10 minutes</p></body></html>',
        text: 'Bonjour\u00A0Léa,\n\nVotre code de confirmation : *0417*\n\nValable\n10 minutes',
      },
      { name: 'a code of its own', html: '<div>Votre code</div><div>0417</div>', text: 'Votre code\n0417' },
      {
        name: 'a table and a list',
        html: '<table><tr><td>Code</td><td>0417</td></tr></table><ul><li>un</li><li>deux</li></ul>',
        text: 'Code 0417\n\n* un\n* deux',
      },
      {
        name: 'a title',
        html: '<h1>Code</h1><p>0417</p><h3>Aide</h3>',
        text: '****\nCode\n****\n\n0417\n\nAide\n----',
      },
      {
        name: 'a link',
        html: '<p><a href="https://ameli.test/a">Ouvrir</a> &amp; <span>lire</span></p>',
        text: 'Ouvrir ( https://ameli.test/a ) & lire',
      },
    ]) {
      test(`makes a text of HTML alone: ${name}`, async ({ catcher }) => {
        await catcher.send({ html });
        const { ID, Text, HTML } = await catcher.newest();
        expect(Text).toBe(text);
        expect(withoutLineEnds(HTML)).toBe(html);
        // How the suite knows that this text is nobody's.
        const headers = await catcher.client.getMessageHeaders(ID);
        expect(headers['Content-Type']).toEqual([expect.stringMatching(/^text\/html/)]);
      });
    }

    for (const { name, mail } of [
      {
        name: 'ISO-8859-1 as quoted-printable',
        mail: raw(
          ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
          'Prot=E9g=E9 =E0 No=EBl =3D 04=\r\n17',
        ),
      },
      {
        name: 'UTF-8 as base64',
        mail: { text: 'Protégé à Noël = 0417', textEncoding: 'base64' } satisfies SendMailOptions,
      },
      {
        name: 'UTF-8 as it is',
        mail: raw(
          ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'],
          'Protégé à Noël = 0417',
        ),
      },
    ]) {
      test(`decodes a text: ${name}`, async ({ catcher }) => {
        await catcher.send(mail);
        const { Text, HTML } = await catcher.newest();
        expect(withoutLineEnds(Text)).toBe('Protégé à Noël = 0417');
        expect(HTML).toBe('');
      });
    }

    test('decodes the words of headers', async ({ catcher }) => {
      await catcher.send(
        raw(
          ['Subject: =?iso-8859-1?Q?Cr=E9er?= =?UTF-8?B?IMOgIE5vw6ts?=', 'Reply-To: =?UTF-8?Q?L=C3=A9a?= <l@a.test>'],
          '',
        ),
      );
      const message = await catcher.newest();
      expect(message.Subject).toBe('Créer à Noël');
      expect(message.ReplyTo).toEqual([{ Name: 'Léa', Address: 'l@a.test' }]);
      const headers = await catcher.client.getMessageHeaders(message.ID);
      expect(headers['Subject'], 'the headers call leaves them encoded').toEqual([
        '=?iso-8859-1?Q?Cr=E9er?= =?UTF-8?B?IMOgIE5vw6ts?=',
      ]);
    });

    test('keeps recipients apart and shows blind copies', async ({ catcher }) => {
      await catcher.send({
        to: ['lea@exemple.test', 'Max@exemple.test'],
        cc: 'copie@exemple.test',
        bcc: ['cachee@exemple.test', 'autre@exemple.test'],
      });
      const people = {
        To: [
          { Name: '', Address: 'lea@exemple.test' },
          { Name: '', Address: 'Max@exemple.test' },
        ],
        Cc: [{ Name: '', Address: 'copie@exemple.test' }],
        Bcc: [
          { Name: '', Address: 'cachee@exemple.test' },
          { Name: '', Address: 'autre@exemple.test' },
        ],
      };
      const { messages } = await catcher.client.listMessages();
      expect(messages, 'one mail, whatever the number of its recipients').toHaveLength(1);
      expect(messages[0]).toMatchObject(people);
      expect(await catcher.newest()).toMatchObject(people);
    });

    test('keeps a mail that is delivered twice twice', async ({ catcher }) => {
      const mail = { messageId: '<double@ameli.test>', text: 'Votre code : 0417' };
      await catcher.send(mail);
      await catcher.send(mail);
      const { messages } = await catcher.client.searchMessages({ query: 'message-id:double@ameli.test' });
      expect(messages.map(({ MessageID }) => MessageID)).toEqual(['double@ameli.test', 'double@ameli.test']);
      expect(new Set(messages.map(({ ID }) => ID)).size).toBe(2);
    });

    test('searches', async ({ catcher }) => {
      await catcher.send({ subject: 'code', to: 'lea@exemple.test', text: 'Votre code : 0417' });
      await catcher.send({ subject: 'sosie', to: 'mlea@exemple.test', html: '<p>Bonjour <b>à</b> vous</p>' });
      await catcher.send({ subject: 'copie', to: 'max@exemple.test', cc: 'LEA@exemple.test', text: 'Bonjour, vous' });
      await catcher.send({ subject: 'code caché', to: 'a_b@exemple.test', bcc: 'lea@exemple.test', text: 'rien' });
      await catcher.send({
        subject: 'autre',
        to: 'axb@exemple.test',
        messageId: '<seul@ameli.test>',
        text: 'vous bonjour',
      });
      const found: Record<string, string[]> = {
        // A part of an address is enough, and case does not count: whoever searches compares addresses again.
        'to:lea@exemple.test': ['sosie', 'code'],
        'addressed:lea@exemple.test': ['code caché', 'copie', 'sosie', 'code'],
        'bcc:lea@exemple.test': ['code caché'],
        // An underscore stands for any sign.
        'to:a_b@exemple.test': ['autre', 'code caché'],
        'subject:code': ['code caché', 'code'],
        'subject:"code caché"': ['code caché'],
        'message-id:<seul@ameli.test>': ['autre'],
        bonjour: ['autre', 'copie', 'sosie'],
        '"bonjour vous"': ['copie'],
        '"bonjour à vous"': ['sosie'],
        'bonjour to:max@exemple.test': ['copie'],
        'bonjour -subject:autre': ['copie', 'sosie'],
        'to:lea@exemple.test subject:autre': [],
        '0417': ['code'],
        portail: ['autre', 'code caché', 'copie', 'sosie', 'code'],
      };
      for (const [query, subjects] of Object.entries(found)) {
        expect.soft(await catcher.search(query), query).toEqual(subjects);
      }
    });

    test('lists and searches by pages, newest first', async ({ catcher }) => {
      for (const subject of ['un', 'deux', 'trois']) await catcher.send({ subject });
      const page = async (start: number, limit: number): Promise<string[]> => {
        const { messages } = await catcher.client.listMessages(start, limit);
        return messages.map(({ Subject }) => Subject);
      };
      expect(await page(0, 50)).toEqual(['trois', 'deux', 'un']);
      expect(await page(1, 1)).toEqual(['deux']);
      expect(await page(3, 50)).toEqual([]);
      expect(await page(0, 0), 'no limit').toEqual(['trois', 'deux', 'un']);
      const found = await catcher.client.searchMessages({ query: 'to:lea', start: 1, limit: 1 });
      expect(found).toMatchObject({ messages_count: 3, total: 3, count: 1, start: 1, messages: [{ Subject: 'deux' }] });
    });

    test('deletes what it is told to, and nothing else', async ({ catcher }) => {
      for (const subject of ['un', 'deux', 'trois']) await catcher.send({ subject });
      const { messages } = await catcher.client.listMessages();
      expect(await catcher.client.deleteMessages({ IDs: [String(messages[1]?.ID), 'unknown'] })).toBe('ok');
      expect(await catcher.search('to:lea')).toEqual(['trois', 'un']);
      await expect(catcher.client.getMessageSummary(messages[1]?.ID)).rejects.toThrow('404');
    });

    test('says what it does not have', async ({ catcher }) => {
      const answer = async (route: string): Promise<[number, string]> => {
        const response = await fetch(catcher.url + route);
        return [response.status, await response.text()];
      };
      expect(await answer('/api/v1/message/unknown')).toEqual([404, '404 page not found']);
      expect(await answer('/api/v1/message/unknown/headers')).toEqual([404, '404 page not found']);
      expect(await answer('/api/v1/search?query=')).toEqual([400, 'Error: no search query']);
      expect(await answer('/readyz')).toEqual([200, '']);
      expect(await answer('/livez')).toEqual([200, '']);
      expect(await catcher.client.getInfo()).toMatchObject({ Messages: 0, Unread: 0, LatestVersion: 'disabled' });
    });

    test('announces a new mail at once', async ({ catcher }) => {
      const events = new WebSocket(`${catcher.url.replace('http', 'ws')}/api/events`);
      await once(events, 'open');
      const announced = new Promise<MailpitMessageListItem>((resolve) => {
        events.on('message', (data: Buffer) => {
          const event = JSON.parse(data.toString()) as { Type: string; Data: MailpitMessageListItem };
          // Mailpit also tells its totals.
          if (event.Type === 'new') resolve(event.Data);
        });
      });
      await catcher.send({ subject: 'Votre code', text: 'Votre code : 0417' });
      const summary = await announced;
      events.terminate();

      const { messages } = await catcher.client.listMessages();
      // Here nobody is an empty list, and the time may be finer.
      expect(summary).toEqual({ ...messages[0], Cc: [], Bcc: [], Created: expect.any(String) });
      expect(Math.floor(Date.parse(summary.Created))).toBe(Date.parse(String(messages[0]?.Created)));
    });
  });
}

test('both catchers answer with the same fields', async ({ start }) => {
  test.skip(binary === null, 'no Mailpit on this machine: npm run mailpit:install');
  const answers = await Promise.all(
    (['embedded', 'mailpit'] as const).map(async (kind) => {
      const catcher = await start(kind);
      await catcher.send({ bcc: 'cachee@exemple.test', messageId: '<1@ameli.test>', text: 'Votre code : 0417' });
      const list = await catcher.client.listMessages();
      const message = await catcher.newest();
      const headers = await catcher.client.getMessageHeaders(message.ID);
      return {
        info: sorted(await catcher.client.getInfo()),
        list: sorted(list),
        item: sorted(list.messages[0]),
        message: sorted(message),
        address: sorted(message.From),
        // How a mail came is told by the real one only.
        headers: sorted(headers).filter((name) => name !== 'Received'),
        blindCopies: headers['Bcc'],
      };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('a configured Mailpit that cannot be run is an error of one line', () => {
  expect(() => findMailpit({ MAILPIT_BIN: '/nowhere/mailpit' })).toThrow(
    'MAILPIT_BIN (/nowhere/mailpit) is not an executable file: correct it, or remove the variable.',
  );
});

test('a Mailpit that does not start says why', async () => {
  await expect(startMailpit({ binary: process.execPath, dataDir: tmpdir() })).rejects.toThrow(
    /^Mailpit \(.*\) does not start: .+$/,
  );
});
