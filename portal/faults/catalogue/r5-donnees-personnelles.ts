import type { Account } from '../../parts/accounts.ts';
import { fault, type Plant } from '../fault.ts';
import { alsoRefusing, lettingThrough, rule, unchecked, untilSecondTry } from '../lib/rules.ts';

const FORMES = {
  JJMMAAAA: ([aaaa, mm, jj]) => jj + mm + aaaa,
  AAAAMMJJ: ([aaaa, mm, jj]) => aaaa + mm + jj,
  JJMMAA: ([aaaa, mm, jj]) => jj + mm + aaaa.slice(2),
  AAMMJJ: ([aaaa, mm, jj]) => aaaa.slice(2) + mm + jj,
  AAAA: ([aaaa]) => aaaa,
  JJMM: ([, mm, jj]) => jj + mm,
  MMAAAA: ([aaaa, mm]) => mm + aaaa,
} satisfies Record<string, (date: readonly [aaaa: string, mm: string, jj: string]) => string>;

type Forme = keyof typeof FORMES;

function formes({ dateNaissance }: Account): Record<Forme, string> {
  const [aaaa = '', mm = '', jj = ''] = dateNaissance.split('-');
  const entries = Object.entries(FORMES).map(([name, write]) => [name, write([aaaa, mm, jj])]);
  return Object.fromEntries(entries) as Record<Forme, string>;
}

/** R5, from what an account forbids. */
const forbidding = (isForbidden: (motDePasse: string, account: Account) => boolean): Plant =>
  rule(
    'R5',
    () =>
      ({ nouveauMotDePasse }, { account }) =>
        !isForbidden(nouveauMotDePasse, account),
  );

const holdsNumber = (motDePasse: string, { numeroSecuriteSociale }: Account): boolean =>
  motDePasse.includes(numeroSecuriteSociale);

const holdsDate = (motDePasse: string, account: Account): boolean =>
  Object.values(formes(account)).some((forme) => motDePasse.includes(forme));

/** The digits of a password, run by run: a form inside a longer one is then another run. */
const runs = (motDePasse: string): string[] => motDePasse.match(/\d+/g) ?? [];

/** Looks at a part of the password only. */
const seen = (part: (motDePasse: string) => string): Plant =>
  forbidding((motDePasse, account) => {
    const looked = part(motDePasse);
    return holdsNumber(looked, account) || holdsDate(looked, account);
  });

