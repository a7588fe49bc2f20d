/** How strong a password looks, from 0 to 100: an expression of a function. */
export const strength = /* js */ `(password) => {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
  return Math.min(100, new Set(password).size * (1 + kinds.filter((kind) => kind.test(password)).length));
}`;

/** A page kept aside by the browser may belong to a session that is over: it is asked for anew. */
export const neverFromCache = /* js */ `
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });`;

/** The one script of every page. Nothing depends on it but amelBot and the strength meter. */
export const script = /* js */ `
(() => {
  ${neverFromCache}

  const amelBot = document.getElementById('amelbot');
  if (amelBot) {
    setTimeout(() => { amelBot.hidden = false; }, 400);
    amelBot.querySelector('button').addEventListener('click', () => {
      amelBot.hidden = true;
      document.getElementById('contenu').focus({ preventScroll: true });
    });
  }

  const meter = document.getElementById('niveau');
  if (meter) {
    const strength = ${strength};
    const word = document.getElementById('niveau-mot');
    const field = document.getElementById('nouveauMotDePasse');
    const show = () => {
      const level = strength(field.value);
      meter.value = level;
      word.textContent = level === 0 ? '' : level < meter.low ? 'faible' : level < meter.high ? 'moyen' : 'fort';
    };
    field.addEventListener('input', show);
    show();
  }
})();
`;
