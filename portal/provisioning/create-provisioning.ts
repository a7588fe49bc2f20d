import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import type { Parts } from '../parts/parts.ts';
import { accountSchema } from './account-schema.ts';

const markerSchema = z.object({ to: z.email() });

/** The door for test suites, on its own port: accounts in and out, and a mail that closes the queue. */
export function createProvisioning(parts: Parts, { token }: { token: string | null }): Hono {
  const { accounts, attempts, mailer, passwords, sessions } = parts;
  const provisioning = new Hono();

  provisioning.use(async (c, next) => {
    if (token !== null && !isSame(c.req.header('Authorization') ?? '', `Bearer ${token}`)) {
      return c.json({ reason: 'bearer token missing or wrong' }, 401);
    }
    return next();
  });

  provisioning.post('/comptes', async (c) => {
    const parsed = accountSchema.safeParse(await readJson(c));
    if (!parsed.success) return c.json({ reason: z.prettifyError(parsed.error) }, 400);
    const { motDePasse, ...account } = parsed.data;
    const motDePasseHash = await passwords.hash(motDePasse);
    if (!accounts.add({ ...account, motDePasseHash })) return c.json({ reason: 'this account exists already' }, 409);
    // Wrong tries on a number that was nobody's, or somebody else's, are not this account's.
    attempts.reset(account.numeroSecuriteSociale);
    return c.body(null, 201);
  });

  provisioning.delete('/comptes/:numeroSecuriteSociale', (c) => {
    const numeroSecuriteSociale = c.req.param('numeroSecuriteSociale');
    if (!accounts.remove(numeroSecuriteSociale)) return c.json({ reason: 'no such account' }, 404);
    sessions.endAllOf(numeroSecuriteSociale);
    return c.body(null, 204);
  });

  // Whoever receives the marker knows that every mail asked for before it has arrived.
  provisioning.post('/marqueur', async (c) => {
    const parsed = markerSchema.safeParse(await readJson(c));
    if (!parsed.success) return c.json({ reason: z.prettifyError(parsed.error) }, 400);
    await mailer.settle();
    await mailer.send({ to: parsed.data.to, subject: 'Marqueur', text: 'Fin des envois.' });
    return c.body(null, 202);
  });

  provisioning.onError((error, c) => {
    console.error(error);
    return c.json({ reason: String(error) }, 500);
  });
  return provisioning;
}

/** Undefined when the body is not JSON: the schema then says what was expected. */
async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
