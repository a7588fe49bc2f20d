const NBSP = '\u00a0';

/** Cuts a text that is too long to be read at a glance, between two words. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2);
  const end = cut.lastIndexOf(' ');
  return `${end > length / 2 ? cut.slice(0, end) : cut}${NBSP}…`;
}

/** A statement by its id and its words. */
export const quoted = (id: string, enonce: string, length: number): string =>
  `${id} · «${NBSP}${shortened(enonce, length).replaceAll(/«\s?/g, '“').replaceAll(/\s?»/g, '”')}${NBSP}»`;
