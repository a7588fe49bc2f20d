import { count, listed, shortMoment } from '../../french.ts';
import { SHOWN_RUNS } from '../../history.ts';
import type { RequirementStatus } from '../../traceability.ts';
import { html, icon, type Html } from '../html.ts';
import type { Mark, PageModel, StatementView } from '../model.ts';
import { release, VERDICT_ORDER, VERDICTS } from '../words.ts';

const STEP = 7;
const HEIGHT = 20;

/** A failure stands out by its height, not by its colour alone. */
const HEIGHTS: Record<RequirementStatus, number> = { passed: 8, failed: HEIGHT, notVerified: 4, notTested: 2 };

const bar = ({ run, status }: Mark, index: number, shift: number): Html =>
  html`<rect
    class="${status}"
    x="${(index + shift) * STEP}"
    y="${HEIGHT - HEIGHTS[status]}"
    width="${STEP - 2}"
    height="${HEIGHTS[status]}"
    ><title>
      ${shortMoment(new Date(run.endedAt))}, version ${release(run.release)} : ${VERDICTS[status].word}
    </title></rect
  >`;

const summary = (marks: readonly Mark[]): string => {
  const counts = VERDICT_ORDER.map(
    (verdict) => [verdict, marks.filter(({ status }) => status === verdict).length] as const,
  );
  return listed(
    counts
      .filter(([, number]) => number > 0)
      .map(
        ([verdict, number]) =>
          `${number} ${(number < 2 ? VERDICTS[verdict].word : VERDICTS[verdict].plural).toLowerCase()}`,
      ),
  );
};

/** A statement over its last runs, the newest at the right. */
export const historyStrip = ({ history }: StatementView): Html => {
  const runs = history.length === 1 ? 'Une exécution' : `${history.length} dernières exécutions`;
  return html`<svg
    class="strip"
    role="img"
    width="${SHOWN_RUNS * STEP - 2}"
    height="${HEIGHT}"
    aria-label="${runs} : ${summary(history)}"
  >
    <line x1="0" x2="${SHOWN_RUNS * STEP - 2}" y1="${HEIGHT}" y2="${HEIGHT}" />
    ${history.map((mark, index) => bar(mark, index, SHOWN_RUNS - history.length))}
  </svg>`;
};

const OUTCOMES = [
  { is: true, look: 'passed', word: 'pouvait être livrée' },
  { is: false, look: 'failed', word: 'ne pouvait pas être livrée' },
  { is: null, look: 'notTested', word: 'on ne pouvait pas dire' },
] as const;

/** The last runs in the same place, the newest first. */
export const pastRuns = ({ runs }: PageModel): Html =>
  runs.length === 0
    ? html``
    : html`<section class="runs" aria-labelledby="executions">
        <h2 id="executions">
          <span>Historique</span> ${runs.length === 1 ? 'Une exécution' : `Les ${runs.length} dernières exécutions`} au
          même endroit
        </h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Fin</th>
              <th scope="col">Version</th>
              <th scope="col">Verdict</th>
              <th scope="col">Énoncés non respectés</th>
            </tr>
          </thead>
          <tbody>
            ${runs.toReversed().map((run) => {
              const { look, word } = OUTCOMES.find(({ is }) => is === run.mayShip) ?? OUTCOMES[2];
              const failed = Object.entries(run.statuses).flatMap(([id, status]) => (status === 'failed' ? [id] : []));
              return html`<tr>
                <td data-label="Fin"><time datetime="${run.endedAt}">${shortMoment(new Date(run.endedAt))}</time></td>
                <td data-label="Version">${release(run.release)}</td>
                <td data-label="Verdict"><span class="badge ${look}">${icon(look)}${word}</span></td>
                <td data-label="Énoncés non respectés">
                  ${
                    failed.length === 0
                      ? `aucun sur ${count(Object.keys(run.statuses).length, 'testé')}`
                      : failed.join(', ')
                  }
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </section>`;
