const TOKEN = 'token';

/**
 * @typedef {object} Answer
 * @property {string} address where the request led
 * @property {string} token
 * @property {string} screen
 * @property {Record<string, any>} model
 * @property {string[]} erreurs
 */

/**
 * Asks the portal for a screen, or sends it a form. The token lives as long as the tab.
 * @param {string} address
 * @param {Record<string, string>} [form]
 * @returns {Promise<Answer>}
 */
export async function ask(address, form) {
  const token = sessionStorage.getItem(TOKEN);
  const response = await fetch(`/api${address}`, {
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  /** @type {Answer} */
  const answer = await response.json();
  sessionStorage.setItem(TOKEN, answer.token);
  return answer;
}
