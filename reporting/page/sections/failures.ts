import { dayInWords } from '../../french.ts';
import type { TestRecord } from '../../results/record.ts';
import { isFailure } from '../../traceability.ts';
import { html, icon, type Html } from '../html.ts';
import type { PageModel, StatementView } from '../model.ts';
import { badge } from '../words.ts';
import { evidence } from './evidence.ts';

/** The page of a test in the engineers' report, where its trace is. */
export const engineersLink = ({ id, hasTrace }: TestRecord): Html =>
  html`<a href="html/index.html#?testId=${encodeURIComponent(id)}"
    >${hasTrace ? 'Ouvrir la trace' : 'Ouvrir dans le rapport des ingénieurs'}</a
  >`;

/** What was expected and what was seen. */
export const expectedAndSeen = ({ failures }: TestRecord, reading: string): Html =>
  html`${failures.map(
    ({ expected, seen }) =>
      html`<dl class="seen">
        <div>
          <dt>Attendu</dt>
          <dd>${expected ?? reading}</dd>
        </div>
        <div>
          <dt>Vu</dt>
          <dd>${seen}</dd>
        </div>
      </dl>`,
  )}`;

/** A waiver that lets a failure through, or one whose day has passed. */
export const waiverNote = ({ waiver, expired }: StatementView): Html => {
  const { until = '', reason, who } = waiver ?? expired ?? {};
  if (reason === undefined) return html``;
  const decision = html`${reason} (décision : ${who})`;
  return html`<p class="waiver ${waiver ? 'waived' : 'failed'}">
    ${icon(waiver ? 'waived' : 'failed')}
    <span>
      ${
        waiver
          ? html`Dérogation jusqu’au <strong>${dayInWords(until)}</strong> : ${decision}`
          : html`<strong>Dérogation expirée le ${dayInWords(until)}</strong>, elle ne s’applique plus : ${decision}`
      }
    </span>
  </p>`;
};

const card = (view: StatementView): Html => {
  const { requirement, reason, tests, verdict } = view;
  const telling = tests.filter((test) => isFailure(test.verdict.status));
  return html`<li class="failure ${verdict}">
    <div class="told">
      <p class="what">${badge(verdict)} <a href="#${requirement.id}">${requirement.id}</a></p>
      <h3>« ${requirement.enonce} »</h3>
      ${waiverNote(view)} ${reason ? html`<p class="reason">Cet énoncé ${reason}.</p>` : ''}
      ${telling.map(
        (test) =>
          html`<div class="told-by">
            <p class="by">${test.verdict.title.replace(/^\S+ · /, '')} <small>${engineersLink(test)}</small></p>
            ${expectedAndSeen(test, requirement.lecture)}
          </div>`,
      )}
    </div>
    ${evidence(view)}
  </li>`;
};

const section = (id: string, title: string, views: readonly StatementView[]): Html =>
  views.length === 0
    ? html``
    : html`<section class="failures" aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <ul>
          ${views.map(card)}
        </ul>
      </section>`;

/** What is broken, first: what was expected and what was seen, with the screen. */
export const failures = ({ statements }: PageModel): Html =>
  html`${section(
    'a-corriger',
    'Ce qui n’est pas respecté',
    statements.filter(({ verdict }) => verdict === 'failed'),
  )}
  ${section(
    'derogations',
    'Ce qui passe sous dérogation',
    statements.filter(({ verdict }) => verdict === 'waived'),
  )}`;
