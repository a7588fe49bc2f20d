import { Hono } from 'hono';
import { between } from './between.ts';

/** Each page takes 0.3 to 1.5 s: an answer and the page that it leads to stay below the 5 s that a screen may take. */
export function createSlowTransport(portal: Hono): Hono {
  const slow = new Hono();
  slow.use(async (_, next) => {
    await between(300, 1_500);
    await next();
  });
  return slow.mount('/', portal.fetch);
}
