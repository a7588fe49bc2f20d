/**
 * Passwords to be accepted or refused, each with the description by which a report calls it (never its value). A refused one
 * breaks one rule (or R4 besides, where a character can't stand elsewhere) and is otherwise as ordinary as can be.
 */
import { CHIFFRES, INATTENDUS, INTERDITS, MAJUSCULES, MINUSCULES, SPECIAUX, type Interdit } from '../alphabet.ts';
import { formesDateNaissance, isNeutral, type Tirage } from '../assure.ts';
import { compose, ordinaire, withOtherCase, type Composition, type Person } from '../mot-de-passe.ts';

export interface Exemple {
  description: string;
  motDePasse: string;
  /** The rule that is broken where a valid example is refused, for tests of another statement that need it accepted. */
  regle?: 'R1' | 'R3';
  /** The rule that is broken where its special signs are refused whatever its length, for tests of another rule. */
  signes?: 'R4';
  /** What is typed in « Confirmer le mot de passe » when it differs. */
  confirmation?: string;
}

/** Examples depend on the person (birth date, number) and on a draw, so that two runs don't try the very same ones. */
export type Exemples = (assure: Person, tirage: Tirage) => Exemple[];

const POSITIONS = [
  { name: 'au début', place: (inside: string, around: string) => inside + around },
  {
    name: 'au milieu',
    place: (inside: string, around: string) =>
      around.slice(0, Math.floor(around.length / 2)) + inside + around.slice(Math.floor(around.length / 2)),
  },
  // Past the 20th character, so that a check of the first ones only is found out.
  { name: 'à la fin', place: (inside: string, around: string) => around + inside },
] as const;

const letters = (count: number) => ({ minuscules: Math.ceil(count / 2), majuscules: Math.floor(count / 2) });

const ofLength = (length: number) => ({ ...letters(length - 2), chiffres: 2 });

/** R1 */
export const longueursRefusees: Exemples = (assure, tirage) => [
  ...[7, 51].map((length) => ({
    description: `${length} caractères`,
    motDePasse: compose(ofLength(length), assure, tirage),
  })),
  { description: '4 caractères', motDePasse: compose(ofLength(4), assure, tirage) },
  ...[70, 130].map((length) => ({
    description: `${length} caractères`,
    motDePasse: compose(ofLength(length), assure, tirage),
  })),
  // A check may count letters and digits alone.
  {
    description: '51 caractères, dont 30 spéciaux',
    motDePasse: compose({ ...letters(20), chiffres: 1, speciaux: 30 }, assure, tirage),
  },
  {
    description: '7 caractères, dont 4 que des octets ou du HTML compteraient pour plusieurs',
    motDePasse: compose({ ...letters(2), chiffres: 1, avec: ['€', '€', '&', '<'] }, assure, tirage),
  },
];

export const longueursAcceptees: Exemples = (assure, tirage) => [
  ...[8, 50].map((length) => ({
    description: `${length} caractères`,
    motDePasse: compose(ofLength(length), assure, tirage),
  })),
  {
    description: '8 caractères, dont 4 spéciaux',
    motDePasse: compose({ ...letters(3), chiffres: 1, speciaux: 4 }, assure, tirage),
    signes: 'R4',
  },
  {
    description: '50 caractères, dont 40 que des octets ou du HTML compteraient pour plusieurs',
    motDePasse: compose(
      { ...letters(9), chiffres: 1, avec: Array.from({ length: 10 }, () => ['€', '€', '&', '<']).flat() },
      assure,
      tirage,
    ),
    signes: 'R4',
  },
];

/** R2 */
export const casseManquante: Exemples = (assure, tirage) => [
  // With all the other kinds: « three kinds out of four » is a rule that some portals have.
  {
    description: 'aucune minuscule',
    motDePasse: compose({ majuscules: 10, chiffres: 3, speciaux: 2 }, assure, tirage),
  },
  {
    description: 'aucune majuscule',
    motDePasse: compose({ minuscules: 10, chiffres: 3, speciaux: 2 }, assure, tirage),
  },
  // Long, and with every special character: none of these stands for a letter.
  {
    description: 'aucune minuscule, mais les 20 caractères spéciaux',
    motDePasse: compose({ majuscules: 15, chiffres: 3, avec: SPECIAUX }, assure, tirage),
  },
  {
    description: 'aucune majuscule, mais les 20 caractères spéciaux',
    motDePasse: compose({ minuscules: 15, chiffres: 3, avec: SPECIAUX }, assure, tirage),
  },
  // A check may begin with some length.
  ...(['minuscules', 'majuscules'] as const).map((kind) => ({
    description: `que des ${kind} et des chiffres, 8 caractères`,
    motDePasse: compose({ [kind]: 6, chiffres: 2 }, assure, tirage),
  })),
  { description: 'aucune lettre', motDePasse: compose({ chiffres: 5, speciaux: 8 }, assure, tirage) },
  ...[
    ['é', 'une minuscule accentuée comme seule minuscule'],
    ['ç', 'une cédille comme seule minuscule'],
    ['а', 'une lettre cyrillique comme seule minuscule'],
    ['\u017f', 'un s long comme seule minuscule'],
  ].map(([caractere = '', description = '']) => ({
    description,
    motDePasse: compose({ majuscules: 11, chiffres: 3, avec: [caractere] }, assure, tirage),
  })),
  ...[
    ['É', 'une majuscule accentuée comme seule majuscule'],
    ['Ç', 'une cédille comme seule majuscule'],
    ['\u212a', 'le signe kelvin comme seule majuscule'],
  ].map(([caractere = '', description = '']) => ({
    description,
    motDePasse: compose({ minuscules: 11, chiffres: 3, avec: [caractere] }, assure, tirage),
  })),
];

