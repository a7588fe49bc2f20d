import { PAS_A_PAS, type EtapePasAPas, type Phrase } from '../../requirements/pas-a-pas.ts';
import { brokenSection } from './broken.ts';
import { fontFaces } from '../fonts.ts';
import { textOf } from '../page/html.ts';
import type { EtapeSeen, GuideInput } from './guide.ts';
import { screenshot } from './screenshot.ts';
import { guideState, type GuideState } from './state.ts';
import { style } from './style.ts';
import { html, plain, raw, sentence, typeset, type Html } from './words.ts';

function phrase(text: Phrase): Html {
  if (typeof text === 'string') return html`<p>${sentence(text)}</p>`;
  const items = 'puces' in text ? text.puces : text.numerotees;
  const lines = items.map((item) => html`<li><span>${sentence(item)}</span></li>`);
  return 'puces' in text
    ? html`<ul>
        ${lines}
      </ul>`
    : html`<ol>
        ${lines}
      </ol>`;
}

function section(etape: EtapePasAPas, seen: EtapeSeen): Html {
  return html`<section class="etape" id="etape-${etape.etape}" aria-labelledby="titre-${etape.etape}">
    <p class="surtitre">${typeset(etape.surtitre)}</p>
    <h2 id="titre-${etape.etape}"><span class="numero">Étape ${etape.etape}</span> ${sentence(etape.titre)}</h2>
    ${etape.phrases.length > 0 ? html`<div class="phrases">${etape.phrases.map(phrase)}</div>` : ''}
    ${screenshot(etape, seen)}
  </section>`;
}

const summary = (): Html =>
  html`<nav class="sommaire" aria-label="Les étapes">
    <ol>
      ${PAS_A_PAS.map(
        ({ etape, titre }) => html`<li><span>Étape ${etape}</span> <a href="#etape-${etape}">${plain(titre)}</a></li>`,
      )}
    </ol>
  </nav>`;

const statements = (number: number): string =>
  number === 1 ? '1 énoncé du document n’a pas été vérifié' : `${number} énoncés du document n’ont pas été vérifiés`;

function foot({ release }: GuideInput, state: GuideState): Html {
  const version = release === null ? '' : ` Version du portail : ${release}.`;
  const notChecked =
    state.kind === 'complete' && state.notChecked > 0 ? ` Dans ce passage, ${statements(state.notChecked)}.` : '';
  return html`<footer class="pied">
    <p>
      ${typeset(
        `Les écrans de ce guide ont été photographiés pendant les tests du portail. Les données personnelles et ce qui a été saisi y sont masqués (•••).${version}${notChecked}`,
      )}
    </p>
  </footer>`;
}

function main(state: GuideState): Html {
  if (state.kind === 'complete') {
    return html`<main>
      ${PAS_A_PAS.flatMap((etape, index) => {
        const seen = state.etapes[index];
        return seen ? section(etape, seen) : [];
      })}
    </main>`;
  }
  if (state.kind === 'broken') return html`<main>${brokenSection(state.etapes)}</main>`;
  return html`<main>
    <div class="alerte"><p>${typeset(`Le guide n’a pas été refait : ${state.reason}.`)}</p></div>
  </main>`;
}

/** The step-by-step guide as one page that needs nothing else; or, where an étape broke, what broke. */
export function guidePage(input: GuideInput): { page: string; state: GuideState } {
  const state = guideState(input);
  const isComplete = state.kind === 'complete';
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          ${isComplete ? '' : 'À refaire : '}Modifier son mot de passe, la démarche pas-à-pas – Compte ameli
        </title>
        <style>
          ${raw(fontFaces())}${raw(style)}
        </style>
      </head>
      <body>
        <header class="tete">
          <p>Compte ameli</p>
          <h1>Modifier son mot de passe</h1>
          <p class="chapeau">La démarche pas-à-pas, écran par écran.</p>
        </header>
        ${isComplete ? summary() : ''} ${main(state)} ${foot(input, state)}
      </body>
    </html>`;
  return { page: textOf(page), state };
}
