import { known } from '../known.js';
import { h } from '../elements.js';
import { form } from '../form.js';

/**
 * @param {{ csrfToken: string }} model
 * @returns {Node[]}
 */
export function connexion({ csrfToken }) {
  const fields = [
    { name: 'numeroSecuriteSociale', label: 'Numéro de sécurité sociale (13 chiffres)', autocomplete: 'username' },
    { name: 'motDePasse', label: 'Mot de passe', type: 'password', autocomplete: 'current-password' },
  ];
  return [
    h('h1', {}, 'Connexion'),
    form({
      address: known.addresses['connexion'] ?? '',
      csrf: csrfToken,
      fields,
      isReady: (values) => Object.values(values).every((value) => value !== ''),
      submit: 'Se connecter',
    }),
  ];
}
