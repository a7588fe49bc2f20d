import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';
import { inZone } from '../reading/index.ts';

/** The document writes it with and without the colon; the law lets « non » become « partiellement » or « totalement ». */
const AIDE_ET_ACCESSIBILITE = /^\s*Aide et Accessibilité\s*:?\s*(non|partiellement|totalement)\s+conforme[\s.]*$/u;

/** The links at the bottom of every screen. */
export class Footer {
  readonly mentionsLegalesControl: Locator;
  readonly aideEtAccessibiliteControl: Locator;
  readonly recommandationsDeSecuriteControl: Locator;
  readonly protectionDesDonneesControl: Locator;
  readonly siteAmeliControl: Locator;
  readonly planDuSiteControl: Locator;

  constructor(page: Page) {
    const link = (name: string | RegExp): Locator => control(page, name).and(inZone(page, 'contentinfo'));
    this.mentionsLegalesControl = link('Mentions légales et CGU');
    this.aideEtAccessibiliteControl = link(AIDE_ET_ACCESSIBILITE);
    this.recommandationsDeSecuriteControl = link('Recommandations de sécurité');
    this.protectionDesDonneesControl = link('Protection des données personnelles');
    this.siteAmeliControl = link('Site Ameli');
    this.planDuSiteControl = link('Plan du site');
  }
}
