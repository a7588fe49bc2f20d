/** How personal values are shown: enough to recognise them, no more. */
export interface Masks {
  iban(iban: string): string;
  telephone(telephone: string): string;
  email(email: string): string;
}

/** The shapes are the document's own (« FR** **** *90 », « ** ** ** 74 »), whatever the value's length. */
export const masks: Masks = {
  iban: (iban) => `${iban.slice(0, 2)}** **** *${iban.slice(-2)}`,
  telephone: (telephone) => `** ** ** ${telephone.slice(-2)}`,
  email(email) {
    const at = email.lastIndexOf('@');
    return `${email.slice(0, 1)}•••••${email.slice(at)}`;
  },
};
