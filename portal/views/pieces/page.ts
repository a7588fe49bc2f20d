import { raw } from 'hono/html';
import { html, type Html } from '../html.ts';
import type { PageModel, Pieces } from '../pieces.ts';

/** A white cross on blue, inline: a page is one request. */
const favicon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#17407a"/>' +
      '<path d="M8 4v8M4 8h8" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>',
  );

/**
 * The document around a screen. Style and script are inline, byte for byte what the security headers hash: `raw` keeps
 * their elements out of the formatter's reach.
 */
export function page({ titre, visitor, tab, contenu, overlay }: PageModel, pieces: Pieces): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titre} – Compte ameli</title>
        <link rel="icon" href="${favicon}" />
        ${raw(`<style>${pieces.style}</style>`)}
      </head>
      <body>
        <a class="skip-link" href="#contenu">Aller au contenu</a>
        ${pieces.header(visitor, pieces)} ${visitor ? pieces.navigation(tab) : ''}
        <main id="contenu" tabindex="-1">${contenu}</main>
        ${pieces.footer()} ${overlay ?? ''} ${raw(`<script>${pieces.script}</script>`)}
      </body>
    </html>`;
}
