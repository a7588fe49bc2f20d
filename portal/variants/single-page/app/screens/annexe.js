import { h } from '../elements.js';

/**
 * @param {{ titre: string, texte: string }} model
 * @returns {Node[]}
 */
export function annexe({ titre, texte }) {
  return [h('h1', {}, titre), h('p', {}, texte)];
}
