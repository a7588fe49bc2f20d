import type { Screens } from '../../views/screens.ts';
import { accueil } from './screens/accueil.ts';
import { annexe } from './screens/annexe.ts';
import { code } from './screens/code.ts';
import { confirmation } from './screens/confirmation.ts';
import { connexion } from './screens/connexion.ts';
import { mesInformations } from './screens/mes-informations.ts';
import { nouveauMotDePasse } from './screens/nouveau-mot-de-passe.ts';

export const screens: Screens = {
  connexion,
  accueil,
  mesInformations,
  code,
  nouveauMotDePasse,
  confirmation,
  annexe,
};
