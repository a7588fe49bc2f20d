import type { Locator, Page } from '@playwright/test';
import { control, usedControl, type UsedControl } from '../locators.ts';
import { inZone, zone, type Sign } from '../reading/index.ts';
import { fieldName, phrase } from '../wording.ts';
import { NUMERO_DE_SECURITE_SOCIALE, ONGLETS } from '../../requirements/textes.ts';

/** The tabs of the connected screens: the `navigation` landmark that holds « Accueil ». */
export class Navigation {
  readonly mesInformationsTab: UsedControl;
  readonly tabs: Locator;

  constructor(page: Page) {
    this.mesInformationsTab = usedControl(page, ONGLETS[4], { where: zone('navigation', ONGLETS[4]) });
    this.tabs = control(page, /\S/u).and(inZone(page, 'navigation', ONGLETS[0]));
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
