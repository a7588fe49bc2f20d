import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';
import type { Sign } from '../reading/index.ts';
import { exactName, fieldName, phrase } from '../wording.ts';
import { NUMERO_DE_SECURITE_SOCIALE, ONGLETS } from '../../requirements/textes.ts';

/** The tabs of the connected screens: the `navigation` landmark that holds « Accueil ». */
export class Navigation {
  readonly mesInformationsTab: Locator;
  readonly tabs: Locator;

  constructor(page: Page) {
    const anyTab = /\S/u;
    const landmark = page.getByRole('navigation');
    this.mesInformationsTab = control(landmark, ONGLETS[4]).first();
    this.tabs = control(landmark.filter({ has: page.getByText(exactName(ONGLETS[0])) }), anyTab);
  }
}

/**
 * Any of the tabs shows that somebody is connected, so that one missing tab doesn't hide a login that worked; « Accueil » may
 * stand before a login too.
 */
export const CONNECTED: Sign[] = ONGLETS.slice(1).map((onglet) => ({
  text: phrase(onglet).source,
  zone: 'navigation',
  unlessField: fieldName(NUMERO_DE_SECURITE_SOCIALE).source,
}));
