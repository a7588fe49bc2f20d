import { fault, type Plant } from '../fault.ts';
import { alsoRefusing, lettingThrough, ruleSeeing, unchecked } from '../lib/rules.ts';

/** R4 with more characters than it should let in. */
export const authorising = (pattern: RegExp): Plant => {
  const every = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return ruleSeeing('R4', (motDePasse) => motDePasse.replace(every, ''));
};

const CLASSES: [string, string, RegExp][] = [
  ['espace', 'une espace', / /],
  ['espaces-de-toute-sorte', 'toute espace (tabulation, espace insécable)', /\s/],
  ['e-accent-aigu', '« é »', /é/],
  ['e-accent-grave', '« è »', /è/],
  ['o-circonflexe', '« ô »', /ô/],
  ['u-trema', '« ü »', /ü/],
  ['a-majuscule-accentue', '« À »', /À/],
  ['lettres-latines', 'toute lettre latine accentuée', /[À-ÿ]/],
  ['ligatures', '« œ », « Œ » et « æ »', /[œŒæ]/],
  ['toute-lettre', 'toute lettre, grecque ou cyrillique comprise', /\p{L}/u],
  ['tout-chiffre', 'tout chiffre, de toute écriture', /\p{Nd}/u],
  ['guillemets', 'les guillemets et l’apostrophe', /["'’«»]/],
  ['croisillon', '« # »', /#/],
  ['point', '« . »', /\./],
  ['tilde', '« ~ »', /~/],
  ['accolades', 'les accolades', /[{}]/],
  ['crochets', 'les crochets', /[[\]]/],
  ['barres', '« | » et « \\ »', /[|\\]/],
  ['circonflexe', '« ^ »', /\^/],
  ['accent-grave', '« ` »', /`/],
  ['monnaies', '« £ », « ¤ » et « ¥ »', /[£¤¥]/],
  ['signes', '« § », « ° » et « µ »', /[§°µ]/],
  ['demi-cadratin', 'le tiret demi-cadratin « – »', /–/],
  ['emoji', 'les émojis', /\p{Extended_Pictographic}/u],
  ['pleine-chasse', 'les caractères à pleine chasse', /[\uff01-\uff5e]/],
  ['espace-sans-chasse', 'l’espace sans chasse', /\u200b/],
  ['accents-combinants', 'un accent combinant', /\p{M}/u],
  ['kelvin', 'le signe kelvin', /\u212a/],
  [
    'hors-liste',
    'ce qu’aucune liste de refus ne nomme : flèches, opérateurs, kanas, idéogrammes',
    /[\u0400-\u04ff\u0900-\u097f\u2190-\u22ff\u3041-\u9fa5]/,
  ],
  ['s-long', 'le s long « ſ »', /\u017f/],
  ['guillemet-ouvrant', '« « »', /«/],
];

export const r4 = [
  fault('R4-non-verifiee', 'tout caractère est accepté', unchecked('R4')),
  ...CLASSES.map(([name, texte, pattern]) =>
    fault(`R4-accepte-${name}`, `accepté dans un mot de passe : ${texte}`, authorising(pattern)),
  ),
  fault(
    'R4-au-debut-seulement',
    'seul le début du mot de passe est vérifié',
    ruleSeeing('R4', (motDePasse) => motDePasse.slice(0, 8)),
  ),
  fault(
    'R4-a-la-fin-seulement',
    'seule la fin du mot de passe est vérifiée',
    ruleSeeing('R4', (motDePasse) => motDePasse.slice(-8)),
  ),
  fault(
    'R4-jusqu-a-20-seulement',
    'seuls les 20 premiers caractères sont vérifiés',
    ruleSeeing('R4', (motDePasse) => [...motDePasse].slice(0, 20).join('')),
  ),
  fault(
    'R4-espaces-autour',
    'une espace au début ou à la fin est acceptée',
    ruleSeeing('R4', (motDePasse) => motDePasse.trim()),
  ),
  fault(
    'R4-normalise-avant',
    'le mot de passe est normalisé (NFC) avant d’être vérifié',
    ruleSeeing('R4', (motDePasse) => motDePasse.normalize('NFC')),
  ),
  fault(
    'R4-normalise-compatible',
    'le mot de passe est normalisé (NFKC) avant d’être vérifié',
    ruleSeeing('R4', (motDePasse) => motDePasse.normalize('NFKC')),
  ),
  fault(
    'R4-courts-non-verifies',
    'les caractères d’un mot de passe de 16 caractères ou moins ne sont pas vérifiés',
    lettingThrough('R4', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 16),
  ),
  fault(
    'R4-longs-non-verifies',
    'les caractères d’un mot de passe de plus de 24 caractères ne sont pas vérifiés',
    lettingThrough('R4', ({ nouveauMotDePasse }) => nouveauMotDePasse.length > 24),
  ),
  ...(
    [
      ['euro', '€'],
      ['tiret', '-'],
      ['inferieur', '<'],
      ['deux-points', ':'],
      ['j-minuscule', 'j'],
      ['W-majuscule', 'W'],
      ['7', '7'],
    ] as const
  ).map(([name, signe]) =>
    fault(
      `R4-refuse-${name}`,
      `« ${signe} » est refusé dans un mot de passe`,
      alsoRefusing('R4', (motDePasse) => motDePasse.includes(signe)),
    ),
  ),
];
