import { ETAPES, type Etape } from '../../../requirements/catalogue.ts';
import { html, icon, type Html } from '../html.ts';
import type { PageModel, StatementView } from '../model.ts';
import { VERDICT_ORDER, VERDICTS } from '../words.ts';

export const etapesOf = (views: readonly StatementView[]): [Etape, StatementView[]][] =>
  [...new Set(views.map(({ requirement }) => requirement.etape))].map((etape) => [
    etape,
    views.filter(({ requirement }) => requirement.etape === etape),
  ]);

const chip = ({ requirement: { id, enonce }, verdict }: StatementView): Html =>
  html`<li>
    <a class="chip ${verdict}" href="#${id}" title="${enonce}"
      >${icon(verdict)}${id}<span class="said"> ${VERDICTS[verdict].word}</span></a
    >
  </li>`;

/** Every statement at a glance, étape by étape, each a link to its own place. */
export const overview = ({ statements }: PageModel): Html =>
  html`<section class="overview" aria-labelledby="ensemble">
    <h2 id="ensemble">Vue d’ensemble</h2>
    <ul class="legend">
      ${VERDICT_ORDER.map((verdict) => {
        const number = statements.filter((view) => view.verdict === verdict).length;
        return html`<li class="${number === 0 ? 'none' : ''}">
          <span class="badge ${verdict}"
            >${icon(verdict)}<b>${number}</b> ${number < 2 ? VERDICTS[verdict].word : VERDICTS[verdict].plural}</span
          >
        </li>`;
      })}
    </ul>
    ${etapesOf(statements).map(
      ([etape, views]) =>
        html`<div class="line">
          <h3><a href="#etape-${etape}">Étape ${etape}</a><span>${ETAPES[etape]}</span></h3>
          <ul class="chips">
            ${views.map(chip)}
          </ul>
        </div>`,
    )}
  </section>`;
