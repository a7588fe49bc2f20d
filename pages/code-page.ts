import type { Locator, Page } from '@playwright/test';
import { formField, type EntryForm } from './components/entry-form.ts';
import { Footer } from './components/footer.ts';
import { Navigation } from './components/navigation.ts';
import { control, heading } from './locators.ts';
import { NOUVEAU_MOT_DE_PASSE_SHOWN } from './nouveau-mot-de-passe-page.ts';
import type { Sign } from './reading/index.ts';

export const CODE_LABEL = 'Code à 4 chiffres';
export const CONSIGNE = "Indiquez ci-dessous le code qui vous a été envoyé par mail à l'adresse suivante";

/** The screen that asks for the code received by mail. */
export class CodePage {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly footer: Footer;
  readonly modifierVotreMotDePasseHeading: Locator;
  readonly codeDeConfirmationHeading: Locator;
  readonly renvoyerLeCodeControl: Locator;
  readonly form: EntryForm<'code'>;
  readonly shown: Sign[];
  readonly adresse = {
    label: CONSIGNE,
    nextLabels: [CODE_LABEL, 'Renvoyer le code par mail', 'Confirmer mon code'],
  };

  constructor(page: Page) {
    this.page = page;
    this.navigation = new Navigation(page);
    this.footer = new Footer(page);
    this.modifierVotreMotDePasseHeading = heading(page, 'Modifier votre mot de passe');
    this.codeDeConfirmationHeading = heading(page, 'Code de confirmation');
    this.renvoyerLeCodeControl = control(page, 'Renvoyer le code par mail');
    this.form = {
      fields: { code: formField(page, CODE_LABEL) },
      submitControl: control(page, 'Confirmer mon code'),
      accepted: NOUVEAU_MOT_DE_PASSE_SHOWN,
    };
    this.shown = [{ field: this.form.fields.code.pattern }];
  }
}
