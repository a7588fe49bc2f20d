/** The characters that R2, R3 and R4 name. */
export const MINUSCULES = [...'abcdefghijklmnopqrstuvwxyz'];
export const MAJUSCULES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
export const CHIFFRES = [...'0123456789'];
export const SPECIAUX = [...'?!$€@&(-+_)=*%/<>,;:'];

/** A character that no rule authorises, and what to call it in a report. */
export interface Interdit {
  caractere: string;
  description: string;
}

/** One of each class of characters that R4 refuses; the last ones are traps for a check that folds or normalises Unicode. */
export const INTERDITS: Interdit[] = [
  { caractere: ' ', description: 'une espace' },
  { caractere: '\u00a0', description: 'une espace insécable' },
  { caractere: 'é', description: 'é' },
  { caractere: 'à', description: 'à' },
  { caractere: 'ù', description: 'ù' },
  { caractere: 'ê', description: 'ê' },
  { caractere: 'ï', description: 'ï' },
  { caractere: 'ç', description: 'ç' },
  { caractere: 'ñ', description: 'ñ' },
  { caractere: 'É', description: 'É' },
  { caractere: 'Ç', description: 'Ç' },
  { caractere: 'œ', description: 'œ' },
  { caractere: 'ß', description: 'ß' },
  { caractere: '"', description: 'un guillemet droit' },
  { caractere: "'", description: 'une apostrophe' },
  { caractere: '’', description: 'une apostrophe typographique' },
  { caractere: '#', description: 'un croisillon' },
  { caractere: '.', description: 'un point' },
  { caractere: '~', description: 'un tilde' },
  { caractere: '{', description: 'une accolade ouvrante' },
  { caractere: '}', description: 'une accolade fermante' },
  { caractere: '[', description: 'un crochet ouvrant' },
  { caractere: ']', description: 'un crochet fermant' },
  { caractere: '|', description: 'une barre verticale' },
  { caractere: '\\', description: 'une barre oblique inverse' },
  { caractere: '^', description: 'un accent circonflexe seul' },
  { caractere: '`', description: 'un accent grave seul' },
  { caractere: '§', description: 'le signe paragraphe' },
  { caractere: '£', description: 'le signe livre' },
  { caractere: '°', description: 'le signe degré' },
  { caractere: 'µ', description: 'le signe micro' },
  { caractere: '–', description: 'un tiret demi-cadratin' },
  { caractere: '²', description: 'un exposant deux' },
  { caractere: '😀', description: 'un émoji' },
  { caractere: 'ａ', description: 'une minuscule pleine chasse' },
  { caractere: 'Ａ', description: 'une majuscule pleine chasse' },
  { caractere: '７', description: 'un chiffre pleine chasse' },
  { caractere: '！', description: 'un point d’exclamation pleine chasse' },
  { caractere: '٣', description: 'un chiffre arabe oriental' },
  { caractere: 'а', description: 'une lettre cyrillique' },
  { caractere: 'Ω', description: 'une lettre grecque' },
  ...[...'âäèëîôöûüÿæÀÂÈÊËÎÏÔÙÛÜŒ«»¨¤¥©…“•½×漢'].map((caractere) => ({ caractere, description: caractere })),
  { caractere: '\t', description: 'une tabulation' },
  { caractere: '\u200b', description: 'une espace sans chasse' },
  { caractere: '\u0301', description: 'un accent combinant' },
  { caractere: '\u212a', description: 'le signe kelvin' },
  { caractere: '\u037e', description: 'un point d’interrogation grec' },
  { caractere: '\u017f', description: 'un s long' },
  { caractere: '\u0338', description: 'une barre oblique combinante' },
];

/** Ranges of characters, by their first and last, of which none is authorised: arrows, operators, Cyrillic, Devanagari, kana, ideograms. */
export const INATTENDUS: readonly (readonly [number, number])[] = [
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x0430, 0x044f],
  [0x0905, 0x0939],
  [0x3041, 0x3096],
  [0x4e00, 0x9fa5],
];
