import {
  CODE_DE_CONFIRMATION,
  CODE_LABEL,
  CONFIRMER_MON_CODE,
  CONSIGNE,
  MODIFIER_VOTRE_MOT_DE_PASSE,
  RENVOYER_LE_CODE,
} from '../requirements/textes.ts';
import type { Locator, Page } from '@playwright/test';
import { formField, type EntryForm } from './components/entry-form.ts';
import { Footer } from './components/footer.ts';
import { Navigation } from './components/navigation.ts';
import { control, heading, usedControl } from './locators.ts';
import { NOUVEAU_MOT_DE_PASSE_SHOWN } from './nouveau-mot-de-passe-page.ts';
import { inLine, type Sign } from './reading/index.ts';
import { phrase } from './wording.ts';

/** The screen that asks for the code received by mail. */
export class CodePage {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly footer: Footer;
  readonly modifierVotreMotDePasseHeading: Locator;
  readonly codeDeConfirmationHeading: Locator;
  readonly renvoyerLeCodeControl: Locator;
  /** Where the screen says to which address the code went. */
  readonly adresseText: Locator;
  readonly form: EntryForm<'code'>;
  /** The headings, the field and the controls that the screen shows, after a refusal and a new mail too. */
  readonly parts: readonly Locator[];
  readonly shown: Sign[];
  readonly adresse = {
    label: CONSIGNE,
    nextLabels: [CODE_LABEL, RENVOYER_LE_CODE, CONFIRMER_MON_CODE],
  };

  constructor(page: Page) {
    this.page = page;
    this.navigation = new Navigation(page);
    this.footer = new Footer(page);
    this.modifierVotreMotDePasseHeading = heading(page, MODIFIER_VOTRE_MOT_DE_PASSE);
    this.codeDeConfirmationHeading = heading(page, CODE_DE_CONFIRMATION);
    this.renvoyerLeCodeControl = control(page, RENVOYER_LE_CODE).first();
    // The last text there that no other element is in: it stands after the words that announce it.
    const standing = inLine(page, [this.adresse.label], this.adresse.nextLabels).and(page.locator(':not(:has(*))'));
    this.adresseText = standing.filter({ hasText: /\S/u }).last();
    this.form = {
      fields: { code: formField(page, CODE_LABEL) },
      submitControl: usedControl(page, CONFIRMER_MON_CODE),
      accepted: NOUVEAU_MOT_DE_PASSE_SHOWN,
      promisedBy: { fields: 'E2-1', submit: 'E2-3' },
    };
    this.parts = [
      this.modifierVotreMotDePasseHeading,
      this.codeDeConfirmationHeading,
      this.form.fields.code.locator,
      this.renvoyerLeCodeControl,
      this.form.submitControl.locator,
    ];
    // Its field, or any of its texts, so that one of them altered is a fault of that text alone.
    const texts = [CODE_DE_CONFIRMATION, CONSIGNE, RENVOYER_LE_CODE, CONFIRMER_MON_CODE];
    this.shown = [
      { field: this.form.fields.code.pattern },
      ...texts.map((text) => ({ text: phrase(text).source, zone: 'content' as const })),
    ];
  }
}
