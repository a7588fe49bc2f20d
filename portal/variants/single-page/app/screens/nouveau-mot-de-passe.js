import { known, strength } from '../known.js';
import { h } from '../elements.js';
import { form } from '../form.js';
import { go, send } from '../router.js';
import { steps } from '../steps.js';

/**
 * @param {{ visitor: { csrfToken: string }, regles: string[], champs: { id: string, label: string, autocomplete: string }[] }} model
 * @returns {Node[]}
 */
export function nouveauMotDePasse({ visitor, regles, champs }) {
  const csrf = visitor.csrfToken;
  const cancel = async () => go(await send(known.addresses['annulation'] ?? '', { csrf }));
  const bar = h('div', {
    class: 'niveau',
    role: 'progressbar',
    'aria-label': 'Niveau indicatif de sécurité',
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': 0,
  });
  return [
    h('h1', {}, 'Modifier votre mot de passe'),
    steps(2),
    h('h2', {}, 'Nouveau mot de passe'),
    h(
      'p',
      { class: 'advice' },
      'Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe que vous utilisez déjà sur un autre site.',
    ),
    h('p', {}, 'Votre mot de passe doit :'),
    h('ul', {}, ...regles.map((regle) => h('li', {}, regle))),
    h('p', {}, 'Champs obligatoires'),
    form({
      address: known.addresses['nouveauMotDePasse'] ?? '',
      csrf,
      fields: champs.map(({ id, label, autocomplete }) => ({ name: id, label, type: 'password', autocomplete })),
      isReady: isComplete,
      submit: 'Confirmer mon nouveau mot de passe',
      around: (_, name) => (name === 'confirmation' ? [h('p', {}, 'Niveau indicatif de sécurité'), bar] : []),
      onChange: (values) => bar.setAttribute('aria-valuenow', String(strength(values['nouveauMotDePasse'] ?? ''))),
      besides: [
        h('button', { type: 'button', class: 'button button-secondary', onclick: () => void cancel() }, 'Annuler'),
      ],
    }),
  ];
}

/**
 * What the page looks at by itself; the rest is the portal's to say.
 * @param {Record<string, string>} values
 * @returns {boolean}
 */
function isComplete({ motDePasseActuel = '', nouveauMotDePasse: nouveau = '', confirmation = '' }) {
  return motDePasseActuel !== '' && nouveau.length >= 8 && nouveau === confirmation;
}
