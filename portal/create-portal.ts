import { Hono, type Context } from 'hono';
import type { Parts } from './parts/parts.ts';
import { annexeRoutes } from './routes/annexes.ts';
import { codeRoutes } from './routes/code.ts';
import { compteRoutes } from './routes/compte.ts';
import { connexionRoutes } from './routes/connexion.ts';
import { findConnected, showPage, visitorOf } from './routes/http.ts';
import { nouveauMotDePasseRoutes } from './routes/nouveau-mot-de-passe.ts';

/** The portal made of these parts. It keeps no state of its own: two portals over the same parts are one. */
export function createPortal(parts: Parts): Hono {
  const headers = Object.entries(parts.securityHeaders(parts.pieces));
  const showProblem = (c: Context, status: 404 | 500, titre: string, texte: string) => {
    const connected = findConnected(c, parts);
    const visitor = connected ? visitorOf(connected) : null;
    return showPage(c, parts.screens.annexe({ visitor, titre, texte, tab: null }, parts.pieces), status);
  };

  const portal = new Hono();
  portal.use(async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  });
  portal.route('/', connexionRoutes(parts));
  portal.route('/', compteRoutes(parts));
  portal.route('/', codeRoutes(parts));
  portal.route('/', nouveauMotDePasseRoutes(parts));
  portal.route('/', annexeRoutes(parts));
  portal.notFound((c) => showProblem(c, 404, 'Page introuvable', "La page demandée n'existe pas ou n'existe plus."));
  portal.onError((error, c) => {
    console.error(error);
    return showProblem(c, 500, 'Service momentanément indisponible', 'Merci de réessayer dans quelques instants.');
  });
  return portal;
}
