// @ts-check
/* The page's own script: filters, links to a statement, pictures that open large, and everything unfolded on paper. */

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();

const form = /** @type {HTMLFormElement} */ (document.getElementById('filtres'));
const found = /** @type {HTMLOutputElement} */ (form.querySelector('output'));
const statements = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.statement'))];
const sections = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.etape'))];
/** @type {Map<HTMLElement, string>} */
const texts = new Map();

/** @param {HTMLElement} statement */
function textOf(statement) {
  const known = texts.get(statement) ?? plain(`${statement.textContent} etape ${statement.dataset['etape']}`);
  texts.set(statement, known);
  return known;
}

function filter() {
  const data = new FormData(form);
  const words = plain(String(data.get('texte')))
    .split(/\s+/)
    .filter(Boolean);
  const etape = String(data.get('etape'));
  const verdicts = data.getAll('verdict').map(String);
  for (const statement of statements) {
    const { verdict = '', etape: own = '' } = statement.dataset;
    statement.hidden = !(
      (etape === '' || own === etape) &&
      (verdicts.length === 0 || verdicts.includes(verdict)) &&
      words.every((word) => textOf(statement).includes(word))
    );
  }
  for (const section of sections) {
    const own = section.querySelectorAll('.statement');
    section.hidden = own.length > 0 && section.querySelector('.statement:not([hidden])') === null;
  }
  const shown = statements.filter(({ hidden }) => !hidden).length;
  found.value = shown === statements.length ? `${shown} énoncés` : `${shown} sur ${statements.length} énoncés`;
}

form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));

/** Brings what the address names into view, whatever the filters hide. */
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest('[hidden]')) {
    form.reset();
    filter();
  }
  if (target.matches('.statement')) target.querySelector('details.tests')?.setAttribute('open', '');
  target.scrollIntoView();
  // The browser says that the address has changed a while after: whoever has gone on from there by the keyboard is not called back.
  if (!target.contains(document.activeElement)) target.focus({ preventScroll: true });
}

addEventListener('hashchange', follow);
// A link to where the address points already changes nothing of it.
document.addEventListener('click', ({ target }) => {
  const link = /** @type {Element} */ (target).closest('a[href^="#"]');
  if (link?.getAttribute('href') === location.hash) follow();
});

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('image'));

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.evidence'))) {
  button.addEventListener('click', () => {
    const large = /** @type {HTMLImageElement} */ (dialog.querySelector('img'));
    const title = /** @type {HTMLElement} */ (dialog.querySelector('h2'));
    large.src = /** @type {HTMLImageElement} */ (button.firstElementChild).src;
    title.textContent = large.alt = button.dataset['caption'] ?? '';
    dialog.showModal();
  });
}
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** @type {HTMLDetailsElement[]} */
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
  for (const each of unfolded) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of unfolded) each.open = false;
});

form.hidden = false;
filter();
follow();
