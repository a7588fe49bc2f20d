import type { Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createAdaptorServer } from '@hono/node-server';
import { SMTPServer } from 'smtp-server';
import { WebSocketServer } from 'ws';
import { createApi } from './api.ts';
import type { MailCatcher } from './index.ts';
import { type Message, parseMessage } from './message.ts';
import { host, listen } from './ports.ts';
import { Store } from './store.ts';

/** Stands in for Mailpit on a machine that has none: the same API, for what the suite uses of it, in this process. */
export async function startEmbedded(): Promise<MailCatcher> {
  const store = new Store();
  const http = createAdaptorServer({ fetch: createApi(store).fetch }) as Server;
  const events = new WebSocketServer({ server: http, path: '/api/events' });
  const smtp = createSmtp((message) => {
    store.add(message);
    const event = JSON.stringify({ Type: 'new', Data: message.summary });
    for (const client of events.clients) client.send(event);
  });

  const smtpPort = await listen(smtp.server);
  const httpPort = await listen(http);
  return {
    kind: 'embedded',
    url: `http://${host}:${httpPort}`,
    smtp: { host, port: smtpPort },
    stop: async () => {
      for (const client of events.clients) client.terminate();
      http.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => void http.close(() => resolve())),
        new Promise<void>((resolve) => void smtp.close(() => resolve())),
      ]);
    },
  };
}

/** Takes any mail from anybody. It is kept before it is acknowledged, so that a sender may look for it at once. */
function createSmtp(keep: (message: Message) => void): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    // Nobody waits for a sender that keeps its connection open: the run is over.
    closeTimeout: 1,
    onData(stream, session, acknowledge) {
      const { mailFrom, rcptTo } = session.envelope;
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      buffer(stream)
        .then((raw) => parseMessage(raw, envelope))
        .then((message) => {
          keep(message);
          acknowledge(null, `2.0.0 Ok: queued as ${message.full.ID}`);
        })
        .catch((error: unknown) => acknowledge(error instanceof Error ? error : new Error(String(error))));
    },
  });
}
