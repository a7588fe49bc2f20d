import { go, send } from './router.js';
import { field } from './field.js';
import { h } from './elements.js';

/** How long a form looks at an entry before it lets it be sent. */
const LOOK = 100;

/**
 * @typedef {object} FieldOptions
 * @property {string} name
 * @property {string} label
 * @property {string} autocomplete
 * @property {string} [type]
 * @property {string} [inputmode]
 */

/**
 * A form that can't be sent before its entry looks right, and tells of a refusal by a live alert, without leaving its screen.
 * @param {object} options
 * @param {string} options.address where it is sent
 * @param {string} options.csrf
 * @param {FieldOptions[]} options.fields
 * @param {(values: Record<string, string>) => boolean} options.isReady
 * @param {string} options.submit the control's text
 * @param {(host: HTMLElement, name: string) => Node[]} [options.around] what stands after a field
 * @param {Node[]} [options.besides] other controls
 * @param {(values: Record<string, string>) => void} [options.onChange]
 * @returns {HTMLElement}
 */
export function form({ address, csrf, fields, isReady, submit, around = () => [], besides = [], onChange = () => {} }) {
  const alert = h('div', { class: 'alert', role: 'alert', hidden: true });
  const button = /** @type {HTMLButtonElement} */ (
    h('button', { type: 'button', class: 'button', disabled: true, onclick: () => void submitEntry() }, submit)
  );
  let looking = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  const changed = () => {
    onChange(values());
    clearTimeout(looking);
    looking = setTimeout(() => {
      button.disabled = !isReady(values());
    }, LOOK);
  };
  const built = fields.map((options) => ({ name: options.name, ...field({ ...options, onChange: changed }) }));
  const values = () => Object.fromEntries(built.map(({ name, input }) => [name, input.value]));

  const submitEntry = async () => {
    alert.hidden = true;
    alert.replaceChildren();
    const answer = await send(address, { csrf, ...values() });
    if (answer.erreurs.length === 0) {
      go(answer);
      return;
    }
    alert.append(...answer.erreurs.map((erreur) => h('p', {}, erreur)));
    alert.hidden = false;
  };

  return h(
    'div',
    {
      class: 'form',
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) button.click();
      },
    },
    alert,
    ...built.flatMap(({ host, name }) => [host, ...around(host, name)]),
    h('div', { class: 'actions' }, ...besides, button),
  );
}
