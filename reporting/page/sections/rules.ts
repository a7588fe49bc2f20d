import { count } from '../../french.ts';
import type { Example } from '../../results/record.ts';
import { html, type Html } from '../html.ts';
import type { PageModel, StatementView } from '../model.ts';
import { badge } from '../words.ts';

/** As many as are read at a glance; the others are folded away. */
const AT_A_GLANCE = 7;

const isRule = ({ requirement: { id } }: StatementView): boolean => /^R\d$/.test(id);

/** Each example once, by its description; one that went wrong anywhere went wrong. */
function tried({ tests }: StatementView, isToBeAccepted: boolean): Example[] {
  const examples = new Map<string, Example>();
  for (const example of tests.flatMap((test) => test.examples)) {
    if (example.isToBeAccepted !== isToBeAccepted) continue;
    const known = examples.get(example.description);
    examples.set(example.description, { ...example, isFailed: example.isFailed || known?.isFailed === true });
  }
  return [...examples.values()].toSorted((a, b) => Number(b.isFailed) - Number(a.isFailed));
}

const item = ({ description, isToBeAccepted, isFailed }: Example): Html =>
  html`<li class="${isFailed ? 'failed' : ''}">
    ${description}${isFailed ? html` <b>${isToBeAccepted ? 'refusé à tort' : 'pas refusé comme il faut'}</b>` : ''}
  </li>`;

function examples(list: readonly Example[], id: string): Html {
  if (list.length === 0) return html`<p class="none">aucun exemple essayé</p>`;
  const folded = list.slice(AT_A_GLANCE);
  return html`<ul>
      ${list.slice(0, AT_A_GLANCE).map(item)}
    </ul>
    ${
      folded.length === 0
        ? ''
        : html`<details>
            <summary>et ${count(folded.length, 'autre')}<span class="said"> pour ${id}</span></summary>
            <ul>
              ${folded.map(item)}
            </ul>
          </details>`
    }`;
}

/** The seven rules of the password, with the examples that this run tried: by their descriptions, never their values. */
export const rules = ({ statements }: PageModel): Html =>
  html`<section class="rules" id="regles" aria-labelledby="regles-titre">
    <h2 id="regles-titre"><span>« Votre mot de passe doit : … »</span> Les sept règles, et les exemples essayés</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Règle</th>
          <th scope="col">Exemples à accepter</th>
          <th scope="col">Exemples à refuser</th>
        </tr>
      </thead>
      <tbody>
        ${statements.filter(isRule).map((view) => {
          const { id, enonce } = view.requirement;
          return html`<tr>
            <th scope="row">
              <a href="#${id}">${id}</a> ${badge(view.verdict)}
              <p>${enonce}</p>
            </th>
            <td data-label="À accepter">${examples(tried(view, true), id)}</td>
            <td data-label="À refuser">${examples(tried(view, false), id)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
