import { fault, together } from '../fault.ts';
import { lettingThrough, ruleOn, ruleSeeing, unchecked, untilSecondTry } from '../lib/rules.ts';
import { authorising } from './r4-caracteres-autorises.ts';

const SPECIAUX = [...'?!$€@&(-+_)=*%/<>,;:'];

const NOMS: Readonly<Record<string, string>> = {
  '?': 'point-d-interrogation',
  '!': 'point-d-exclamation',
  $: 'dollar',
  '€': 'euro',
  '@': 'arobase',
  '&': 'esperluette',
  '(': 'parenthese-ouvrante',
  '-': 'tiret',
  '+': 'plus',
  _: 'tiret-bas',
  ')': 'parenthese-fermante',
  '=': 'egal',
  '*': 'asterisque',
  '%': 'pourcent',
  '/': 'barre-oblique',
  '<': 'inferieur',
  '>': 'superieur',
  ',': 'virgule',
  ';': 'point-virgule',
  ':': 'deux-points',
};

/** Characters that count as a digit or special character besides: R4 would refuse them, so it lets them through as well. */
const compte = (pattern: RegExp) =>
  together(
    lettingThrough('R3', ({ nouveauMotDePasse }) => pattern.test(nouveauMotDePasse)),
    authorising(pattern),
  );

export const r3 = [
  fault(
    'R3-au-second-essai',
    'un mot de passe sans chiffre ni caractère spécial est accepté quand la saisie est envoyée une seconde fois',
    untilSecondTry('R3'),
  ),
  ...SPECIAUX.map((signe) =>
    fault(
      `R3-sans-${NOMS[signe] ?? signe}`,
      `« ${signe} » n’est pas compté comme caractère spécial`,
      ruleSeeing('R3', (motDePasse) => motDePasse.replaceAll(signe, '')),
    ),
  ),
  ...['0', '9'].map((chiffre) =>
    fault(
      `R3-sans-${chiffre}`,
      `« ${chiffre} » n’est pas compté comme chiffre`,
      ruleSeeing('R3', (motDePasse) => motDePasse.replaceAll(chiffre, '')),
    ),
  ),
  fault('R3-non-verifiee', 'un mot de passe de lettres seulement est accepté', unchecked('R3')),
  fault(
    'R3-chiffre-exige',
    'un caractère spécial ne suffit pas : un chiffre est exigé',
    ruleOn('R3', (motDePasse) => /[0-9]/.test(motDePasse)),
  ),
  fault(
    'R3-special-exige',
    'un chiffre ne suffit pas : un caractère spécial est exigé',
    ruleSeeing('R3', (motDePasse) => motDePasse.replace(/[0-9]/g, '')),
  ),
  fault(
    'R3-seulement-jusqu-a-20',
    'au-delà de 20 caractères, ni chiffre ni caractère spécial n’est exigé',
    lettingThrough('R3', ({ nouveauMotDePasse }) => nouveauMotDePasse.length > 20),
  ),
  fault(
    'R3-premier-caractere-ignore',
    'un chiffre ou un caractère spécial en tête ne compte pas',
    ruleSeeing('R3', (motDePasse) => motDePasse.slice(1)),
  ),
  fault(
    'R3-dernier-caractere-ignore',
    'un chiffre ou un caractère spécial à la fin ne compte pas',
    ruleSeeing('R3', (motDePasse) => motDePasse.slice(0, -1)),
  ),
  fault('R3-croisillon-compte', '« # » compte comme caractère spécial', compte(/#/), 'R4'),
  fault('R3-point-compte', '« . » compte comme caractère spécial', compte(/\./), 'R4'),
  fault('R3-chiffre-arabe-compte', 'un chiffre d’une autre écriture compte comme chiffre', compte(/\p{Nd}/u), 'R4'),
  fault('R3-exposant-compte', '« ² » compte comme chiffre', compte(/\p{No}/u), 'R4'),
  fault('R3-interrogation-grecque-compte', 'le point d’interrogation grec compte comme « ; »', compte(/\u037e/), 'R4'),
  fault(
    'R3-courts-non-verifies',
    'la règle n’est pas vérifiée pour un mot de passe de 12 caractères ou moins',
    lettingThrough('R3', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 12),
  ),
];
