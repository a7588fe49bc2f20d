/**
 * E2-6: wrong codes, each with the description by which a report calls it. They are made of the received one, so that a check of
 * a part of it is found out.
 */

export interface CodeExemple {
  description: string;
  code: string;
}

const otherDigit = (digit: string, by: number): string => String((Number(digit) + by) % 10);

/** One digit at a time, each by another step. */
export const codesVoisins = (code: string): CodeExemple[] =>
  [3, 1, 9, 7].map((by, place) => ({
    description: `le chiffre n° ${place + 1} changé`,
    code: code.slice(0, place) + otherDigit(code.charAt(place), by) + code.slice(place + 1),
  }));

export const autresCodes = (code: string): CodeExemple[] => {
  const everyDigit = [...code].map((digit) => otherDigit(digit, 5)).join('');
  const fixed = ['0000', '9999', '1234'].filter((candidate) => candidate !== code && candidate !== everyDigit);
  return [
    { description: 'tous les chiffres changés', code: everyDigit },
    ...fixed.map((candidate) => ({ description: candidate, code: candidate })),
  ];
};

export const codesDeLongueurAutre = (code: string): CodeExemple[] => [
  { description: '3 chiffres : le dernier en moins', code: code.slice(0, 3) },
  { description: '3 chiffres : le premier en moins', code: code.slice(1) },
  { description: '5 chiffres : un de plus à la fin', code: `${code}0` },
  { description: '5 chiffres : un de plus au début', code: `0${code}` },
];

export const codesEnLettres = (code: string): CodeExemple[] => [
  { description: 'des lettres', code: 'abcd' },
  { description: 'une lettre pour le dernier chiffre', code: `${code.slice(0, 3)}a` },
];

/** None where all its digits are the same. */
export const codesPermutes = (code: string): CodeExemple[] => {
  const swapped = `${code.slice(0, 2)}${code.charAt(3)}${code.charAt(2)}`;
  return [
    { description: 'les chiffres du code, à l’envers', code: [...code].reverse().join('') },
    { description: 'les deux derniers chiffres échangés', code: swapped },
  ].filter((exemple) => exemple.code !== code);
};

/** E2-6: what a check that counts, or looks at the digits alone, would take for the code; and a code that is easy to leave open. */
export const codesTrompeurs = (code: string, ancien: string): CodeExemple[] => {
  // The older code may be good as well.
  const [repete = ''] = ['1111', '2222', '3333'].filter((candidate) => candidate !== code && candidate !== ancien);
  const following = [1, 2, 3].map((step) => String((Number(code) + step) % 10_000).padStart(4, '0'));
  const [suivant = ''] = following.filter((candidate) => candidate !== ancien && candidate !== repete);
  return [
    { description: 'quatre fois le même chiffre', code: repete },
    { description: 'le code suivi d’une lettre', code: `${code}a` },
    { description: 'une lettre au milieu du code', code: `${code.slice(0, 2)}a${code.slice(2)}` },
    { description: 'un code qui suit', code: suivant },
  ];
};
