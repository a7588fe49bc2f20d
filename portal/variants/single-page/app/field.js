import { h, shadow } from './elements.js';

/**
 * A field and its label, in a shadow root of their own.
 * @param {{ label: string, type?: string, autocomplete: string, inputmode?: string, onChange: () => void }} options
 * @returns {{ host: HTMLElement, input: HTMLInputElement }}
 */
export function field({ label, type = 'text', autocomplete, inputmode = 'text', onChange }) {
  const input = /** @type {HTMLInputElement} */ (
    h('input', { id: 'saisie', type, autocomplete, inputmode, oninput: onChange })
  );
  const content = h('div', { class: 'field' }, h('label', { for: 'saisie' }, label), input);
  return { host: shadow('ameli-champ', [content]), input };
}
