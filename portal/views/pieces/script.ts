/** The one script of every page. Nothing depends on it but amelBot and the strength meter. */
export const script = /* js */ `
(() => {
  // A page kept aside by the browser may belong to a session that is over: it is asked for anew.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

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
    const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
    const word = document.getElementById('niveau-mot');
    const field = document.getElementById('nouveauMotDePasse');
    const show = () => {
      const distinct = new Set(field.value).size;
      const level = Math.min(100, distinct * (1 + kinds.filter((kind) => kind.test(field.value)).length));
      meter.value = level;
      word.textContent = level === 0 ? '' : level < meter.low ? 'faible' : level < meter.high ? 'moyen' : 'fort';
    };
    field.addEventListener('input', show);
    show();
  }
})();
`;
