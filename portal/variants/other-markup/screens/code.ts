import { addresses } from '../../../addresses.ts';
import { html, type Html } from '../../../views/html.ts';
import type { CodeModel } from '../../../views/models.ts';
import type { Pieces } from '../../../views/pieces.ts';
import { formLink, heading } from '../pieces/controls.ts';
import { invalidBecauseOf } from '../pieces/forms.ts';
import { cut, typeset } from '../typeset.ts';

/** A field named by an attribute beside its visible label, constrained by the browser although the link passes that over. */
export function code({ visitor, email, notice, erreur }: CodeModel, pieces: Pieces): Html {
  const contenu = html`${heading(1, 'Modifier votre mot de passe')} ${pieces.stepper(1)}
    <div class="card medium">
      ${heading(2, 'Code de confirmation')} ${notice ? pieces.noticeBox(notice) : ''}
      <p>
        ${cut("Indiquez ci-dessous le code qui vous a été envoyé par mail à l'adresse suivante")}
        <br /><b>${email}</b>
      </p>
      <form method="post" action="${addresses.renvoiCode}">
        ${pieces.csrfField(visitor.csrfToken)}
        <input type="submit" value="${typeset('Renvoyer le code par mail')}" />
      </form>
      <form class="form" id="confirmer" method="post" action="${addresses.code}">
        ${pieces.csrfField(visitor.csrfToken)}
        <p>${cut('Code à 4 chiffres')} <i>(obligatoire)</i></p>
        <input
          class="input-code"
          name="code"
          aria-label="${typeset('Code à 4 chiffres')}"
          autocomplete="one-time-code"
          required
          maxlength="4"
          ${erreur ? invalidBecauseOf('refus') : ''}
        />
        ${erreur ? pieces.refusal(erreur) : ''} ${formLink('confirmer', 'Confirmer mon code')}
      </form>
    </div>`;
  return pieces.page({ titre: 'Modifier votre mot de passe', visitor, tab: 'mesInformations', contenu }, pieces);
}
