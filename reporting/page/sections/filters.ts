import { ETAPES } from '../../../requirements/catalogue.ts';
import { html, icon, type Html } from '../html.ts';
import type { PageModel } from '../model.ts';
import { VERDICT_ORDER, VERDICTS } from '../words.ts';
import { etapesOf } from './overview.ts';

/** Shown by the script, which alone can make it work. */
export const filters = ({ statements, goodPractices }: PageModel): Html => {
  const all = [...statements, ...goodPractices];
  return html`<form id="filtres" class="filters" role="search" aria-label="Filtrer les énoncés" hidden>
    <label class="text"
      >Chercher <input type="search" name="texte" autocomplete="off" placeholder="mot, R5, étape…"
    /></label>
    <label
      >Étape
      <select name="etape">
        <option value="">toutes</option>
        ${etapesOf(statements).map(([etape]) => html`<option value="${etape}">${etape} — ${ETAPES[etape]}</option>`)}
      </select></label
    >
    <fieldset>
      <legend>Verdict</legend>
      ${VERDICT_ORDER.filter((verdict) => all.some((view) => view.verdict === verdict)).map(
        (verdict) =>
          html`<label class="badge ${verdict}"
            ><input type="checkbox" name="verdict" value="${verdict}" />${icon(verdict)}${VERDICTS[verdict].word}</label
          >`,
      )}
    </fieldset>
    <p class="found"><output role="status"></output> <button type="reset">Tout afficher</button></p>
  </form>`;
};
