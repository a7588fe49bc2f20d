/* How the pages write in French: numbers, dates, durations, agreements. */

/** The readers' own clock, wherever the run was. */
const timeZone = 'Europe/Paris';

const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const longDay = new Intl.DateTimeFormat('fr-FR', { timeZone, dateStyle: 'long' });
const shortDay = new Intl.DateTimeFormat('fr-FR', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
const clock = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: 'numeric', minute: '2-digit' });

/** `2026-11-23` */
export const dayOf = (date: Date): string => day.format(date);

const firstOfMonth = (text: string): string => text.replace(/^1 /, '1er ');

/** « 23 novembre 2026 » */
export const longDate = (date: Date): string => firstOfMonth(longDay.format(date));

/** « 23 novembre 2026 », from `2026-11-23` */
export const dayInWords = (isoDay: string): string => longDate(new Date(`${isoDay}T12:00:00Z`));

/** « 14 h 32 » */
export const time = (date: Date): string => clock.format(date).replace(':', '\u00a0h\u00a0');

/** « 23/11/2026 à 14 h 32 » */
export const shortMoment = (date: Date): string => `${shortDay.format(date)} à ${time(date)}`;

/** « 1 test », « 3 tests »; zero is singular in French. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('fr-FR')}\u00a0${number < 2 ? one : many}`;

/** « 0,3 s », « 2 min 05 s » */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 59_950) return `${(ms / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0s`;
  return `${Math.floor(seconds / 60)}\u00a0min\u00a0${String(seconds % 60).padStart(2, '0')}\u00a0s`;
}

/** « a, b et c » */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;

/** No line begins with a sign that closes, nor ends with one that opens. */
export const typeset = (text: string): string =>
  text.replace(/(?:«|\bn°) (?=\S)/g, (sign) => sign.replace(' ', '\u00a0')).replace(/(?<=\S) (?=[»:;!?%])/g, '\u00a0');
