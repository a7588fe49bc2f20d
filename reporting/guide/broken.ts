import { PAS_A_PAS, type EtapePasAPas } from '../../requirements/pas-a-pas.ts';
import type { Ecart } from './guide.ts';
import { screenshot } from './screenshot.ts';
import type { BrokenEtape, BrokenStatement } from './state.ts';
import { html, sentence, typeset, type Html } from './words.ts';

const statementLine = ({ id, statement, seen }: BrokenStatement): Html =>
  html`<li>
    <b>${id}</b> <cite>${typeset(statement)}</cite>
    ${seen === null ? '' : html`<p>${typeset(seen)}</p>`}
  </li>`;

const ecartRow = ({ texte, affiche }: Ecart): Html =>
  html`<tr>
    <td>${typeset(texte)}</td>
    <td>${affiche === null ? 'rien de ressemblant' : html`<ins>${typeset(affiche)}</ins>`}</td>
  </tr>`;

const ecartTable = (ecarts: readonly Ecart[]): Html =>
  html`<table class="ecarts">
    <caption>
      Les mots qui diffèrent
    </caption>
    <thead>
      <tr>
        <th scope="col">Le document dit</th>
        <th scope="col">Le portail affiche</th>
      </tr>
    </thead>
    <tbody>
      ${ecarts.map(ecartRow)}
    </tbody>
  </table>`;

function shown(pasAPas: EtapePasAPas, { screen, stoppedAt }: BrokenEtape): Html {
  if (stoppedAt) {
    const src = `data:${stoppedAt.contentType};base64,${stoppedAt.data.toString('base64')}`;
    return html`<h3>L’écran où la démarche s’est arrêtée</h3>
      <div class="ecran"><img src="${src}" alt="L’écran du portail au moment où la démarche s’est arrêtée" /></div>`;
  }
  return screen
    ? html`<h3>L’écran de cette étape</h3>
        ${screenshot(pasAPas, screen)}`
    : html``;
}

function etapeSection(broken: BrokenEtape): Html {
  const { etape, statements, ecarts } = broken;
  const pasAPas = PAS_A_PAS[etape] as EtapePasAPas;
  return html`<section class="etape" id="etape-${etape}" aria-labelledby="titre-${etape}">
    <h2 id="titre-${etape}"><span class="numero">Étape ${etape}</span> ${sentence(pasAPas.titre)}</h2>
    <ul class="enonces">
      ${statements.map(statementLine)}
    </ul>
    ${ecarts.length > 0 ? ecartTable(ecarts) : ''} ${shown(pasAPas, broken)}
  </section>`;
}

/** What broke, étape by étape: the document's sentences, what was seen in their place, and the screen. */
export function brokenSection(etapes: readonly BrokenEtape[]): Html {
  const numbers = etapes.map(({ etape }) => String(etape));
  const which =
    numbers.length === 1
      ? `l’étape ${numbers[0]} ne se déroule plus`
      : `les étapes ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)} ne se déroulent plus`;
  return html`<div class="alerte" role="alert">
      <p><strong>Le guide n’a pas été refait${typeset(' :')}</strong> ${which} comme le document le dit.</p>
    </div>
    ${etapes.map(etapeSection)}`;
}
