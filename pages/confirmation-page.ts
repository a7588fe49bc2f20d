import { MODIFIER_VOTRE_MOT_DE_PASSE, RETOURNER_A_LA_CONNEXION } from '../requirements/textes.ts';
import type { Locator, Page } from '@playwright/test';
import { Footer } from './components/footer.ts';
import { control, heading } from './locators.ts';
import type { Sign } from './reading/index.ts';
import { phrase } from './wording.ts';

/** Either of these shows this screen, so that one of them altered is a fault of that text alone. */
export const CONFIRMATION_SHOWN: Sign[] = ['est bien enregistré', RETOURNER_A_LA_CONNEXION].map((text) => ({
  text: phrase(text).source,
  zone: 'content',
}));

/** The last screen: the new password is saved. */
export class ConfirmationPage {
  readonly page: Page;
  readonly footer: Footer;
  readonly modifierVotreMotDePasseHeading: Locator;
  readonly retournerControl: Locator;
  readonly shown = CONFIRMATION_SHOWN;

  constructor(page: Page) {
    this.page = page;
    this.footer = new Footer(page);
    this.modifierVotreMotDePasseHeading = heading(page, MODIFIER_VOTRE_MOT_DE_PASSE);
    this.retournerControl = control(page, RETOURNER_A_LA_CONNEXION).first();
  }
}
