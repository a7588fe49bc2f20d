import { known } from '../known.js';
import { h, link, shadow } from '../elements.js';
import { go, send } from '../router.js';

/**
 * @param {any} model
 * @returns {Node[]}
 */
export function mesInformations(model) {
  const { addresses } = known;
  const { communications } = model;
  const modify = async () => go(await send(addresses['modifierMotDePasse'] ?? '', { csrf: model.visitor.csrfToken }));
  return [
    h('h1', {}, 'Mes informations'),
    line('Coordonnées bancaires', model.iban),
    line('Adresse postale', model.adressePostale),
    line('Mail', model.email),
    line('Téléphone portable', model.telephonePortable),
    line('Téléphone fixe', model.telephoneFixe ?? link(addresses['telephoneFixe'] ?? '', 'Ajouter')),
    h('h2', {}, "Communication autorisée pour les partenaires de l'Assurance Maladie"),
    line('Mail :', ouiNon(communications.mail)),
    line('Téléphone portable :', ouiNon(communications.telephonePortable)),
    line('SMS :', ouiNon(communications.sms)),
    h('h2', {}, 'Paramètres de compte'),
    line(
      'Mon mot de passe',
      h('button', { type: 'button', 'aria-label': 'Modifier mon mot de passe', onclick: () => void modify() }, '✎'),
    ),
    link(addresses['resiliation'] ?? '', 'Résilier mon compte ameli'),
  ];
}

/**
 * A label in a shadow root, its value slotted.
 * @param {string} label
 * @param {string | Node} value
 * @returns {HTMLElement}
 */
function line(label, value) {
  return shadow('ameli-ligne', [h('span', {}, label), ' ', h('slot')], h('strong', {}, value));
}

/**
 * @param {boolean} isAllowed
 * @returns {string}
 */
function ouiNon(isAllowed) {
  return isAllowed ? 'oui' : 'non';
}
