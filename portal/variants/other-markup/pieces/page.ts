import { raw } from 'hono/html';
import { html, type Html } from '../../../views/html.ts';
import type { PageModel, Pieces } from '../../../views/pieces.ts';
import { typeset } from '../typeset.ts';

export function page({ titre, visitor, tab, contenu, overlay }: PageModel, pieces: Pieces): Html {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${typeset(titre)}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${pieces.style}</style>`)}
      </head>
      <body>
        ${overlay ?? ''}
        <nav class="shortcuts width" aria-label="Accès rapide"><a href="#contenu">Aller au contenu</a></nav>
        ${pieces.header(visitor, pieces)}
        <div id="contenu" class="main" role="main" tabindex="-1">${contenu}</div>
        ${visitor ? pieces.navigation(tab) : ''} ${pieces.footer()} ${raw(`<script>${pieces.script}</script>`)}
      </body>
    </html>`;
}
