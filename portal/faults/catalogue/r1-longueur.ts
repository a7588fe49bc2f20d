import { fault, together } from '../fault.ts';
import { alsoRefusing, lettingThrough, ruleOn, unchecked, untilSecondTry } from '../lib/rules.ts';
import { replaced, screen } from '../lib/views.ts';

const lengthOf = (text: string): number => [...text].length;
const bytesOf = (text: string): number => Buffer.byteLength(text);

export const r1 = [
  fault(
    'R1-au-second-essai',
    'un mot de passe trop court ou trop long est accepté quand la saisie est envoyée une seconde fois',
    untilSecondTry('R1'),
  ),
  fault(
    'R1-accepte-7-caracteres',
    'un mot de passe de 7 caractères est accepté',
    ruleOn('R1', (motDePasse) => lengthOf(motDePasse) >= 7 && lengthOf(motDePasse) <= 50),
  ),
  fault(
    'R1-refuse-8-caracteres',
    'un mot de passe de 8 caractères est refusé',
    alsoRefusing('R1', (motDePasse) => lengthOf(motDePasse) === 8),
  ),
  fault(
    'R1-refuse-50-caracteres',
    'un mot de passe de 50 caractères est refusé',
    alsoRefusing('R1', (motDePasse) => lengthOf(motDePasse) === 50),
  ),
  fault(
    'R1-accepte-51-caracteres',
    'un mot de passe de 51 caractères est accepté',
    ruleOn('R1', (motDePasse) => lengthOf(motDePasse) >= 8 && lengthOf(motDePasse) <= 51),
  ),
  fault(
    'R1-sans-minimum',
    'la longueur minimale n’est pas vérifiée',
    ruleOn('R1', (motDePasse) => lengthOf(motDePasse) <= 50),
  ),
  fault(
    'R1-sans-maximum',
    'la longueur maximale n’est pas vérifiée',
    ruleOn('R1', (motDePasse) => lengthOf(motDePasse) >= 8),
  ),
  fault(
    'R1-accepte-100-caracteres',
    'un mot de passe de 100 caractères et plus est accepté',
    lettingThrough('R1', ({ nouveauMotDePasse }) => lengthOf(nouveauMotDePasse) >= 100),
  ),
  fault(
    'R1-minimum-en-octets',
    'la longueur minimale se compte en octets : 7 caractères dont « € » suffisent',
    ruleOn('R1', (motDePasse) => bytesOf(motDePasse) >= 8 && lengthOf(motDePasse) <= 50),
  ),
  fault(
    'R1-lettres-et-chiffres-seuls',
    'la longueur ne compte que les lettres et les chiffres',
    ruleOn('R1', (motDePasse) => /^.{8,50}$/u.test(motDePasse.replace(/[^\p{L}\p{N}]/gu, ''))),
  ),
  fault(
    'R1-maximum-en-octets',
    'la longueur maximale se compte en octets : 50 caractères dont « € » sont refusés',
    alsoRefusing('R1', (motDePasse) => bytesOf(motDePasse) > 50),
  ),
  fault(
    'R1-maximum-en-html',
    'la longueur maximale se compte en HTML : 50 caractères dont « & » sont refusés',
    alsoRefusing('R1', (motDePasse) => motDePasse.replaceAll('&', '&amp;').replaceAll('<', '&lt;').length > 50),
  ),
  fault(
    'R1-coupe-a-50-caracteres',
    'un mot de passe de 51 caractères est accepté, coupé à 50 sans rien dire',
    together(
      lettingThrough('R1', ({ nouveauMotDePasse }) => lengthOf(nouveauMotDePasse) > 50),
      (parts) => ({
        ...parts,
        passwords: { ...parts.passwords, hash: (motDePasse) => parts.passwords.hash(motDePasse.slice(0, 50)) },
      }),
    ),
  ),
  fault(
    'R1-verifiee-par-la-page-seule',
    'la longueur n’est vérifiée que par la page : une saisie qui la contourne est acceptée',
    together(
      unchecked('R1'),
      screen('nouveauMotDePasse', replaced(/name="nouveauMotDePasse"/, 'name="nouveauMotDePasse" pattern=".{8,50}"')),
    ),
  ),
];
