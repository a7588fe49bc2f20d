import { NUMERO_DE_SECURITE_SOCIALE } from '../requirements/textes.ts';
import type { Page } from '@playwright/test';
import { formField, type EntryForm } from './components/entry-form.ts';
import { CONNECTED } from './components/navigation.ts';
import { usedControl } from './locators.ts';
import type { Sign } from './reading/index.ts';

const MOT_DE_PASSE = 'Mot de passe';

/** The login screen. The document doesn't show it: where an environment's differs from the contract, it is adapted here. */
export class ConnexionPage {
  readonly page: Page;
  readonly form: EntryForm<'numeroSecuriteSociale' | 'motDePasse'>;
  /** What shows that a login is asked for. */
  readonly shown: Sign[];

  constructor(page: Page) {
    this.page = page;
    this.form = {
      fields: {
        numeroSecuriteSociale: formField(page, NUMERO_DE_SECURITE_SOCIALE),
        motDePasse: formField(page, MOT_DE_PASSE),
      },
      // A page may offer « Se connecter » in its header as well; the form's own comes after it.
      submitControl: usedControl(page, 'Se connecter', { rank: 'last' }),
      accepted: CONNECTED,
      promisedBy: { fields: 'E0-1', submit: 'E0-1' },
    };
    this.shown = [{ field: this.form.fields.numeroSecuriteSociale.pattern }];
  }
}