export const r5 = [
  fault(
    'R5-au-second-essai',
    'un mot de passe qui contient une donnée personnelle est accepté quand la saisie est envoyée une seconde fois',
    untilSecondTry('R5'),
  ),
  fault('R5-non-verifiee', 'ni le numéro de sécurité sociale ni la date de naissance ne sont refusés', unchecked('R5')),
  ...(Object.keys(FORMES) as Forme[]).map((missing) =>
    fault(
      `R5-accepte-${missing}`,
      `la date de naissance sous la forme ${missing} est acceptée`,
      forbidding((motDePasse, account) => {
        const { [missing]: _, ...others } = formes(account);
        return holdsNumber(motDePasse, account) || runs(motDePasse).some((run) => Object.values(others).includes(run));
      }),
    ),
  ),
  fault(
    'R5-une-seule-forme',
    'la date de naissance n’est refusée que sous la forme JJMMAAAA',
    forbidding(
      (motDePasse, account) => holdsNumber(motDePasse, account) || motDePasse.includes(formes(account).JJMMAAAA),
    ),
  ),
  fault(
    'R5-sans-les-parties',
    'une partie de la date de naissance est acceptée',
    forbidding((motDePasse, account) => {
      const { JJMMAAAA, AAAAMMJJ, JJMMAA, AAMMJJ } = formes(account);
      return (
        holdsNumber(motDePasse, account) ||
        [JJMMAAAA, AAAAMMJJ, JJMMAA, AAMMJJ].some((forme) => motDePasse.includes(forme))
      );
    }),
  ),
  ...(['19', '20'] as const).map((siecle) =>
    fault(
      `R5-annees-${siecle}-acceptees`,
      `l’année de naissance est acceptée quand elle commence par ${siecle}`,
      forbidding((motDePasse, account) => {
        const { AAAA, ...others } = formes(account);
        return (
          holdsNumber(motDePasse, account) ||
          Object.values(others).some((forme) => motDePasse.includes(forme)) ||
          (!AAAA.startsWith(siecle) && motDePasse.includes(AAAA))
        );
      }),
    ),
  ),
  ...(['1', '2'] as const).map((chiffre) =>
    fault(
      `R5-numeros-en-${chiffre}-acceptes`,
      `le numéro de sécurité sociale est accepté quand il commence par ${chiffre}`,
      forbidding(
        (motDePasse, account) =>
          holdsDate(motDePasse, account) ||
          (!account.numeroSecuriteSociale.startsWith(chiffre) && holdsNumber(motDePasse, account)),
      ),
    ),
  ),
  fault('R5-accepte-le-numero', 'le numéro de sécurité sociale est accepté', forbidding(holdsDate)),
  fault(
    'R5-numero-avec-sa-cle-seulement',
    'le numéro de sécurité sociale n’est refusé qu’avec sa clé',
    forbidding(
      (motDePasse, account) =>
        holdsDate(motDePasse, account) || motDePasse.includes(account.numeroSecuriteSociale + account.cle),
    ),
  ),
  fault(
    'R5-numero-sans-sa-cle-seulement',
    'le numéro de sécurité sociale suivi de sa clé est accepté',
    forbidding(
      (motDePasse, account) =>
        holdsDate(motDePasse, account) ||
        (holdsNumber(motDePasse, account) && !motDePasse.includes(account.numeroSecuriteSociale + account.cle)),
    ),
  ),
  fault(
    'R5-numero-de-corse',
    'un numéro de sécurité sociale de Corse (2A, 2B) est accepté',
    forbidding(
      (motDePasse, account) =>
        holdsDate(motDePasse, account) ||
        (/^\d+$/.test(account.numeroSecuriteSociale) && holdsNumber(motDePasse, account)),
    ),
  ),
  fault(
    'R5-au-debut-seulement',
    'les données personnelles ne sont cherchées qu’au début du mot de passe',
    seen((motDePasse) => motDePasse.slice(0, 16)),
  ),
  fault(
    'R5-a-la-fin-seulement',
    'les données personnelles ne sont cherchées qu’à la fin du mot de passe',
    seen((motDePasse) => motDePasse.slice(-16)),
  ),
  fault(
    'R5-jusqu-a-20-seulement',
    'les données personnelles ne sont cherchées que dans les 20 premiers caractères',
    seen((motDePasse) => motDePasse.slice(0, 20)),
  ),
  fault(
    'R5-suites-de-chiffres-entieres',
    'la date de naissance est acceptée parmi d’autres chiffres',
    forbidding(
      (motDePasse, account) =>
        holdsNumber(motDePasse, account) ||
        runs(motDePasse).some((run) => Object.values(formes(account)).includes(run)),
    ),
  ),
  fault(
    'R5-premiere-suite-de-chiffres',
    'les données personnelles ne sont cherchées que dans la première suite de chiffres',
    forbidding(
      (motDePasse, account) => holdsNumber(motDePasse, account) || holdsDate(runs(motDePasse)[0] ?? '', account),
    ),
  ),
  fault(
    'R5-numero-seul-parmi-les-lettres',
    'le numéro de sécurité sociale est accepté parmi d’autres chiffres',
    forbidding(
      (motDePasse, account) =>
        holdsDate(motDePasse, account) ||
        new RegExp(`(?<!\\d)${account.numeroSecuriteSociale}(${account.cle})?(?!\\d)`).test(motDePasse),
    ),
  ),
  fault(
    'R5-refuse-toute-annee',
    'toute année est refusée, même celle d’un autre',
    alsoRefusing('R5', (motDePasse) => /19\d\d|20\d\d/.test(motDePasse)),
  ),
  fault(
    'R5-refuse-tout-nombre',
    'tout nombre de quatre chiffres est refusé',
    alsoRefusing('R5', (motDePasse) => /\d{4}/.test(motDePasse)),
  ),
  fault(
    'R5-courts-non-verifies',
    'les données personnelles ne sont pas cherchées dans un mot de passe de 16 caractères ou moins',
    lettingThrough('R5', ({ nouveauMotDePasse }) => nouveauMotDePasse.length <= 16),
  ),
  fault(
    'R5-refuse-le-prenom',
    'le prénom est refusé dans le mot de passe, ce que le document ne dit pas',
    rule('R5', (right) => async (saisie, context) => {
      const prenom = context.account.prenom
        .normalize('NFD')
        .replace(/[^a-z]/gi, '')
        .toLowerCase();
      return !saisie.nouveauMotDePasse.toLowerCase().includes(prenom) && right(saisie, context);
    }),
  ),
];
