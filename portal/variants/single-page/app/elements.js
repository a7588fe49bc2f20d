const sheet = new CSSStyleSheet();
sheet.replaceSync(await (await fetch('/style.css')).text());

/** @typedef {Node | string | null} Child */

/**
 * An element with these properties (an attribute where its name says so) and children.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on') || name === 'textContent') Object.assign(element, { [name]: value });
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * A custom element whose content is in an open shadow root; `slotted` stays outside it.
 * @param {string} tag
 * @param {Child[]} content
 * @param {...Node} slotted
 * @returns {HTMLElement}
 */
export function shadow(tag, content, ...slotted) {
  const host = h(tag, {}, ...slotted);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(...content.filter((child) => child !== null));
  return host;
}

/**
 * @param {number} shortest
 * @param {number} longest
 * @returns {Promise<void>} after a time between these two, in milliseconds
 */
export function between(shortest, longest) {
  return new Promise((resolve) => setTimeout(resolve, shortest + Math.random() * (longest - shortest)));
}

/**
 * A link within the page.
 * @param {string} address
 * @param {string} text
 * @param {Record<string, unknown>} [properties]
 * @returns {HTMLElement}
 */
export function link(address, text, properties = {}) {
  return h('a', { href: `#${address}`, ...properties }, text);
}
