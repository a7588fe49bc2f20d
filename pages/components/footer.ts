import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';
import { inZone } from '../reading/index.ts';

/** The document writes it with and without the colon; the law lets « non » become « partiellement » or « totalement ». */
const AIDE_ET_ACCESSIBILITE = /^\s*Aide et Accessibilité\s*:?\s*(non|partiellement|totalement)\s+conforme[\s.]*$/u;

const LIENS = [
  'Mentions légales et CGU',
  AIDE_ET_ACCESSIBILITE,
  'Recommandations de sécurité',
  'Protection des données personnelles',
  'Site Ameli',
  'Plan du site',
];

/** The links at the bottom of every screen. */
export class Footer {
  /** In the document's order: the last screen shows at least the first five. */
  readonly controls: readonly Locator[];
  /** Any of them. */
  readonly anyControl: Locator;

  constructor(page: Page) {
    this.controls = LIENS.map((name) => control(page, name).and(inZone(page, 'contentinfo')));
    this.anyControl = this.controls.reduce((all, other) => all.or(other));
  }
}
