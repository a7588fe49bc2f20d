import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { NouveauMotDePasseModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { ruleTexts } from '../../../views/rule-texts.ts';
import { fieldReasons, fields, LOCKED, type Field } from '../../../views/screens/nouveau-mot-de-passe.ts';
import { formLink, heading } from '../pieces/controls.ts';
import { invalidBecauseOf } from '../pieces/forms.ts';
import { cut, typeset } from '../typeset.ts';

/** Fields named in three ways, the rules below them, the level as a word. */
export function nouveauMotDePasse(model: NouveauMotDePasseModel, pieces: Pieces): Html {
  const [actuel, nouveau, confirmation] = fields;
  const labelOf = ({ label }: Field) => cut(`${label} (obligatoire)`);
  const contenu = html`${heading(1, 'Modifier votre mot de passe')} ${pieces.stepper(2)}
    <div class="card medium">
      ${heading(2, 'Nouveau mot de passe')} ${model.isLocked ? pieces.refusal(LOCKED) : ''}
      <form id="annuler" method="post" action="${addresses.annulation}">
        ${pieces.csrfField(model.visitor.csrfToken)}
      </form>
      <form method="post" action="${addresses.nouveauMotDePasse}">
        ${pieces.csrfField(model.visitor.csrfToken)}
        <table class="rows">
          <tbody>
            <tr>
              <th id="libelle-actuel">${labelOf(actuel)}</th>
              <td>${input(actuel, model, pieces, html`aria-labelledby="libelle-actuel"`)}</td>
            </tr>
            <tr>
              <th><label for="${nouveau.id}">${labelOf(nouveau)}</label></th>
              <td>${input(nouveau, model, pieces, html``)}</td>
            </tr>
            <tr>
              <th>${labelOf(confirmation)}</th>
              <td>${input(confirmation, model, pieces, html`title="${typeset(confirmation.label)}"`)}</td>
            </tr>
          </tbody>
        </table>
        <p>${cut('Niveau indicatif de sécurité')} <b id="niveau"></b></p>
        <p>${cut('Votre mot de passe doit')}</p>
        <ul>
          ${Object.values(ruleTexts)
            .toReversed()
            .map((rule) => html`<li>${cut(otherwise(rule))}</li>`)}
        </ul>
        <p>${cut('(*) Champs obligatoires.')}</p>
        <p class="advice">
          ${cut(
            'Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe que vous utilisez déjà sur un autre site',
          )}
        </p>
        <p>
          <input type="submit" value="${typeset('Confirmer mon nouveau mot de passe')}" />
          ${formLink('annuler', 'Annuler')}
        </p>
      </form>
    </div>`;
  return pieces.page(
    { titre: 'Modifier votre mot de passe', visitor: model.visitor, tab: 'mesInformations', contenu },
    pieces,
  );
}

/** With its accent, and without the spaces between signs. */
function otherwise(rule: string): string {
  return rule.replace(/^Etre/, 'Être').replace(/(?<=: ).*$/, (signs) => signs.replaceAll(' ', ''));
}

function input(field: Field, model: NouveauMotDePasseModel, pieces: Pieces, name: Html): Html {
  const { id, autocomplete } = field;
  // Where the form is locked, no field is at fault by itself.
  const reasons = model.isLocked ? [LOCKED] : fieldReasons(field, model);
  const error = pieces.fieldError(id, reasons);
  return html`<input
      id="${id}"
      name="${id}"
      type="password"
      autocomplete="${autocomplete}"
      ${name}
      ${error ? invalidBecauseOf(`${id}-erreur`) : ''}
    />
    ${error ?? ''}`;
}
