import { known } from '../known.js';
import { h, link } from '../elements.js';

/** @returns {Node[]} */
export function confirmation() {
  return [
    h('h1', {}, 'Modifier votre mot de passe'),
    h('p', { role: 'status' }, 'Votre nouveau mot de passe est bien enregistré ! Merci de vous reconnecter.'),
    link(known.addresses['connexion'] ?? '', 'Retourner à la page de connexion'),
  ];
}
