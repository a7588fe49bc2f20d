import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { addresses } from '../../addresses.ts';
import { tabs } from '../../views/models.ts';
import { footerLinks, tabNames } from '../../views/pieces/frame.ts';
import { strength } from '../../views/pieces/script.ts';
import { style } from '../../views/pieces/style.ts';
import { relay } from './relay.ts';

const API = '/api';

const shell = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Compte ameli</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/style.css">
    <script type="module" src="/app/main.js"></script>
  </head>
  <body></body>
</html>`;

/** What the script knows of the portal from the start. */
const known = {
  addresses,
  onglets: tabs.map((tab) => ({ tab, address: addresses[tab], text: tabNames[tab] })),
  pied: footerLinks.map(({ href, text }) => ({ address: href, text })),
};

/** Serves the page and its script, and relays what the script asks. */
export function createTransport(portal: Hono): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ['data:'],
      },
    }),
  );
  app.get('/', (c) => c.html(shell));
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css' }));
  app.get('/app/known.js', (c) =>
    javascript(`export const known = ${JSON.stringify(known)};\nexport const strength = ${strength};\n`, c),
  );
  app.get('/app/*', async (c) => {
    const file = /^\/app\/((?:screens\/)?[a-z-]+\.js)$/.exec(c.req.path)?.[1];
    if (file === undefined) return c.notFound();
    return javascript(await readFile(new URL(`app/${file}`, import.meta.url), 'utf8'), c);
  });
  app.all(`${API}/*`, (c) => relay(portal, c.req.raw, c.req.path.slice(API.length)));
  return app;
}

function javascript(
  code: string,
  c: { body: (text: string, status: 200, headers: Record<string, string>) => Response },
) {
  return c.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
}
