import { SECTIONS_DE_L_ACCUEIL as SECTIONS } from '../requirements/textes.ts';
import type { Locator, Page } from '@playwright/test';
import { AmelBot } from './components/amel-bot.ts';
import { Footer } from './components/footer.ts';
import { Navigation } from './components/navigation.ts';
import { control, heading } from './locators.ts';
import { phrase } from './wording.ts';

/** The first screen of somebody connected. */
export class AccueilPage {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly footer: Footer;
  readonly amelBot: AmelBot;
  readonly vosDerniersPaiementsHeading: Locator;
  readonly vosDemarchesEn2ClicsHeading: Locator;
  readonly vosInformationsHeading: Locator;
  readonly prendreUnRendezVousControl: Locator;
  /** What shows that this screen is there, whichever of its sections is missing. */
  readonly shown = SECTIONS.map((section) => ({ text: phrase(section).source, zone: 'content' as const }));
  readonly vosDemarchesEn2Clics = { label: SECTIONS[1], nextLabels: [SECTIONS[0], SECTIONS[2]] };
  readonly vosInformations = { label: SECTIONS[2], nextLabels: [SECTIONS[0], SECTIONS[1]] };

  constructor(page: Page) {
    this.page = page;
    this.navigation = new Navigation(page);
    this.footer = new Footer(page);
    this.amelBot = new AmelBot(page);
    this.vosDerniersPaiementsHeading = heading(page, SECTIONS[0]);
    this.vosDemarchesEn2ClicsHeading = heading(page, SECTIONS[1]);
    this.vosInformationsHeading = heading(page, SECTIONS[2]);
    this.prendreUnRendezVousControl = control(page, 'Prendre un rendez-vous');
  }
}
