import { ask } from './api.js';
import { between } from './elements.js';

/** @typedef {import('./api.js').Answer} Answer */

/** @type {(answer: Answer) => void} */
let draw = () => {};
let latest = 0;

/**
 * Starts to follow the address: what stands after its « # » is the portal's address of a screen.
 * @param {(answer: Answer) => void} drawScreen
 */
export function follow(drawScreen) {
  draw = drawScreen;
  addEventListener('hashchange', () => void show());
  void show();
}

async function show() {
  const rank = (latest += 1);
  const answer = await ask(location.hash.slice(1) || '/');
  if (rank !== latest) return;
  // Where the portal sent somebody elsewhere, the way back doesn't lead through here again.
  history.replaceState(null, '', `#${answer.address}`);
  await drawLate(answer, rank);
}

/**
 * Sends a form.
 * @param {string} address
 * @param {Record<string, string>} values
 * @returns {Promise<Answer>}
 */
export function send(address, values) {
  latest += 1;
  return ask(address, values);
}

/**
 * Goes where an answer led.
 * @param {Answer} answer
 */
export function go(answer) {
  const rank = (latest += 1);
  if (location.hash !== `#${answer.address}`) history.pushState(null, '', `#${answer.address}`);
  void drawLate(answer, rank);
}

/**
 * @param {Answer} answer
 * @param {number} rank
 */
async function drawLate(answer, rank) {
  await between(50, 500);
  if (rank === latest) draw(answer);
}
