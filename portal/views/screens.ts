import type { Html } from './html.ts';
import type {
  AccueilModel,
  AnnexeModel,
  CodeModel,
  ConnexionModel,
  MesInformationsModel,
  NouveauMotDePasseModel,
} from './models.ts';
import type { Pieces } from './pieces.ts';
import { accueil } from './screens/accueil.ts';
import { annexe } from './screens/annexe.ts';
import { code } from './screens/code.ts';
import { confirmation } from './screens/confirmation.ts';
import { connexion } from './screens/connexion.ts';
import { mesInformations } from './screens/mes-informations.ts';
import { nouveauMotDePasse } from './screens/nouveau-mot-de-passe.ts';

type Screen<Model> = (model: Model, pieces: Pieces) => Html;

/** One function per screen, from what it shows to its whole page. */
export interface Screens {
  readonly connexion: Screen<ConnexionModel>;
  readonly accueil: Screen<AccueilModel>;
  readonly mesInformations: Screen<MesInformationsModel>;
  readonly code: Screen<CodeModel>;
  readonly nouveauMotDePasse: Screen<NouveauMotDePasseModel>;
  readonly confirmation: (pieces: Pieces) => Html;
  /** Pages of which only the existence matters, and errors. */
  readonly annexe: Screen<AnnexeModel>;
}

export const screens: Screens = {
  connexion,
  accueil,
  mesInformations,
  code,
  nouveauMotDePasse,
  confirmation,
  annexe,
};