/** Where the only one of a kind stands, in turn: a check that overlooks one end is found out, in every run. */
const alone = (index: number, one: string, other = ''): Composition =>
  [{ prefixe: one, suffixe: other }, { avec: [one, other] }, { prefixe: other, suffixe: one }][index % 3] ?? {};

/** Each letter once as the only one of its kind: a lower-case one and an upper-case one at a time. */
export const lettresSeules: Exemples = (assure, tirage) =>
  MINUSCULES.map((minuscule, index) => {
    const majuscule = MAJUSCULES[(index + 13) % MAJUSCULES.length] ?? 'N';
    return {
      description: `${minuscule} seule minuscule, ${majuscule} seule majuscule`,
      motDePasse: compose({ chiffres: 6 + tirage(18), ...alone(index, minuscule, majuscule) }, assure, tirage),
    };
  });

/** R3 */
export const sansChiffreNiSpecial: Exemples = (assure, tirage) => [
  { description: 'des lettres seulement', motDePasse: compose(letters(14), assure, tirage) },
  { description: 'des lettres seulement, 8 caractères', motDePasse: compose(letters(8), assure, tirage) },
  { description: 'des lettres seulement, plus de 20', motDePasse: compose(letters(30), assure, tirage) },
  ...[
    ['#', 'un signe qui n’est pas de la liste'],
    ['.', 'un point'],
    ['٣', 'un chiffre arabe oriental'],
    ['７', 'un chiffre pleine chasse'],
    ['²', 'un exposant'],
    ['\u037e', 'un point d’interrogation grec'],
  ].map(([caractere = '', description = '']) => ({
    description: `${description} pour tout chiffre ou caractère spécial`,
    motDePasse: compose({ ...letters(13), avec: [caractere] }, assure, tirage),
  })),
];

const seulSigne =
  (signes: readonly string[], kind: string): Exemples =>
  (assure, tirage) =>
    signes.map((signe, index) => ({
      description: `${signe} ${kind}`,
      motDePasse: compose({ ...letters(8 + tirage(18)), ...alone(index, signe) }, assure, tirage),
    }));

export const chiffresSeuls = seulSigne(CHIFFRES, 'pour seul chiffre');
export const speciauxSeuls = seulSigne(SPECIAUX, 'pour seul caractère spécial');

/** R4 */
const placed = ({ caractere, description }: Interdit, position: number, assure: Person, tirage: Tirage): Exemple => {
  const { name, place } = POSITIONS[position % POSITIONS.length] ?? POSITIONS[0];
  // Short at the beginning, for a check of the long ones only.
  const length = name === 'au début' ? 7 : 18 + tirage(6);
  const around = compose({ ...letters(length), chiffres: 3 }, assure, tirage);
  return { description: `${description}, ${name}`, motDePasse: place(caractere, around) };
};

