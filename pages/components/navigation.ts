import type { Locator, Page } from '@playwright/test';
import { control, usedControl, type UsedControl } from '../locators.ts';
import { inZone, zone } from '../reading/index.ts';
import { ONGLETS } from '../../requirements/textes.ts';

/** What tells where somebody is, and is no link or button, nor in one. */
const CURRENT = ['a:not([href]):not([role])', '[aria-current]:not(:has(a, button, [role=link], [role=button]))']
  .map((selector) => `${selector}:not(a *, button *, [role=link] *, [role=button] *)`)
  .join(', ');

/** The tabs of the connected screens: the `navigation` landmark that holds « Accueil ». */
export class Navigation {
  readonly mesInformationsTab: UsedControl;
  readonly accueilTab: Locator;
  readonly tabs: Locator;
  /** What opens a menu, as that of the person who is connected. */
  readonly menus: Locator;

  constructor(page: Page) {
    this.mesInformationsTab = usedControl(page, ONGLETS[4], {
      // Out of its landmark it is a fault of the tabs alone.
      where: [zone('navigation', ONGLETS[4]), zone('content')],
    });
    this.accueilTab = control(page, ONGLETS[0])
      .and(inZone(page, 'navigation', ONGLETS[0]))
      .first();
    // The tab of the screen that is on display may be no link, as it leads nowhere.
    this.tabs = control(page, /\S/u)
      .or(page.locator(CURRENT))
      .and(inZone(page, 'navigation', ONGLETS[0]));
    this.menus = this.tabs.and(page.locator('[aria-haspopup], [aria-expanded]'));
  }
}
