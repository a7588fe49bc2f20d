import { known } from '../known.js';
import { h } from '../elements.js';
import { form } from '../form.js';
import { go, send } from '../router.js';
import { steps } from '../steps.js';

/**
 * @param {{ visitor: { csrfToken: string }, email: string, notice: { text: string } | null }} model
 * @returns {Node[]}
 */
export function code({ visitor, email, notice }) {
  const csrf = visitor.csrfToken;
  const resend = async () => go(await send(known.addresses['renvoiCode'] ?? '', { csrf }));
  return [
    h('h1', {}, 'Modifier votre mot de passe'),
    steps(1),
    h('h2', {}, 'Code de confirmation'),
    h('p', { role: 'status' }, notice?.text ?? ''),
    h(
      'p',
      {},
      "Indiquez ci-dessous le code qui vous a été envoyé par mail à l'adresse suivante : ",
      h('strong', {}, email),
    ),
    form({
      address: known.addresses['code'] ?? '',
      csrf,
      fields: [
        { name: 'code', label: 'Code à 4 chiffres (obligatoire)', inputmode: 'numeric', autocomplete: 'one-time-code' },
      ],
      isReady: (values) => /^[0-9]{4}$/.test(values['code'] ?? ''),
      submit: 'Confirmer mon code',
      besides: [
        h(
          'button',
          { type: 'button', class: 'button-link', onclick: () => void resend() },
          'Renvoyer le code par mail',
        ),
      ],
    }),
  ];
}
