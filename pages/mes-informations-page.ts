import type { Locator, Page } from '@playwright/test';
import { Footer } from './components/footer.ts';
import { Navigation } from './components/navigation.ts';
import { control } from './locators.ts';
import { inLine } from './reading/index.ts';
import { phrase } from './wording.ts';

const MON_MOT_DE_PASSE = 'Mon mot de passe';
const RESILIER_MON_COMPTE = 'Résilier mon compte ameli';

export const COMMUNICATION_AUTORISEE = "Communication autorisée pour les partenaires de l'Assurance Maladie";
export const PARAMETRES_DE_COMPTE = 'Paramètres de compte';

/** The five lines of personal data, in the document's order. */
export const COORDONNEES = [
  'Coordonnées bancaires',
  'Adresse postale',
  'Mail',
  'Téléphone portable',
  'Téléphone fixe',
] as const;

const LIGNES = [...COORDONNEES, COMMUNICATION_AUTORISEE, PARAMETRES_DE_COMPTE, MON_MOT_DE_PASSE, RESILIER_MON_COMPTE];

/** A line of this screen, as a label and the labels one of which ends it. */
const ligne = (label: string) => ({ label, nextLabels: LIGNES.filter((other) => other !== label) });

/** The screen « Mes informations », with its lines. */
export class MesInformationsPage {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly footer: Footer;
  /** The control that opens the procedure: its name contains « mot de passe », and it stands in the line « Mon mot de passe ». */
  readonly monMotDePasseControl: Locator;
  /** What shows that this screen is there, whichever of its lines is missing. */
  readonly shown = LIGNES.map((label) => ({ text: phrase(label).source, zone: 'content' as const }));

  readonly coordonneesBancaires = ligne('Coordonnées bancaires');
  readonly telephonePortable = ligne('Téléphone portable');
  readonly telephoneFixe = ligne('Téléphone fixe');
  /** Its own lines are named like two of the coordonnées, so only « Paramètres de compte » ends it. */
  readonly communicationAutorisee = {
    label: COMMUNICATION_AUTORISEE,
    nextLabels: [PARAMETRES_DE_COMPTE, MON_MOT_DE_PASSE, RESILIER_MON_COMPTE],
  };

  constructor(page: Page) {
    this.page = page;
    this.navigation = new Navigation(page);
    this.footer = new Footer(page);
    const { label, nextLabels } = ligne(MON_MOT_DE_PASSE);
    this.monMotDePasseControl = control(page, /mot de passe/iu).and(inLine(page, label, nextLabels));
  }
}
