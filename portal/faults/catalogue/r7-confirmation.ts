import { fault, together, type Plant } from '../fault.ts';
import { alikeInFirst } from '../lib/passwords.ts';
import { lettingThrough, rule, unchecked, untilSecondTry } from '../lib/rules.ts';
import { replaced, script } from '../lib/views.ts';

/** Judges the confirmation against the new password. */
const comparing = (isSame: (nouveau: string, confirmation: string) => boolean): Plant =>
  rule(
    'R7',
    () =>
      ({ nouveauMotDePasse, confirmation }) =>
        isSame(nouveauMotDePasse, confirmation),
  );

const inLatin1 = (text: string): string => text.replaceAll('€', '?');

export const r7 = [
  fault('R7-non-verifiee', 'la confirmation n’est pas vérifiée', unchecked('R7')),
  fault(
    'R7-sans-la-casse',
    'la casse de la confirmation ne compte pas',
    comparing((nouveau, confirmation) => nouveau.toLowerCase() === confirmation.toLowerCase()),
  ),
  fault(
    'R7-espaces-ignorees',
    'une espace autour de la confirmation ne compte pas',
    comparing((nouveau, confirmation) => nouveau === confirmation.trim()),
  ),
  fault(
    'R7-espace-initiale-ignoree',
    'une espace au début de la confirmation ne compte pas',
    comparing((nouveau, confirmation) => nouveau === confirmation.trimStart()),
  ),
  fault(
    'R7-signe-invisible-ignore',
    'un signe invisible à la fin de la confirmation ne compte pas',
    comparing((nouveau, confirmation) => nouveau === confirmation.replace(/\u200b+$/u, '')),
  ),
  fault(
    'R7-pleine-chasse',
    'une lettre en pleine chasse dans la confirmation vaut la même lettre',
    comparing((nouveau, confirmation) => nouveau === confirmation.normalize('NFKC')),
  ),
  fault(
    'R7-au-second-essai',
    'une confirmation différente est acceptée quand la saisie est envoyée une seconde fois',
    untilSecondTry('R7'),
  ),
  fault(
    'R7-premier-caractere-non-compare',
    'le premier caractère de la confirmation n’est pas comparé',
    comparing((nouveau, confirmation) => nouveau.slice(1) === confirmation.slice(1)),
  ),
  fault(
    'R7-8-premiers-caracteres',
    'seuls les 8 premiers caractères de la confirmation sont comparés',
    comparing(alikeInFirst(8)),
  ),
  fault(
    'R7-20-premiers-caracteres',
    'seuls les 20 premiers caractères de la confirmation sont comparés',
    comparing(alikeInFirst(20)),
  ),
  fault(
    'R7-suite-ignoree',
    'ce qui suit le mot de passe dans la confirmation ne compte pas',
    comparing((nouveau, confirmation) => confirmation.startsWith(nouveau)),
  ),
  fault(
    'R7-debut-suffit',
    'le début du mot de passe suffit comme confirmation',
    comparing((nouveau, confirmation) => confirmation !== '' && nouveau.startsWith(confirmation)),
  ),
  fault(
    'R7-actuel-suffit',
    'le mot de passe actuel suffit comme confirmation',
    lettingThrough('R7', ({ motDePasseActuel, confirmation }) => confirmation === motDePasseActuel),
  ),
  fault(
    'R7-fin-suffit',
    'la fin du mot de passe suffit comme confirmation',
    comparing((nouveau, confirmation) => confirmation !== '' && nouveau.endsWith(confirmation)),
  ),
  fault(
    'R7-40-premiers-caracteres',
    'seuls les 40 premiers caractères de la confirmation sont comparés',
    comparing(alikeInFirst(40)),
  ),
  fault(
    'R7-en-latin-1',
    'la confirmation est comparée en Latin-1 : un « ? » y vaut un « € »',
    comparing((nouveau, confirmation) => inLatin1(nouveau) === inLatin1(confirmation)),
  ),
  fault(
    'R7-longueur-seulement',
    'seule la longueur de la confirmation est comparée',
    comparing((nouveau, confirmation) => nouveau.length === confirmation.length),
  ),
  fault(
    'R7-verifiee-par-la-page-seule',
    'la confirmation n’est vérifiée que par la page : une saisie qui la contourne est acceptée',
    together(
      unchecked('R7'),
      script(
        replaced(
          'if (meter) {',
          `if (meter) {
    const nouveau = document.getElementById('nouveauMotDePasse');
    const confirmation = document.getElementById('confirmation');
    const compare = () => {
      confirmation.setCustomValidity(confirmation.value === nouveau.value ? '' : 'Les deux saisies diffèrent.');
    };
    nouveau.addEventListener('input', compare);
    confirmation.addEventListener('input', compare);`,
        ),
      ),
    ),
  ),
  fault(
    'R7-courts-non-verifies',
    'la règle n’est pas vérifiée pour un mot de passe de 12 caractères ou moins',
    lettingThrough('R7', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 12),
  ),
];
