import { typeset } from '../french.ts';
import { fontFaces } from '../fonts.ts';
import { script, style } from './assets.ts';
import { html, raw, textOf, type Html } from './html.ts';
import { pageModel, type PageInput, type PageModel } from './model.ts';
import { icons } from './icons.ts';
import { ending } from './sections/ending.ts';
import { evidenceDialog } from './sections/evidence.ts';
import { failures } from './sections/failures.ts';
import { filters } from './sections/filters.ts';
import { pastRuns } from './sections/history.ts';
import { masthead, notices } from './sections/masthead.ts';
import { overview } from './sections/overview.ts';
import { rules } from './sections/rules.ts';
import { goodPractices, procedure, strangers } from './sections/statements.ts';

/** Nothing may be fetched: the page is all in its file, and the browser holds it to that. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** The product owner's page, `reports/index.html`: one file, made of data alone. */
export function page(input: PageInput): string {
  const model = pageModel(input);
  const title = `${model.verdict.sentence} – Compte ameli, modifier son mot de passe`;
  return textOf(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}" />
          <meta name="robots" content="noindex" />
          <title>${typeset(title)}</title>
          <style>
            ${raw(fontFaces())}${raw(style)}
          </style>
        </head>
        <body>
          ${raw(typeset(textOf(body(model))))}
          <script>
            ${raw(script)};
          </script>
        </body>
      </html> `,
  );
}

const body = (model: PageModel): Html => html`
  <a class="skip" href="#contenu">Aller au contenu</a>
  ${icons} ${masthead(model)}
  <main id="contenu" class="wide" tabindex="-1">
    ${notices(model)} ${failures(model)} ${overview(model)} ${filters(model)} ${procedure(model)} ${rules(model)}
    ${goodPractices(model)} ${strangers(model)} ${pastRuns(model)}
  </main>
  ${ending(model)} ${evidenceDialog()}
`;
