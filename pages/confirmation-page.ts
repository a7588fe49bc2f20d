import type { Locator, Page } from '@playwright/test';
import { Footer } from './components/footer.ts';
import { control, heading } from './locators.ts';
import type { Sign } from './reading/index.ts';
import { phrase } from './wording.ts';

export const CONFIRMATION = 'Votre nouveau mot de passe est bien enregistré ! Merci de vous reconnecter.';
const RETOURNER = 'Retourner à la page de connexion';

/** Either of these shows this screen, so that one of them altered is a fault of that text alone. */
export const CONFIRMATION_SHOWN: Sign[] = ['est bien enregistré', RETOURNER].map((text) => ({
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
    this.modifierVotreMotDePasseHeading = heading(page, 'Modifier votre mot de passe');
    this.retournerControl = control(page, RETOURNER);
  }
}
