import { amelBot, footer, header, navigation } from './frame.js';
import { h, shadow } from './elements.js';
import { follow } from './router.js';
import { accueil } from './screens/accueil.js';
import { annexe } from './screens/annexe.js';
import { code } from './screens/code.js';
import { confirmation } from './screens/confirmation.js';
import { connexion } from './screens/connexion.js';
import { mesInformations } from './screens/mes-informations.js';
import { nouveauMotDePasse } from './screens/nouveau-mot-de-passe.js';

/** @type {Record<string, (model: any) => Node[]>} */
const screens = { connexion, accueil, mesInformations, code, nouveauMotDePasse, confirmation, annexe };

follow(({ address, screen, model }) => {
  const content = screens[screen]?.(model) ?? [];
  const main = shadow('ameli-ecran', [h('main', {}, ...content)]);
  const { visitor } = model;
  document.body.replaceChildren(
    header(visitor),
    ...(visitor ? [navigation(address)] : []),
    main,
    footer(),
    ...(visitor ? [amelBot()] : []),
  );
});
