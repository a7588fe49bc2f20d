import { pieces, type Pieces } from '../../views/pieces.ts';

/**
 * On every connected page, amelBot opens at random moments, again and again once it is closed, each time over one of the
 * controls that people come for.
 */
const insistence = /* js */ `
(() => {
  const amelBot = document.getElementById('amelbot');
  if (!amelBot) return;
  const controls = [...document.querySelectorAll('nav a, main [type=submit]')];
  const random = (from, to) => from + Math.random() * (to - from);
  const openOver = (control) => {
    amelBot.hidden = false;
    control.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const place = (middle, size, room) => Math.max(0, Math.min(room - size, middle - size / 2)) + 'px';
    amelBot.style.inset = 'auto';
    amelBot.style.left = place(left + width / 2, amelBot.offsetWidth, innerWidth);
    amelBot.style.top = place(top + height / 2, amelBot.offsetHeight, innerHeight);
  };
  const insist = () => {
    if (amelBot.hidden && controls.length > 0) openOver(controls[Math.floor(random(0, controls.length))]);
    setTimeout(insist, random(100, 2500));
  };
  setTimeout(insist, random(0, 1500));
})();
`;

export const insistentPieces: Pieces = {
  ...pieces,
  script: pieces.script + insistence,
  page: (model, all) => pieces.page(model.visitor ? { ...model, overlay: model.overlay ?? all.amelBot() } : model, all),
};
