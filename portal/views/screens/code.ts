import { addresses } from '../../addresses.ts';
import { html, type Html } from '../html.ts';
import type { CodeModel } from '../models.ts';
import type { Pieces } from '../pieces.ts';

export function code({ visitor, email, notice, erreur }: CodeModel, pieces: Pieces): Html {
  const contenu = html`<h1>Modifier votre mot de passe</h1>
    ${pieces.stepper(1)}
    <div class="card medium">
      <h2>Code de confirmation</h2>
      ${notice ? pieces.noticeBox(notice) : ''} ${erreur ? pieces.refusal(erreur) : ''}
      <p>
        Indiquez ci-dessous le code qui vous a été envoyé par mail à l'adresse suivante&nbsp;: <strong>${email}</strong>
      </p>
      <form class="form" id="confirmer" method="post" action="${addresses.code}">
        ${pieces.csrfField(visitor.csrfToken)}
        <div class="field">
          <label for="code">Code à 4 chiffres (obligatoire)</label>
          <input
            class="input-code"
            id="code"
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            ${erreur ? html`aria-invalid="true" aria-describedby="refus"` : ''}
          />
        </div>
      </form>
      <form method="post" action="${addresses.renvoiCode}">
        ${pieces.csrfField(visitor.csrfToken)}
        <button class="button-link" type="submit">Renvoyer le code par mail</button>
      </form>
      <div class="actions"><button class="button" type="submit" form="confirmer">Confirmer mon code</button></div>
    </div>`;
  return pieces.page({ titre: 'Modifier votre mot de passe', visitor, tab: 'mesInformations', contenu }, pieces);
}
