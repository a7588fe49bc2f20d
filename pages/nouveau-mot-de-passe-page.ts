import type { Locator, Page } from '@playwright/test';
import { formField, type EntryForm } from './components/entry-form.ts';
import { Footer } from './components/footer.ts';
import { CONFIRMATION_SHOWN } from './confirmation-page.ts';
import { control, heading } from './locators.ts';
import { inLine, type Sign } from './reading/index.ts';
import { fieldName } from './wording.ts';

/** The three fields' labels, in the document's order. */
export const LABELS = ['Mot de passe actuel', 'Nouveau mot de passe', 'Confirmer le mot de passe'] as const;
export const RECOMMANDATION =
  'Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe que vous utilisez déjà sur un autre site.';
export const CHAMPS_OBLIGATOIRES = 'Champs obligatoires';
export const NIVEAU_INDICATIF = 'Niveau indicatif de sécurité';

/** The current and the confirmation field: « Nouveau mot de passe » alone would also be a heading. */
export const NOUVEAU_MOT_DE_PASSE_SHOWN: Sign[] = LABELS.map((label) => ({ field: fieldName(label).source }));

/** The screen that takes the current password and the new one. */
export class NouveauMotDePassePage {
  readonly page: Page;
  readonly footer: Footer;
  readonly modifierVotreMotDePasseHeading: Locator;
  readonly nouveauMotDePasseHeading: Locator;
  readonly annulerControl: Locator;
  readonly niveauMeter: Locator;
  readonly form: EntryForm<'actuel' | 'nouveau' | 'confirmation'>;
  readonly shown = NOUVEAU_MOT_DE_PASSE_SHOWN;
  readonly niveau = {
    label: NIVEAU_INDICATIF,
    nextLabels: [LABELS[0], LABELS[2], 'Annuler', 'Votre mot de passe doit'],
  };

  constructor(page: Page) {
    this.page = page;
    this.footer = new Footer(page);
    this.modifierVotreMotDePasseHeading = heading(page, 'Modifier votre mot de passe');
    this.nouveauMotDePasseHeading = heading(page, 'Nouveau mot de passe');
    this.annulerControl = control(page, 'Annuler');
    this.niveauMeter = page
      .getByRole('meter')
      .or(page.getByRole('progressbar'))
      .and(inLine(page, this.niveau.label, this.niveau.nextLabels));
    this.form = {
      fields: {
        actuel: formField(page, LABELS[0]),
        nouveau: formField(page, LABELS[1]),
        confirmation: formField(page, LABELS[2]),
      },
      submitControl: control(page, 'Confirmer mon nouveau mot de passe'),
      accepted: CONFIRMATION_SHOWN,
    };
  }
}
