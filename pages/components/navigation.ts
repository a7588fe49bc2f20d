import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';
import { inZone, type Sign } from '../reading/index.ts';
import { fieldName, phrase } from '../wording.ts';
import { NUMERO_DE_SECURITE_SOCIALE, ONGLETS } from '../../requirements/textes.ts';

/** The tabs of the connected screens: the `navigation` landmark that holds « Accueil ». */
export class Navigation {
  readonly mesInformationsTab: Locator;
  readonly tabs: Locator;

  constructor(page: Page) {
    const tab = (held: string, name: string | RegExp): Locator =>
      control(page, name).and(inZone(page, 'navigation', held));
    this.mesInformationsTab = tab(ONGLETS[4], ONGLETS[4]).first();
    this.tabs = tab(ONGLETS[0], /\S/u);
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
