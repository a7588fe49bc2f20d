import {
  COMMUNICATION_AUTORISEE,
  COORDONNEES,
  MON_MOT_DE_PASSE,
  PARAMETRES_DE_COMPTE,
  RESILIER_MON_COMPTE,
} from '../requirements/textes.ts';
import type { Locator, Page } from '@playwright/test';
import { Footer } from './components/footer.ts';
import { Navigation } from './components/navigation.ts';
import { usedControl, type UsedControl } from './locators.ts';
import { inLine, line } from './reading/index.ts';
import { phrase } from './wording.ts';

const LIGNES = [...COORDONNEES, COMMUNICATION_AUTORISEE, PARAMETRES_DE_COMPTE, MON_MOT_DE_PASSE, RESILIER_MON_COMPTE];

/** The lines that no other screen has. */
const LIGNES_PROPRES = LIGNES.filter((label) => !['Mail', 'Téléphone portable', 'Téléphone fixe'].includes(label));

/** A line of this screen, as a label and the labels one of which ends it. */
const ligne = (label: string) => ({ label, nextLabels: LIGNES.filter((other) => other !== label) });

/** The screen « Mes informations », with its lines. */
export class MesInformationsPage {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly footer: Footer;
  /** The beginning of the line « Mon mot de passe ». */
  readonly monMotDePasseText: Locator;
  /** The control that opens the procedure: its name contains « mot de passe », and it stands in the line « Mon mot de passe ». */
  readonly monMotDePasseControl: UsedControl;
  /** What shows that this screen is there, whichever of its lines is missing. */
  readonly shown = LIGNES_PROPRES.map((label) => ({ text: phrase(label).source, zone: 'content' as const }));

  readonly coordonneesBancaires = ligne('Coordonnées bancaires');
  // Its label is also one of the communications', wherever these stand.
  readonly telephonePortable = { ...ligne('Téléphone portable'), after: COORDONNEES[0] };
  readonly telephoneFixe = { ...ligne('Téléphone fixe'), after: COORDONNEES[0] };
  /** Its own lines are named like two of the coordonnées, so only « Paramètres de compte » ends it. */
  readonly communicationAutorisee = {
    label: COMMUNICATION_AUTORISEE,
    nextLabels: [PARAMETRES_DE_COMPTE, MON_MOT_DE_PASSE, RESILIER_MON_COMPTE],
  };

  constructor(page: Page) {
    this.page = page;
    this.navigation = new Navigation(page);
    this.footer = new Footer(page);
    this.monMotDePasseText = inLine(page, [MON_MOT_DE_PASSE], [RESILIER_MON_COMPTE]).first();
    // Its icon may stand before the line's own label, or that be at fault: the procedure is to be reached from its section.
    const where = [MON_MOT_DE_PASSE, PARAMETRES_DE_COMPTE].map((label) => line([label], [RESILIER_MON_COMPTE]));
    this.monMotDePasseControl = usedControl(page, /mot de passe/iu, { where });
  }
}
