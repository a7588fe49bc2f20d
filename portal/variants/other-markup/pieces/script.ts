import { neverFromCache, strength } from '../../../views/pieces/script.ts';

/** Sends the forms of links, opens amelBot late and again, and tells a password's level when a key is let go. */
export const script = /* js */ `
(() => {
  ${neverFromCache}

  for (const link of document.querySelectorAll('a[data-form]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById(link.dataset.form).submit();
    });
  }

  const amelBot = document.getElementById('amelbot');
  if (amelBot) {
    const openIn = (time) => setTimeout(() => { amelBot.hidden = false; }, time);
    amelBot.querySelector('a').addEventListener('click', (event) => {
      event.preventDefault();
      amelBot.hidden = true;
      openIn(4000);
    });
    openIn(2000);
  }

  const level = document.getElementById('niveau');
  if (level) {
    const strength = ${strength};
    const names = ['', 'insuffisant', 'moyen', 'excellent'];
    const field = document.getElementById('nouveauMotDePasse');
    field.addEventListener('keyup', () => {
      const points = strength(field.value);
      level.textContent = names[points === 0 ? 0 : points < 35 ? 1 : points < 70 ? 2 : 3];
    });
  }
})();
`;
