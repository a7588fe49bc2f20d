import { ETAPES } from '../../../requirements/catalogue.ts';
import { count, duration } from '../../french.ts';
import type { TestRecord } from '../../results/record.ts';
import { html, icon, type Html } from '../html.ts';
import type { PageModel, StatementView } from '../model.ts';
import { badge, TESTS, VERDICTS } from '../words.ts';
import { evidence } from './evidence.ts';
import { engineersLink, expectedAndSeen, waiverNote } from './failures.ts';
import { historyStrip } from './history.ts';
import { etapesOf } from './overview.ts';

const steps = ({ steps: sentences }: TestRecord): Html =>
  sentences.length === 0
    ? html``
    : html`<details class="steps">
        <summary>${count(sentences.length, 'geste')}</summary>
        <ol>
          ${sentences.map(
            ({ title, depth, isFailed }) =>
              html`<li${depth > 0 ? html` class="in"` : ''}>${title}${isFailed ? html` <b>échoue ici</b>` : ''}</li>`,
          )}
        </ol>
      </details>`;

/** One test, with what it saw when it failed. */
const testItem = (test: TestRecord, reading: string): Html => {
  const { title, status, project, durationMs, file, reason } = test.verdict;
  const { word, look } = TESTS[status];
  return html`<li class="test ${look}">
    <p><span class="badge ${look}">${icon(look)}${word}</span> ${title.replace(/^\S+ · /, '')}</p>
    ${reason ? html`<p class="reason">${reason}</p>` : ''}${expectedAndSeen(test, reading)}
    <p class="meta">${duration(durationMs)} · ${project} · <code>${file}</code> · ${engineersLink(test)}</p>
    ${steps(test)}
  </li>`;
};

const proofLine = ({ proof }: StatementView): Html =>
  proof === null
    ? html``
    : html`<li class="${proof.caught < proof.faults ? 'missed' : ''}">
        ${
          proof.caught === proof.faults
            ? `${count(proof.faults, 'faute introduite et trouvée', 'fautes introduites et trouvées')}`
            : `${count(proof.caught, 'trouvée')} sur ${count(proof.faults, 'faute introduite', 'fautes introduites')}`
        }
      </li>`;

const statement = (view: StatementView): Html => {
  const { requirement, verdict, reason, tests } = view;
  const { id, enonce, lecture, basis, etape } = requirement;
  return html`<article
    class="statement ${verdict}"
    id="${id}"
    tabindex="-1"
    data-verdict="${verdict}"
    data-etape="${etape}"
    aria-labelledby="${id}-enonce"
  >
    <p class="what">
      <a href="#${id}" title="Lien vers cet énoncé" aria-label="${id}, lien vers cet énoncé">${id}</a>${badge(verdict)}
    </p>
    <div class="told">
      <h3 id="${id}-enonce">« ${enonce} »</h3>
      ${reason ? html`<p class="reason">${VERDICTS[verdict].word} : ${reason}.</p>` : ''} ${waiverNote(view)}
      <p class="lecture"><b>${basis === 'written' ? 'Lecture' : 'Déduit du document'}</b> ${lecture}</p>
      <ul class="measures">
        <li>${count(tests.length, 'test')}${tests.length > 0 ? html`, ${duration(view.durationMs)}` : ''}</li>
        ${proofLine(view)}
        ${view.history.length > 0 ? html`<li class="past">${historyStrip(view)}<span>sur ${count(view.history.length, 'exécution')}</span></li>` : ''}
      </ul>
      ${
        tests.length > 0
          ? html`<details class="tests">
              <summary>
                Voir ${tests.length === 1 ? 'le test' : `les ${tests.length} tests`}<span class="said"> de ${id}</span>
              </summary>
              <ul>
                ${tests.map((test) => testItem(test, lecture))}
              </ul>
            </details>`
          : ''
      }
    </div>
    ${evidence(view)}
  </article>`;
};

/** The procedure in its own order: each étape and its statements, word for word. */
export const procedure = ({ statements }: PageModel): Html =>
  html`${etapesOf(statements).map(
    ([etape, views]) =>
      html`<section class="etape" id="etape-${etape}" tabindex="-1" aria-labelledby="etape-${etape}-titre">
        <h2 id="etape-${etape}-titre"><span>Étape ${etape}</span> ${ETAPES[etape]}</h2>
        ${views.map(statement)}
      </section>`,
  )}`;

/** What stands beside the document, and never keeps a release from shipping. */
export const goodPractices = ({ goodPractices: views }: PageModel): Html =>
  views.length === 0
    ? html``
    : html`<section class="etape" id="bonnes-pratiques" tabindex="-1" aria-labelledby="bonnes-pratiques-titre">
        <h2 id="bonnes-pratiques-titre"><span>Hors du document</span> Bonnes pratiques</h2>
        <p>Elles ne sont pas dans le document et ne décident pas de la livraison.</p>
        ${views.map(statement)}
      </section>`;

/** Tests of statements that the catalogue doesn't know: shown, and counted nowhere. */
export const strangers = ({ strangers: tests }: PageModel): Html =>
  tests.length === 0
    ? html``
    : html`<section class="etape" aria-labelledby="hors-catalogue">
        <h2 id="hors-catalogue"><span>Résultats</span> Hors catalogue</h2>
        <p>Ces tests portent sur un énoncé que le catalogue ne connaît pas ; ils ne comptent pas dans le verdict.</p>
        <ul class="strangers">
          ${tests.map((test) => html`${testItem(test, 'énoncé inconnu')}`)}
        </ul>
      </section>`;
