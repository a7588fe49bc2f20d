import type { Locator, Page } from '@playwright/test';
import { control } from '../locators.ts';

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
    const landmark = page.getByRole('contentinfo');
    this.mentionsLegalesControl = control(landmark, 'Mentions légales et CGU');
    this.aideEtAccessibiliteControl = control(landmark, AIDE_ET_ACCESSIBILITE);
    this.recommandationsDeSecuriteControl = control(landmark, 'Recommandations de sécurité');
    this.protectionDesDonneesControl = control(landmark, 'Protection des données personnelles');
    this.siteAmeliControl = control(landmark, 'Site Ameli');
    this.planDuSiteControl = control(landmark, 'Plan du site');
  }
}
