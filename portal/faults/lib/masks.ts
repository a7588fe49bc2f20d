import { isAt } from '../current-request.ts';
import type { Plant } from '../fault.ts';
import { tellingSessions } from './sessions.ts';

/** Shows telephone numbers by another mask, on one screen. */
export const telephoneMasked =
  (address: string, mask: (telephone: string) => string): Plant =>
  ({ masks, ...parts }) => ({
    ...parts,
    masks: { ...masks, telephone: (value) => (isAt(address) ? mask(value) : masks.telephone(value)) },
  });

/** Shows telephone numbers whole at an address, to a session that has asked for `before` already. */
export const telephoneWholeAfter =
  (before: string, address: string): Plant =>
  ({ masks, ...parts }) => {
    const { sessions, current } = tellingSessions(parts.sessions);
    const seen = new Set<string>();
    let isBack = false;
    return {
      ...parts,
      sessions: {
        ...sessions,
        find(id) {
          const session = sessions.find(id);
          isBack = isAt(address) && seen.has(current());
          if (isAt(before)) seen.add(current());
          return session;
        },
      },
      masks: { ...masks, telephone: (value) => (isBack ? value : masks.telephone(value)) },
    };
  };

const otherEnd = (value: string): string => String((Number(value.slice(-2)) + 11) % 100).padStart(2, '0');

interface WrongMask {
  readonly name: string;
  /** « le téléphone est montré … » */
  readonly comment: string;
  readonly mask: (value: string) => string;
}

export const MASQUES_DE_TELEPHONE: readonly WrongMask[] = [
  { name: 'en-clair', comment: 'en clair', mask: (value) => value },
  {
    name: 'trois-derniers-chiffres',
    comment: 'avec ses trois derniers chiffres',
    mask: (value) => `** ** ** *${value.slice(-3)}`,
  },
  {
    name: 'debut-lisible',
    comment: 'avec ses deux premiers chiffres en plus des derniers',
    mask: (value) => `${value.slice(0, 2)} ** ** ** ${value.slice(-2)}`,
  },
  { name: 'tout-masque', comment: 'entièrement masqué', mask: () => '** ** ** ** **' },
  {
    name: 'autres-chiffres',
    comment: 'avec d’autres derniers chiffres que les siens',
    mask: (value) => `** ** ** ${otherEnd(value)}`,
  },
];
