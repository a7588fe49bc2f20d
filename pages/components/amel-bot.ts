import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';

const NAME = /^\s*amelBot\s*$/u;

/** The assistant's window. It opens by itself, may cover any control, and may open again at any moment. */
export class AmelBot {
  readonly dialog: Locator;
  readonly fermerControl: Locator;

  constructor(page: Page) {
    this.dialog = page
      .getByRole('dialog', { name: NAME })
      .or(page.getByRole('region', { name: NAME }))
      .or(page.getByRole('complementary', { name: NAME }));
    // A window may have one at its head and one at its foot.
    this.fermerControl = control(this.dialog, 'Fermer').first();
  }
}
