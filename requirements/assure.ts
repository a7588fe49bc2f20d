/** An insured person's account, as the environment contract describes it. */
export interface Assure {
  /** 13 characters: digits, but for Corsica's 2A and 2B. */
  numeroSecuriteSociale: string;
  /** 2 digits. */
  cle: string;
  nom: string;
  prenom: string;
  /** `AAAA-MM-JJ`. */
  dateNaissance: string;
  email: string;
  motDePasse: string;
  /** 10 digits. */
  telephonePortable: string;
  /** 10 digits, or none. */
  telephoneFixe: string | null;
  /** No spaces. */
  iban: string;
  adressePostale: string;
  communications: Communications;
}

export interface Communications {
  mail: boolean;
  telephonePortable: boolean;
  sms: boolean;
}

/** Draws a whole number from 0 to `bound - 1`. */
export type Tirage = (bound: number) => number;

/** The birth date in the forms that R5 names, by the form's name. */
export function formesDateNaissance({ dateNaissance }: Pick<Assure, 'dateNaissance'>): Record<string, string> {
  const [aaaa = '', mm = '', jj = ''] = dateNaissance.split('-');
  const aa = aaaa.slice(2);
  return {
    JJMMAAAA: jj + mm + aaaa,
    AAAAMMJJ: aaaa + mm + jj,
    JJMMAA: jj + mm + aa,
    AAMMJJ: aa + mm + jj,
    AAAA: aaaa,
    JJMM: jj + mm,
    MMAAAA: mm + aaaa,
  };
}

/**
 * Whether a text holds nothing of the person's number or birth date, nor anything that the catalogue leaves open: two
 * digits alone (JJ, MM, AA), other orders, separators, fragments of the number of three characters and more.
 */
export function isNeutral(
  texte: string,
  assure: Pick<Assure, 'dateNaissance' | 'numeroSecuriteSociale' | 'cle'>,
): boolean {
  const [aaaa = '', mm = '', jj = ''] = assure.dateNaissance.split('-');
  const digits = texte.replace(/\D/g, '');
  const signs = texte.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  const number = assure.numeroSecuriteSociale + assure.cle;
  const fragments = Array.from({ length: number.length - 2 }, (_, index) => number.slice(index, index + 3));
  return (
    [jj, mm, aaaa.slice(2)].every((part) => !digits.includes(part)) &&
    fragments.every((fragment) => !digits.includes(fragment) && !signs.includes(fragment))
  );
}
