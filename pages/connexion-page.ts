import type { Page } from '@playwright/test';
import { ONGLETS, SECTIONS_DE_L_ACCUEIL } from '../requirements/textes.ts';
import { formField, type EntryForm } from './components/entry-form.ts';
import { usedControl } from './locators.ts';
import type { Sign } from './reading/index.ts';
import { fieldName, phrase } from './wording.ts';

const NUMERO_DE_SECURITE_SOCIALE = 'Numéro de sécurité sociale';
const MOT_DE_PASSE = 'Mot de passe';
const SE_CONNECTER = 'Se connecter';

/**
 * Any of the tabs shows that somebody is connected, or of Accueil's sections, so that one that is missing doesn't hide a login
 * that worked; « Accueil » may stand before a login too.
 */
export const CONNECTED: Sign[] = [
  ...ONGLETS.slice(1).map((text) => ({ text, zone: 'navigation' as const })),
  ...SECTIONS_DE_L_ACCUEIL.map((text) => ({ text, zone: 'content' as const })),
].map(({ text, zone }) => ({
  text: phrase(text).source,
  zone,
  unlessField: fieldName(NUMERO_DE_SECURITE_SOCIALE).source,
}));

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
      submitControl: usedControl(page, SE_CONNECTER, { rank: 'last' }),
      accepted: CONNECTED,
      promisedBy: { fields: 'E0-1', submit: 'E0-1' },
    };
    this.shown = [{ field: this.form.fields.numeroSecuriteSociale.pattern }];
  }
}