/** A character that no list of refused ones is likely to name: a check that has such a list lets it through. */
const inattendu = (tirage: Tirage): Interdit => {
  const [from, to] = INATTENDUS[tirage(INATTENDUS.length)] ?? [0x2190, 0x21ff];
  const code = from + tirage(to - from + 1);
  return {
    caractere: String.fromCodePoint(code),
    description: `le caractère U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
  };
};

/** Each unauthorised character, the place it is put in changing from one to the next and from run to run. */
export const caracteresInterdits: Exemples = (assure, tirage) => {
  const offset = tirage(POSITIONS.length);
  return [...INTERDITS, inattendu(tirage), inattendu(tirage)].map((interdit, index) =>
    placed(interdit, index + offset, assure, tirage),
  );
};

/** What a check that trims, or looks at one end only, would let through. */
export const interditsPartout: Exemples = (assure, tirage) =>
  INTERDITS.filter(({ caractere }) => [' ', 'é', '#'].includes(caractere)).flatMap((interdit) =>
    POSITIONS.map((_, position) => placed(interdit, position, assure, tirage)),
  );

export const tousLesAutorises: Exemples = (assure, tirage) => [
  {
    description: 'les 20 caractères spéciaux à la fois',
    motDePasse: compose({ ...letters(10), chiffres: 3, avec: SPECIAUX }, assure, tirage),
  },
  {
    description: 'les 26 minuscules et les 10 chiffres à la fois',
    motDePasse: compose({ majuscules: 3, avec: [...MINUSCULES, ...CHIFFRES] }, assure, tirage),
  },
  {
    description: 'les 26 majuscules à la fois',
    motDePasse: compose({ minuscules: 5, chiffres: 2, avec: MAJUSCULES }, assure, tirage),
  },
];

/**
 * R5: among letters at both ends; in the middle among other digits, where a check of whole runs of digits, or of the first
 * one, looks past it.
 */
const partout = (parts: Record<string, string>, assure: Person, tirage: Tirage): Exemple[] =>
  Object.entries(parts).flatMap(([name, part]) => {
    const chiffres = compose({ chiffres: 6 }, assure, tirage);
    const parmiDesChiffres = chiffres.charAt(4) + part + chiffres.charAt(5);
    const [auDebut, auMilieu, aLaFin] = POSITIONS;
    const amongLetters = ({ place }: (typeof POSITIONS)[number], inside: string, count = 22): string =>
      place(inside, compose(letters(count), assure, tirage));
    return [
      { description: `${name}, ${auDebut.name}`, motDePasse: amongLetters(auDebut, part, 8) },
      {
        description: `${name}, ${auMilieu.name}, parmi d’autres chiffres`,
        motDePasse: chiffres.slice(0, 4) + amongLetters(auMilieu, parmiDesChiffres),
      },
      { description: `${name}, ${aLaFin.name}`, motDePasse: amongLetters(aLaFin, part) },
    ];
  });

export const datesDeNaissance: Exemples = (assure, tirage) =>
  partout(
    Object.fromEntries(
      Object.entries(formesDateNaissance(assure)).map(([forme, part]) => [`date de naissance ${forme}`, part]),
    ),
    assure,
    tirage,
  );

export const numeros: Exemples = (assure, tirage) =>
  partout(
    {
      'numéro de sécurité sociale sans la clé': assure.numeroSecuriteSociale,
      'numéro de sécurité sociale avec la clé': assure.numeroSecuriteSociale + assure.cle,
    },
    assure,
    tirage,
  );

const ENOUGH_DRAWS = 5000;

/** Another date that shares nothing with the person's own, not even what the catalogue leaves open. */
const autreDate = (assure: Person, tirage: Tirage): Record<string, string> => {
  const two = (value: number): string => String(value).padStart(2, '0');
  for (let attempt = 0; attempt < ENOUGH_DRAWS; attempt += 1) {
    const dateNaissance = `${1930 + tirage(100)}-${two(1 + tirage(12))}-${two(1 + tirage(28))}`;
    const formes = formesDateNaissance({ dateNaissance });
    if (Object.values(formes).every((forme) => isNeutral(forme, assure))) return formes;
  }
  throw new Error(`No other date stays clear of ${assure.dateNaissance}`);
};

/** The "almost wrong" neighbours of R5: dates that are somebody else's. */
export const autresDates: Exemples = (assure, tirage) => {
  const formes = autreDate(assure, tirage);
  const [prenom, nom] = [assure.prenom, assure.nom].map((name) =>
    name
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .slice(0, 15),
  );
  return [
    ...['AAAA', 'JJMM', 'MMAAAA', 'JJMMAAAA', 'AAMMJJ'].map((forme) => ({
      description: `une autre date, sous la forme ${forme}`,
      motDePasse: compose({ ...letters(14), suffixe: formes[forme] ?? '' }, assure, tirage),
    })),
    {
      description: 'le prénom et le nom',
      motDePasse: compose({ ...letters(8), chiffres: 3, prefixe: prenom ?? '', suffixe: nom ?? '' }, assure, tirage),
    },
  ];
};

/** As long as can be, of more bytes than some stores keep, with a letter at its end. */
export const lePlusLong = (assure: Person, tirage: Tirage): string =>
  compose({ ...letters(26), chiffres: 3, avec: Array<string>(20).fill('€'), suffixe: 'k' }, assure, tirage);

/** What differs from a password at its very end. */
export const finsDifferentes = (motDePasse: string): Exemple[] => [
  { description: 'le dernier des 50 caractères en moins', motDePasse: motDePasse.slice(0, -1) },
  { description: 'le dernier des 50 caractères changé', motDePasse: `${motDePasse.slice(0, -1)}w` },
];

/** What a check that was written anew, for passwords that were changed, may take for the same. */
export const presqueLeMeme = (motDePasse: string): Exemple[] => [
  ...finsDifferentes(motDePasse),
  { description: 'la dernière lettre dans une autre casse', motDePasse: withOtherCase(motDePasse) },
];

/** E0-1: what stands for any password in a search of a directory, or in a query that an entry is pasted into. */
export const passepartout: readonly Exemple[] = [
  { description: 'une étoile', motDePasse: '*' },
  { description: 'un signe pour cent', motDePasse: '%' },
  { description: 'une condition SQL toujours vraie', motDePasse: "' or '1'='1" },
];

/** R6: as short as can be. */
export const lePlusCourt = (assure: Person, tirage: Tirage): string => compose(ofLength(8), assure, tirage);

/** The same text with its last letter as wide as an ideogram. */
const inFullWidth = (texte: string): string =>
  texte.replace(/[a-z](?=[^a-z]*$)/iu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));

/** R7 */
export const confirmationsDifferentes: Exemples = (assure, tirage) => {
  const court = lePlusCourt(assure, tirage);
  const motDePasse = compose({ ...letters(22), chiffres: 3 }, assure, tirage);
  const long = compose({ ...letters(46), chiffres: 3, suffixe: 'k' }, assure, tirage);
  const avecDebut = compose({ ...letters(22), chiffres: 3, prefixe: 'k' }, assure, tirage);
  const avecEuro = compose({ ...letters(16), chiffres: 3, avec: ['€'] }, assure, tirage);
  const differences = [
    { description: 'une tout autre confirmation', confirmation: ordinaire(assure, tirage) },
    { description: 'une lettre dans une autre casse', confirmation: withOtherCase(motDePasse) },
    { description: 'un caractère final de plus', confirmation: `${motDePasse}a` },
    { description: 'le dernier caractère en moins', confirmation: motDePasse.slice(0, -1) },
    { description: 'le premier caractère en moins', confirmation: motDePasse.slice(1) },
    { description: 'une espace finale de plus', confirmation: `${motDePasse} ` },
    { description: 'une espace initiale de plus', confirmation: ` ${motDePasse}` },
    // What a comparison makes of it that normalises both first.
    { description: 'une lettre en pleine chasse', confirmation: inFullWidth(motDePasse) },
    { description: 'un signe invisible de plus à la fin', confirmation: `${motDePasse}\u200b` },
  ].map((exemple) => ({ ...exemple, motDePasse }));
  return [
    ...differences,
    {
      description: 'une lettre dans une autre casse, sur 8 caractères',
      motDePasse: court,
      confirmation: withOtherCase(court),
    },
    { description: 'le 50e caractère changé', motDePasse: long, confirmation: `${long.slice(0, -1)}w` },
    { description: 'le premier caractère changé', motDePasse: avecDebut, confirmation: `w${avecDebut.slice(1)}` },
    // What a store or a comparison in Latin-1 makes of it.
    {
      description: 'un point d’interrogation pour un euro',
      motDePasse: avecEuro,
      confirmation: avecEuro.replace('€', '?'),
    },
  ];
};

/** E4-4: passwords long and short, with every authorised character, and what a careless store would decode or escape. */
export const aRouvrir: Exemples = (assure, tirage) => [
  { description: '8 caractères', motDePasse: compose(ofLength(8), assure, tirage), regle: 'R1' },
  { description: '50 caractères', motDePasse: compose(ofLength(50), assure, tirage), regle: 'R1' },
  {
    description: 'des séquences d’échappement, de formule et de commentaire',
    motDePasse: `=+@-${compose(letters(8), assure, tirage)}&amp;&lt;%4B+$&<b>--/**/;`,
    regle: 'R3',
  },
  ...tousLesAutorises(assure, tirage).map((exemple): Exemple => ({ ...exemple, regle: 'R3' })),
  { description: '50 caractères, de plus de 72 octets', motDePasse: lePlusLong(assure, tirage), regle: 'R1' },
];

/** E3-5: a weak password (8 characters, nearly all the same) and a strong one (20 and more, of every kind, without a pattern). */
export const niveaux = (assure: Person, tirage: Tirage): { faible: string; fort: string } => ({
  faible: 'aaaaaaA1',
  fort: compose({ minuscules: 8, majuscules: 8, chiffres: 4, speciaux: 6 }, assure, tirage),
});
