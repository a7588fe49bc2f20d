import { known } from './known.js';
import { between, h, link, shadow } from './elements.js';
import { go, send } from './router.js';

/** @typedef {{ prenom: string, nom: string, csrfToken: string }} Visitor */

/**
 * @param {Visitor | undefined} visitor
 * @returns {HTMLElement}
 */
export function header(visitor) {
  const leave = async () => {
    if (visitor) go(await send(known.addresses['deconnexion'] ?? '', { csrf: visitor.csrfToken }));
  };
  const row = h(
    'div',
    { class: 'width header-row' },
    h(
      'p',
      { class: 'wordmark' },
      h('span', { class: 'wordmark-house' }, "l'Assurance Maladie"),
      h('span', {}, 'Compte ameli'),
    ),
    visitor
      ? h(
          'p',
          { class: 'visitor' },
          h('span', {}, `${visitor.prenom} ${visitor.nom}`),
          h('button', { type: 'button', class: 'button-link', onclick: () => void leave() }, 'Se déconnecter'),
        )
      : null,
  );
  return shadow('ameli-entete', [h('header', { class: 'header' }, row)]);
}

/**
 * The landmark is in a shadow root, its tabs are slotted into it.
 * @param {string} current an address
 * @returns {HTMLElement}
 */
export function navigation(current) {
  const tabs = known.onglets.map(({ address, text }) =>
    h('li', {}, link(address, text, { 'aria-current': address === current ? 'page' : null })),
  );
  const list = shadow('ameli-liste', [h('slot')], h('ul', { class: 'width' }, ...tabs));
  return shadow('ameli-onglets', [h('nav', { class: 'tabs' }, list)]);
}

/** @returns {HTMLElement} */
export function footer() {
  const items = known.pied.map(({ address, text }) => h('li', {}, link(address, text)));
  return shadow('ameli-pied', [h('footer', { class: 'footer' }, h('ul', { class: 'width' }, ...items))]);
}

/**
 * Opens a while after its screen is shown, over everything, and takes the focus.
 * @returns {HTMLElement}
 */
export function amelBot() {
  const close = h('button', { type: 'button', class: 'amelbot-close', onclick: () => dialog.close() }, 'Fermer');
  const dialog = /** @type {HTMLDialogElement} */ (
    h('dialog', { 'aria-label': 'amelBot' }, h('p', {}, 'Bonjour ! Une question ?'), close)
  );
  const host = shadow('ameli-bot', [dialog]);
  void between(300, 2_500).then(() => {
    if (host.isConnected) dialog.showModal();
  });
  return host;
}
