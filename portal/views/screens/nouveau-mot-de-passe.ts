import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { NouveauMotDePasseModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';
import { reasonsAt, ruleTexts } from '../rule-texts.ts';

export const LOCKED =
  'Trop de mots de passe erronés ont été saisis. Par sécurité, le mot de passe ne peut pas être modifié pendant 15 minutes.';

export const fields = [
  { id: 'motDePasseActuel', label: 'Mot de passe actuel', autocomplete: 'current-password' },
  { id: 'nouveauMotDePasse', label: 'Nouveau mot de passe', autocomplete: 'new-password' },
  { id: 'confirmation', label: 'Confirmer le mot de passe', autocomplete: 'new-password' },
] as const;

export function nouveauMotDePasse(model: NouveauMotDePasseModel, pieces: Pieces): Html {
  const [actuel, nouveau, confirmation] = fields;
  const contenu = html`<h1>Modifier votre mot de passe</h1>
    ${pieces.stepper(2)}
    <div class="card medium">
      <h2>Nouveau mot de passe</h2>
      ${alert(model, pieces)}
      <p class="advice">
        Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe
        que vous utilisez déjà sur un autre site.
      </p>
      <p id="regles">Votre mot de passe doit&nbsp;:</p>
      <ul aria-labelledby="regles">
        ${Object.values(ruleTexts).map((rule) => html`<li>${rule}</li>`)}
      </ul>
      <form hidden id="annuler" method="post" action="${addresses.annulation}">
        ${pieces.csrfField(model.visitor.csrfToken)}
      </form>
      <form class="form" method="post" action="${addresses.nouveauMotDePasse}">
        ${pieces.csrfField(model.visitor.csrfToken)}
        <p class="quiet">* Champs obligatoires</p>
        ${field(actuel, model, pieces)} ${field(nouveau, model, pieces)}
        <div class="strength">
          <label for="niveau">Niveau indicatif de sécurité&nbsp;:</label>
          <meter id="niveau" min="0" max="100" low="35" high="70" optimum="100" value="0"></meter>
          <output id="niveau-mot" for="nouveauMotDePasse"></output>
        </div>
        ${field(confirmation, model, pieces)}
        <div class="actions">
          <button class="button button-secondary" type="submit" form="annuler">Annuler</button>
          <button class="button" type="submit">Confirmer mon nouveau mot de passe</button>
        </div>
      </form>
    </div>`;
  return pieces.page(
    { titre: 'Modifier votre mot de passe', visitor: model.visitor, tab: 'mesInformations', contenu },
    pieces,
  );
}

export type Field = (typeof fields)[number];

function field({ id, label, autocomplete }: Field, model: NouveauMotDePasseModel, pieces: Pieces): Html {
  const error = pieces.fieldError(id, fieldReasons({ id, label }, model));
  return html`<div class="field">
    <label for="${id}">${label} *</label>
    <input
      id="${id}"
      name="${id}"
      type="password"
      autocomplete="${autocomplete}"
      required
      ${error ? html`aria-invalid="true" aria-describedby="${id}-erreur"` : ''}
    />
    ${error ?? ''}
  </div>`;
}

function alert(model: NouveauMotDePasseModel, pieces: Pieces): Html | string {
  if (model.isLocked) return pieces.refusal(LOCKED);
  if (model.broken.length === 0) return '';
  return pieces.refusal(
    "Votre nouveau mot de passe n'a pas été enregistré.",
    fields.flatMap((field) => fieldReasons(field, model)),
  );
}

export function fieldReasons(
  { id, label }: Pick<Field, 'id' | 'label'>,
  { broken, empty }: NouveauMotDePasseModel,
): string[] {
  if (empty.includes(id)) return [`Le champ «\u00a0${label}\u00a0» est obligatoire`];
  return reasonsAt(id, broken);
}
