import { duration, longDate, time } from '../../french.ts';
import { html, icon, type Html } from '../html.ts';
import type { PageModel } from '../model.ts';
import { place, release } from '../words.ts';

const fact = (name: string, value: Html | string): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** « 23 novembre 2026 à 14 h 32 », and how long it took. */
function when({ header, end }: PageModel): Html {
  const at = end?.endedAt ?? header?.startedAt;
  if (at === undefined) return html`date inconnue`;
  const took = header && end ? Date.parse(end.endedAt) - Date.parse(header.startedAt) : undefined;
  return html`<time datetime="${at}">${longDate(new Date(at))} à ${time(new Date(at))}</time>${
      took === undefined ? '' : html`<small>en ${duration(took)}</small>`
    }`;
}

/** The verdict, and what was judged: which release, when, where, by which suite. */
export const masthead = (model: PageModel): Html => {
  const { verdict, header } = model;
  return html`<header class="masthead">
    <p class="product">
      <strong>Compte ameli — modifier son mot de passe</strong> <span>Rapport de vérification</span>
    </p>
    <div class="verdict ${verdict.kind}">
      <div class="wide">
        ${icon(`release-${verdict.kind}`)}
        <h1>${verdict.sentence}</h1>
      </div>
    </div>
    <dl class="facts wide">
      ${fact('Version jugée', html`<strong>${release(header?.release)}</strong>`)} ${fact('Jugée le', when(model))}
      ${fact('Où', header ? place(header.environment) : 'inconnu')}
      ${fact('Avec', header?.browsers.join(', ') || 'navigateur inconnu')}
      ${fact('Suite de tests', `version ${header?.suiteVersion ?? 'inconnue'}`)}
    </dl>
  </header>`;
};

/** What is missing from the page, or was left aside. */
export const notices = ({ notices: lines }: PageModel): Html =>
  lines.length === 0
    ? html``
    : html`<section class="notices" aria-labelledby="a-savoir">
        <h2 id="a-savoir">À savoir avant de lire</h2>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`;
