import type { Masks } from '../../parts/masks.ts';

export const masks: Masks = {
  iban: (iban) => `${iban.slice(0, 2)}.. .... .... .... .... .... .${iban.slice(-2)}`,
  telephone: (telephone) => `xx xx xx xx ${telephone.slice(-2)}`,
  email: (email) => `${email.slice(0, 1)}......${email.slice(email.lastIndexOf('@'))}`,
};
