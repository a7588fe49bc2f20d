import { h } from './elements.js';

/**
 * @param {1 | 2} current
 * @returns {HTMLElement}
 */
export function steps(current) {
  const items = [1, 2].map((step) =>
    h('li', { 'aria-current': step === current ? 'step' : null }, h('span', {}, String(step))),
  );
  return h('ol', { class: 'stepper', 'aria-label': 'Étapes' }, ...items);
}
