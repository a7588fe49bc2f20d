import { fault, together } from '../fault.ts';
import { alsoRefusing, lettingThrough, ruleOn, ruleSeeing, unchecked } from '../lib/rules.ts';
import { authorising } from './r4-caracteres-autorises.ts';

export const r2 = [
  fault(
    'R2-sans-minuscule',
    'un mot de passe sans minuscule est accepté',
    ruleOn('R2', (motDePasse) => /[A-Z]/.test(motDePasse)),
  ),
  fault(
    'R2-sans-majuscule',
    'un mot de passe sans majuscule est accepté',
    ruleOn('R2', (motDePasse) => /[a-z]/.test(motDePasse)),
  ),
  fault(
    'R2-l-une-ou-l-autre',
    'une minuscule ou une majuscule suffit',
    ruleOn('R2', (motDePasse) => /[a-zA-Z]/.test(motDePasse)),
  ),
  fault(
    'R2-trois-sortes-sur-quatre',
    'trois sortes de caractères sur quatre suffisent : la minuscule ou la majuscule peut manquer',
    ruleOn('R2', (motDePasse) => {
      const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
      return kinds.filter((kind) => kind.test(motDePasse)).length >= 3;
    }),
  ),
  fault('R2-non-verifiee', 'un mot de passe sans lettre est accepté', unchecked('R2')),
  fault(
    'R2-minuscule-accentuee',
    'une lettre accentuée tient lieu de minuscule',
    together(
      ruleOn('R2', (motDePasse) => /\p{Ll}/u.test(motDePasse) && /[A-Z]/.test(motDePasse)),
      authorising(/\p{Ll}/u),
    ),
    'R4',
  ),
  fault(
    'R2-majuscule-accentuee',
    'une lettre accentuée tient lieu de majuscule',
    together(
      ruleOn('R2', (motDePasse) => /[a-z]/.test(motDePasse) && /[A-ZÀ-Þ]/.test(motDePasse)),
      authorising(/[À-Þ]/),
    ),
    'R4',
  ),
  fault(
    'R2-casse-unicode',
    'le s long « ſ » et le signe kelvin tiennent lieu de lettres',
    together(
      ruleOn('R2', (motDePasse) => /[a-z\u017f]/.test(motDePasse) && /[A-Z\u212a]/.test(motDePasse)),
      authorising(/[\u017f\u212a]/),
    ),
    'R4',
  ),
  fault(
    'R2-z-oublie',
    'le « z » n’est pas compté comme minuscule',
    ruleOn('R2', (motDePasse) => /[a-y]/.test(motDePasse) && /[A-Z]/.test(motDePasse)),
  ),
  fault(
    'R2-A-oublie',
    'le « A » n’est pas compté comme majuscule',
    ruleOn('R2', (motDePasse) => /[a-z]/.test(motDePasse) && /[B-Z]/.test(motDePasse)),
  ),
  fault(
    'R2-majuscule-au-debut',
    'la majuscule doit être le premier caractère',
    alsoRefusing('R2', (motDePasse) => !/^[A-Z]/.test(motDePasse)),
  ),
  fault(
    'R2-premier-caractere-ignore',
    'une minuscule ou une majuscule en tête ne compte pas',
    ruleSeeing('R2', (motDePasse) => motDePasse.slice(1)),
  ),
  fault(
    'R2-dernier-caractere-ignore',
    'une minuscule ou une majuscule à la fin ne compte pas',
    ruleSeeing('R2', (motDePasse) => motDePasse.slice(0, -1)),
  ),
  fault(
    'R2-pas-les-longs',
    'à partir de 16 caractères, la majuscule n’est plus exigée',
    lettingThrough('R2', ({ nouveauMotDePasse }) => nouveauMotDePasse.length >= 16 && /[a-z]/.test(nouveauMotDePasse)),
  ),
  fault(
    'R2-special-pour-majuscule',
    'le « % » tient lieu de majuscule',
    ruleOn('R2', (motDePasse) => /[a-z]/.test(motDePasse) && /[A-Z%]/.test(motDePasse)),
  ),
  fault(
    'R2-seulement-courts',
    'au-delà de 12 caractères, minuscules et majuscules ne sont plus exigées',
    lettingThrough('R2', ({ nouveauMotDePasse }) => nouveauMotDePasse.length > 12),
  ),
  fault(
    'R2-courts-non-verifies',
    'la règle n’est pas vérifiée pour un mot de passe de 12 caractères ou moins',
    lettingThrough('R2', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 12),
  ),
];
