import {
  CHAMPS_MOT_DE_PASSE,
  MODIFIER_VOTRE_MOT_DE_PASSE,
  NIVEAU_INDICATIF,
  VOTRE_MOT_DE_PASSE_DOIT,
} from '../requirements/textes.ts';
import type { Locator, Page } from '@playwright/test';
import { formField, type EntryForm } from './components/entry-form.ts';
import { Footer } from './components/footer.ts';
import { CONFIRMATION_SHOWN } from './confirmation-page.ts';
import { heading, usedControl, type UsedControl } from './locators.ts';
import { inLine, type Sign } from './reading/index.ts';
import { fieldName, phrase } from './wording.ts';

/** Any of the three fields shows this screen. */
export const NOUVEAU_MOT_DE_PASSE_SHOWN: Sign[] = CHAMPS_MOT_DE_PASSE.map((label) => ({
  field: fieldName(label).source,
}));

/** The screen that takes the current password and the new one. */
export class NouveauMotDePassePage {
  readonly page: Page;
  readonly footer: Footer;
  readonly modifierVotreMotDePasseHeading: Locator;
  readonly nouveauMotDePasseHeading: Locator;
  readonly annulerControl: UsedControl;
  readonly niveauMeter: Locator;
  readonly form: EntryForm<'actuel' | 'nouveau' | 'confirmation'>;
  readonly shown = NOUVEAU_MOT_DE_PASSE_SHOWN;
  readonly niveau = {
    label: NIVEAU_INDICATIF,
    nextLabels: [CHAMPS_MOT_DE_PASSE[0], CHAMPS_MOT_DE_PASSE[2], 'Annuler', VOTRE_MOT_DE_PASSE_DOIT],
  };

  constructor(page: Page) {
    this.page = page;
    this.footer = new Footer(page);
    this.modifierVotreMotDePasseHeading = heading(page, MODIFIER_VOTRE_MOT_DE_PASSE);
    this.nouveauMotDePasseHeading = heading(page, 'Nouveau mot de passe');
    this.annulerControl = usedControl(page, 'Annuler');
    // By its name where it has one: a screen may show its progress by a bar as well.
    const name = phrase(NIVEAU_INDICATIF);
    const meters = page.getByRole('meter').or(page.getByRole('progressbar'));
    this.niveauMeter = page
      .getByRole('meter', { name })
      .or(page.getByRole('progressbar', { name }))
      .or(meters.and(inLine(page, [this.niveau.label], this.niveau.nextLabels)))
      .first();
    this.form = {
      fields: {
        actuel: formField(page, CHAMPS_MOT_DE_PASSE[0]),
        nouveau: formField(page, CHAMPS_MOT_DE_PASSE[1]),
        confirmation: formField(page, CHAMPS_MOT_DE_PASSE[2]),
      },
      submitControl: usedControl(page, 'Confirmer mon nouveau mot de passe'),
      accepted: CONFIRMATION_SHOWN,
      promisedBy: { fields: 'E3-1', submit: 'E3-7' },
    };
  }
}
