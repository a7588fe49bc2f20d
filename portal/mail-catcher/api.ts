import { type Context, Hono } from 'hono';
import type { MailpitInfoResponse } from 'mailpit-api';
import { UnsupportedSearch } from './search.ts';
import type { Store } from './store.ts';

/** The calls of Mailpit's REST API that the suite uses, answered from the store with Mailpit's shapes and statuses. */
export function createApi(store: Store): Hono {
  const api = new Hono();
  const notFound = (c: Context): Response => c.text('404 page not found', 404);

  api.get('/livez', (c) => c.body(null));
  api.get('/readyz', (c) => c.body(null));
  api.get('/api/v1/info', (c) => c.json(info(store)));
  api.get('/api/v1/messages', (c) => c.json(store.list(page(c))));

  api.get('/api/v1/search', (c) => {
    const query = c.req.query('query')?.trim();
    if (!query) return c.text('Error: no search query', 400);
    return c.json(store.search(query, page(c)));
  });

  api.get('/api/v1/message/:id', (c) => {
    const message = store.find(c.req.param('id'));
    if (!message) return notFound(c);
    message.summary.Read = true;
    return c.json(message.full);
  });

  api.get('/api/v1/message/:id/headers', (c) => {
    const message = store.find(c.req.param('id'));
    return message ? c.json(message.headers) : notFound(c);
  });

  api.get('/api/v1/message/:id/raw', (c) => {
    const message = store.find(c.req.param('id'));
    return message ? c.text(message.source.toString('latin1')) : notFound(c);
  });

  api.delete('/api/v1/messages', async (c) => {
    const ids = await requestedIds(c);
    // Dangerous, but so it is in Mailpit: the suite must never send an empty list, and would be found out here too.
    if (ids.length === 0) store.deleteAll();
    else store.delete(ids);
    return c.text('ok');
  });

  api.notFound(notFound);
  api.onError((error, c) => c.text(error.message, error instanceof UnsupportedSearch ? 400 : 500));
  return api;
}

/** Mailpit's paging: 50 from the first on, and whatever is not a number is ignored. */
function page(c: Context): { start: number; limit: number } {
  const number = (name: string, fallback: number): number => {
    const value = c.req.query(name) ?? '';
    return /^\d+$/.test(value) ? Number(value) : fallback;
  };
  return { start: number('start', 0), limit: number('limit', 50) };
}

async function requestedIds(c: Context): Promise<string[]> {
  try {
    const body = await c.req.json<{ IDs?: string[] }>();
    return body.IDs ?? [];
  } catch {
    return [];
  }
}

function info(store: Store): MailpitInfoResponse {
  return {
    Version: 'embedded',
    LatestVersion: 'disabled',
    Database: '',
    DatabaseSize: 0,
    Messages: store.total,
    Unread: store.unread,
    Tags: {},
    RuntimeStats: {
      Uptime: Math.floor(process.uptime()),
      Memory: process.memoryUsage.rss(),
      MessagesDeleted: 0,
      SMTPAccepted: store.total,
      SMTPAcceptedSize: 0,
      SMTPRejected: 0,
      SMTPIgnored: 0,
    },
  };
}
