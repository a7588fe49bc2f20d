import { known } from '../known.js';
import { between, h, link, shadow } from '../elements.js';

/**
 * @param {{ visitor: { prenom: string, nom: string }, telephonePortable: string, demarches: { href: string, text: string }[] }} model
 * @returns {Node[]}
 */
export function accueil({ visitor, telephonePortable, demarches }) {
  const news = h('div', { class: 'columns' });
  void between(500, 2_500).then(() =>
    news.append(...['Message', 'Notification'].map((text) => h('p', { class: 'card' }, text))),
  );
  return [
    h('h1', {}, `Bonjour ${visitor.prenom} ${visitor.nom}`),
    news,
    card('Vos derniers paiements', h('p', {}, 'Aucun paiement')),
    card('Vos démarches en 2 clics', h('ul', {}, ...demarches.map(({ href, text }) => h('li', {}, link(href, text))))),
    card(
      'Vos informations',
      h('p', {}, telephonePortable),
      link(known.addresses['rendezVous'] ?? '', 'Prendre un rendez-vous'),
    ),
  ];
}

/**
 * A section whose heading is in the shadow root, and its content slotted.
 * @param {string} title
 * @param {...Node} content
 * @returns {HTMLElement}
 */
function card(title, ...content) {
  return shadow('ameli-carte', [h('section', { class: 'card' }, h('h2', {}, title), h('slot'))], ...content);
}
