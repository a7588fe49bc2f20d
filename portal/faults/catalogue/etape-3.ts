import { addresses } from '../../addresses.ts';
import type { RuleId, Saisie } from '../../parts/password-rules.ts';
import { isAt, sentForm } from '../current-request.ts';
import { fault, together, type FaultableParts, type Plant } from '../fault.ts';
import { alikeButFirstCase, changedInAnyCase, alikeInFirst, formerOpens, saving } from '../lib/passwords.ts';
import { alsoRefusing, lettingThrough, rule } from '../lib/rules.ts';
import { hidden, onceRefused, pieceOf, removed, replaced, screen, script, swapped, textHidden } from '../lib/views.ts';

const champ = (id: string): RegExp => new RegExp(`<div class="field">\\s*<label for="${id}">[\\s\\S]*?</div>`);
const surNouveau = (...rewrites: Parameters<typeof screen>[1][]): Plant =>
  together(...rewrites.map((rewrite) => screen('nouveauMotDePasse', rewrite)));

const ecran = [
  fault('E3-1-sans-titre', '« Modifier votre mot de passe » manque', surNouveau(removed(/<h1>.*?<\/h1>/))),
  fault(
    'E3-1-sans-intitule',
    '« Nouveau mot de passe » manque en tête de l’écran',
    surNouveau(removed(/<h2>.*?<\/h2>/)),
    'E2-3',
  ),
  fault(
    'E3-1-intitule-cache',
    'le texte du titre « Nouveau mot de passe » est invisible',
    textHidden('nouveauMotDePasse', 'Nouveau mot de passe', 'opacity 0'),
    'E2-3',
  ),
  fault(
    'E3-1-sans-etape-1',
    'l’étape 1 manque',
    pieceOf('nouveauMotDePasse', 'stepper', removed(/<li\s*><span>1<\/span><\/li>/)),
  ),
  fault('E3-1-etapes-invisibles', 'les étapes 1 et 2 sont invisibles', hidden('.stepper', 'no height'), 'E2-1'),
  fault('E3-1-sans-recommandation', 'la recommandation manque', surNouveau(removed(/<p class="advice">[\s\S]*?<\/p>/))),
  fault(
    'E3-1-recommandation-changee',
    'la recommandation perd « ne pas » : elle dit le contraire',
    surNouveau(replaced('de ne pas choisir', 'de choisir')),
  ),
  fault('E3-1-recommandation-invisible', 'la recommandation est invisible', hidden('.advice', 'above the page')),
  fault(
    'E3-1-sans-champs-obligatoires',
    '« Champs obligatoires » manque',
    surNouveau(removed('* Champs obligatoires')),
  ),
  fault(
    'E3-1-autre-champ',
    'le champ « Mot de passe actuel » s’appelle « Ancien mot de passe »',
    surNouveau(replaced('Mot de passe actuel *', 'Ancien mot de passe *')),
  ),
  fault(
    'E3-1-autre-ordre',
    'le champ « Nouveau mot de passe » vient avant « Mot de passe actuel »',
    surNouveau(swapped(champ('motDePasseActuel'), champ('nouveauMotDePasse'))),
  ),
  fault(
    'E3-1-libelle-invisible',
    'le libellé « Confirmer le mot de passe » est invisible',
    hidden('label[for="confirmation"]', 'one pixel'),
  ),
  fault(
    'E3-1-sans-annuler',
    '« Annuler » manque',
    surNouveau(removed(/<button class="button button-secondary"[^>]*>Annuler<\/button>/)),
    'E3-6',
  ),
  fault(
    'E3-1-sans-annuler-apres-un-refus',
    '« Annuler » manque après une saisie refusée',
    surNouveau(onceRefused(removed(/<button class="button button-secondary"[^>]*>Annuler<\/button>/))),
  ),
  fault(
    'E3-1-annuler-sans-texte',
    'le texte de « Annuler » est invisible dans son bouton',
    textHidden('nouveauMotDePasse', 'Annuler', 'font-size 0'),
  ),
  fault(
    'E3-1-autre-commande',
    '« Confirmer mon nouveau mot de passe » devient « Valider »',
    surNouveau(replaced('>Confirmer mon nouveau mot de passe<', '>Valider<')),
    'E3-7',
  ),
  fault(
    'E3-1-sans-niveau',
    '« Niveau indicatif de sécurité » manque',
    surNouveau(removed(/<div class="strength">[\s\S]*?<\/div>/)),
    'E3-5',
  ),
];

const regles: [string, string, string, string][] = [
  ['R1', 'Comporter entre 8 et 50 caractères', 'entre 8 et 50', 'entre 8 et 20'],
  ['R2', 'Contenir des caractères latins…', 'minuscules et majuscules', 'minuscules ou majuscules'],
  ['R3', 'Contenir un chiffre ou un caractère spécial…', 'un chiffre ou un caractère', 'un chiffre et un caractère'],
  ['R4', 'Ne contenir que des caractères autorisés', 'Ne contenir que', 'Contenir'],
  ['R5', 'Ne pas contenir votre numéro de sécurité sociale…', ' ou une partie de celle-ci', ''],
  ['R6', 'Etre différent de votre mot de passe actuel', 'mot de passe actuel</li>', 'ancien mot de passe</li>'],
  ['R7', 'Etre identique à la saisie de confirmation', 'saisie de confirmation', 'saisie de la confirmation'],
];

const laRegle = (rank: number): RegExp =>
  new RegExp(`(<ul aria-labelledby="regles">(?:\\s*<li>[^<]*</li>){${rank}}\\s*)<li>[^<]*</li>`);

const reglesAffichees = [
  ...regles.flatMap(([id, texte, from, to], rank) => [
    fault(`E3-2-sans-${id}`, `la règle « ${texte} » n’est pas affichée`, surNouveau(replaced(laRegle(rank), '$1'))),
    fault(`E3-2-${id}-changee`, `la règle « ${texte} » est affichée en d’autres mots`, surNouveau(replaced(from, to))),
  ]),
  fault(
    'E3-2-R3-sans-deux-points',
    'la liste des caractères spéciaux affichée n’a plus son dernier signe, « : »',
    surNouveau(replaced(' , ; :</li>', ' , ;</li>')),
  ),
  fault(
    'E3-2-R3-avec-un-signe-de-plus',
    'la liste des caractères spéciaux affichée finit par un « # » de trop',
    surNouveau(replaced(' , ; :</li>', ' , ; : #</li>')),
  ),
  fault(
    'E3-2-R1-precisee',
    'la première règle affichée dit « entre 8 et 50 caractères alphanumériques »',
    surNouveau(replaced('entre 8 et 50 caractères', 'entre 8 et 50 caractères alphanumériques')),
  ),
  fault(
    'E3-2-R3-sans-euro',
    'la liste des caractères spéciaux affichée n’a plus « € »',
    surNouveau(replaced(' $ € @ ', ' $ @ ')),
  ),
  fault(
    'E3-2-intitule-change',
    '« Votre mot de passe doit » devient « Votre mot de passe devrait »',
    surNouveau(replaced('Votre mot de passe doit', 'Votre mot de passe devrait')),
  ),
  fault(
    'E3-2-sans-regles-apres-un-refus',
    'les règles ne sont plus affichées après une saisie refusée',
    surNouveau(onceRefused(removed(/<ul aria-labelledby="regles">[\s\S]*?<\/ul>/))),
  ),
  fault(
    'E3-2-regle-invisible',
    'la quatrième règle est invisible',
    hidden('ul[aria-labelledby="regles"] li:nth-child(4)', 'clip-path inset'),
  ),
  fault(
    'E3-2-regles-hors-cadre',
    'les règles sont affichées dans un cadre sans largeur',
    hidden('ul[aria-labelledby="regles"]', 'max-width 0'),
  ),
];

/** Judges the current password that was typed by something else than the right comparison. */
const actuel = (accepts: (typed: string, stored: string, saisie: Saisie) => boolean): Plant =>
  rule('E3-3', (right, { passwords }) => async (saisie, context) => {
    const stored = passwords.plainOf(context.account.motDePasseHash) ?? '';
    return accepts(saisie.motDePasseActuel, stored, saisie) || right(saisie, context);
  });

const saveAnyway = async (
  { accounts, passwords }: FaultableParts,
  numero: string,
  motDePasse: string,
): Promise<void> => {
  accounts.saveMotDePasse(numero, await passwords.hash(motDePasse));
};

/** Tells of the refusal, and saves the password all the same. */
const enregistreMalgre = (id: RuleId): Plant =>
  rule(id, (right, parts) => async (saisie, context) => {
    const holds = await right(saisie, context);
    if (!holds) await saveAnyway(parts, context.account.numeroSecuriteSociale, saisie.nouveauMotDePasse);
    return holds;
  });

const motDePasseActuel = [
  fault(
    'E3-3-non-verifie',
    'n’importe quel mot de passe actuel est accepté',
    actuel(() => true),
  ),
  fault('E3-3-verifie-une-seule-fois', 'l’actuel n’est plus vérifié après une saisie où il était bon', (parts) => {
    const given = new Set<string>();
    return rule('E3-3', (right) => async (saisie, context) => {
      const { numeroSecuriteSociale } = context.account;
      const holds = given.has(numeroSecuriteSociale) || (await right(saisie, context));
      if (holds) given.add(numeroSecuriteSociale);
      return holds;
    })(parts);
  }),
  fault(
    'E3-3-casse-ignoree',
    'la casse du mot de passe actuel ne compte pas',
    actuel((typed, stored) => typed.toLowerCase() === stored.toLowerCase()),
  ),
  fault(
    'E3-3-casse-ignoree-apres-un-changement',
    'la casse du mot de passe actuel ne compte plus après un premier changement',
    changedInAnyCase(() => isAt(addresses.nouveauMotDePasse, 'POST')),
  ),
  fault(
    'E3-3-casse-de-la-premiere-lettre',
    'la casse de la première lettre du mot de passe actuel ne compte pas',
    actuel(alikeButFirstCase),
  ),
  fault(
    'E3-3-40-premiers-caracteres',
    'seuls les 40 premiers caractères du mot de passe actuel sont comparés',
    actuel(alikeInFirst(40)),
  ),
  fault(
    'E3-3-un-caractere-devant',
    'un caractère de plus au début du mot de passe actuel ne compte pas',
    actuel((typed, stored) => typed.slice(1) === stored),
  ),
  fault(
    'E3-3-le-precedent',
    'le mot de passe d’avant l’actuel tient lieu de mot de passe actuel',
    formerOpens(() => isAt(addresses.nouveauMotDePasse, 'POST')),
  ),
  fault(
    'E3-3-20-premiers-caracteres',
    'seuls les 20 premiers caractères du mot de passe actuel sont comparés',
    actuel(alikeInFirst(20)),
  ),
  fault(
    'E3-3-suite-ignoree',
    'un caractère de plus à la fin du mot de passe actuel ne compte pas',
    actuel((typed, stored) => typed.startsWith(stored)),
  ),
  fault(
    'E3-3-espace-ignoree',
    'une espace autour du mot de passe actuel ne compte pas',
    actuel((typed, stored) => typed.trim() === stored),
  ),
  fault(
    'E3-3-espace-initiale-ignoree',
    'une espace au début du mot de passe actuel ne compte pas',
    actuel((typed, stored) => typed.trimStart() === stored),
  ),
  fault(
    'E3-3-tronque',
    'le mot de passe actuel sans son dernier caractère est accepté',
    actuel((typed, stored) => typed !== '' && typed === stored.slice(0, -1)),
  ),
  fault(
    'E3-3-d-un-autre-compte',
    'le mot de passe de n’importe quel compte tient lieu de mot de passe actuel',
    rule('E3-3', (right, { passwords }) => async (saisie, context) => {
      return passwords.isAnybodys(saisie.motDePasseActuel) || right(saisie, context);
    }),
  ),
  fault(
    'E3-3-le-nouveau-suffit',
    'le nouveau mot de passe, répété, tient lieu de mot de passe actuel',
    together(
      actuel((typed, _stored, { nouveauMotDePasse }) => typed !== '' && typed === nouveauMotDePasse),
      // R6 as the stored password has it: as it was typed, it would refuse what this fault lets through.
      rule('R6', (_right, { passwords }) => ({ nouveauMotDePasse }, { account }) => {
        return nouveauMotDePasse !== passwords.plainOf(account.motDePasseHash);
      }),
    ),
  ),
  fault(
    'E3-3-enregistre-malgre-le-refus',
    'un mot de passe actuel erroné est signalé, mais le nouveau est enregistré',
    enregistreMalgre('E3-3'),
  ),
];

const estVide = (field: keyof Saisie) => (saisie: Saisie) => saisie[field] === '';

/** An empty field that no rule has anything against. */
const accepteVide = (field: keyof Saisie, ...rules: RuleId[]): Plant =>
  together(...(['E3-4', ...rules] as const).map((id) => lettingThrough(id, estVide(field))));

const champsObligatoires = [
  fault('E3-4-sans-actuel', 'le mot de passe actuel laissé vide est accepté', accepteVide('motDePasseActuel', 'E3-3')),
  fault(
    'E3-4-sans-nouveau',
    'le nouveau mot de passe laissé vide est accepté',
    accepteVide('nouveauMotDePasse', 'R1', 'R2', 'R3', 'R7'),
  ),
  fault('E3-4-sans-confirmation', 'la confirmation laissée vide est acceptée', accepteVide('confirmation', 'R7')),
  fault(
    'E3-4-sans-nouveau-ni-confirmation',
    'le nouveau mot de passe et sa confirmation, laissés vides tous deux, sont acceptés',
    together(
      ...(['E3-4', 'R1', 'R2', 'R3'] as const).map((id) =>
        lettingThrough(id, (saisie) => saisie.nouveauMotDePasse === '' && saisie.confirmation === ''),
      ),
    ),
  ),
  fault('E3-4-actuel-deja-donne', 'l’actuel laissé vide est accepté après une saisie où il était bon', (parts) => {
    const given = new Set<string>();
    const isGiven = ({ motDePasseActuel }: Saisie, numero: string): boolean =>
      motDePasseActuel === '' && given.has(numero);
    return together(
      rule('E3-4', (right) => async (saisie, context) => {
        const { numeroSecuriteSociale } = context.account;
        return isGiven(saisie, numeroSecuriteSociale) || right(saisie, context);
      }),
      rule('E3-3', (right) => async (saisie, context) => {
        const { numeroSecuriteSociale } = context.account;
        const isRight = await right(saisie, context);
        if (isRight) given.add(numeroSecuriteSociale);
        return isRight || isGiven(saisie, numeroSecuriteSociale);
      }),
    )(parts);
  }),
  fault(
    'E3-4-refus-muet',
    'un champ laissé vide est refusé sans que l’assuré en soit averti',
    surNouveau((markup) =>
      markup.replace(/<div id="refus"[\s\S]*?<\/ul>\s*<\/div>/, '').replace(/aria-invalid="true"|\srequired/g, ''),
    ),
  ),
];

const niveau = [
  fault(
    'E3-5-constant',
    'le niveau affiché est toujours le même',
    script(replaced('meter.value = level;', 'meter.value = 50;')),
  ),
  fault(
    'E3-5-inverse',
    'le niveau affiché baisse quand le mot de passe se renforce',
    script(replaced('meter.value = level;', 'meter.value = 100 - level;')),
  ),
  fault('E3-5-transparent', 'le niveau affiché est transparent', hidden('#niveau, #niveau-mot', 'opacity 0')),
  fault(
    'E3-5-ne-baisse-pas',
    'le niveau affiché ne baisse jamais',
    script(replaced('meter.value = level;', 'meter.value = Math.max(meter.value, level);')),
  ),
  fault(
    'E3-5-fige-apres-un-refus',
    'le niveau affiché ne change plus après une saisie refusée',
    script(replaced('if (meter) {', "if (meter && !document.getElementById('refus')) {")),
  ),
  fault(
    'E3-5-intitule-invisible',
    '« Niveau indicatif de sécurité » est invisible',
    hidden('.strength label', 'filter opacity'),
    'E3-1',
  ),
];

const annuler: Plant = surNouveau(
  replaced('type="submit" form="annuler"', `type="submit" formnovalidate formaction="${addresses.annulation}"`),
);

const estAnnulation = (): boolean => isAt(addresses.annulation);

const annulation = [
  fault('E3-6-enregistre', '« Annuler » enregistre le nouveau mot de passe', (parts) =>
    annuler({
      ...parts,
      procedures: {
        ...parts.procedures,
        end(session) {
          const numero = session.numeroSecuriteSociale;
          if (estAnnulation() && numero !== null) {
            void sentForm().then((form) => saveAnyway(parts, numero, form.get('nouveauMotDePasse') ?? ''));
          }
          parts.procedures.end(session);
        },
      },
    }),
  ),
  fault(
    'E3-6-confirme',
    '« Annuler » confirme la saisie comme l’autre commande',
    surNouveau(replaced('type="submit" form="annuler"', 'type="submit"')),
  ),
  fault(
    'E3-6-revient-au-code',
    '« Annuler » ramène à l’écran du code, sans quitter la démarche',
    surNouveau(
      replaced(
        /<button class="button button-secondary"[^>]*>Annuler<\/button>/,
        `<a class="button button-secondary" href="${addresses.code}">Annuler</a>`,
      ),
    ),
  ),
  fault(
    'E3-6-inerte',
    '« Annuler » ne fait rien',
    surNouveau(replaced('type="submit" form="annuler"', 'type="button"')),
  ),
  fault('E3-6-deconnecte', '« Annuler » déconnecte l’assuré', (parts) => ({
    ...parts,
    procedures: {
      ...parts.procedures,
      end(session) {
        if (estAnnulation()) parts.sessions.end(session);
        parts.procedures.end(session);
      },
    },
  })),
  fault('E3-6-annule-l-ancien', '« Annuler » rend le mot de passe actuel inutilisable', (parts) => ({
    ...parts,
    procedures: {
      ...parts.procedures,
      end(session) {
        const numero = session.numeroSecuriteSociale;
        if (estAnnulation() && numero !== null) parts.accounts.saveMotDePasse(numero, 'AAAA'.repeat(16));
        parts.procedures.end(session);
      },
    },
  })),
];

const estEnregistrement = (): boolean => isAt(addresses.nouveauMotDePasse, 'POST');

const enregistrement = [
  fault('E3-7-sans-enregistrer', 'la confirmation s’affiche, mais rien n’est enregistré', (parts) => ({
    ...parts,
    accounts: { ...parts.accounts, saveMotDePasse: () => undefined },
  })),
  fault(
    'E3-7-saisie-valide-refusee',
    'une saisie valide est refusée',
    alsoRefusing('R4', () => true),
  ),
  fault(
    'E3-7-commande-inerte',
    '« Confirmer mon nouveau mot de passe » ne fait rien',
    surNouveau(replaced('<button class="button" type="submit">', '<button class="button" type="button">')),
  ),
  fault(
    'E3-7-commande-invisible',
    '« Confirmer mon nouveau mot de passe » est invisible',
    hidden('.medium .actions .button:not([form])', 'visibility hidden'),
    'E3-1',
  ),
  fault('E3-7-au-second-essai', 'une saisie valide n’est enregistrée qu’au second essai', (parts) => {
    const tried = new Set<string>();
    return rule('R1', (right) => async (saisie, context) => {
      const { numeroSecuriteSociale } = context.account;
      const isFirst = !tried.has(numeroSecuriteSociale);
      tried.add(numeroSecuriteSociale);
      return !isFirst && right(saisie, context);
    })(parts);
  }),
  fault(
    'E3-7-perdue-apres-un-refus',
    'après une saisie refusée, une saisie valide est confirmée, mais perdue',
    (parts) => {
      const refused = new Set<string>();
      const saveMotDePasse = (numero: string, hash: string): void => {
        if (!refused.has(numero)) parts.accounts.saveMotDePasse(numero, hash);
      };
      return rule('R7', (right) => async (saisie, context) => {
        const holds = await right(saisie, context);
        if (!holds) refused.add(context.account.numeroSecuriteSociale);
        return holds;
      })({ ...parts, accounts: { ...parts.accounts, saveMotDePasse } });
    },
  ),
  fault(
    'E3-7-perdue-la-seconde-fois',
    'le second changement d’un compte est confirmé, mais perdu',
    ({ accounts, ...parts }) => {
      const saved = new Set<string>();
      return {
        ...parts,
        accounts: {
          ...accounts,
          saveMotDePasse: (numero, hash) => {
            if (!saved.has(numero)) accounts.saveMotDePasse(numero, hash);
            saved.add(numero);
          },
        },
      };
    },
  ),
  fault(
    'E3-7-erreur-malgre-l-enregistrement',
    'le mot de passe est enregistré, mais l’écran annonce une erreur',
    screen(
      'confirmation',
      replaced(/<main([^>]*)>[\s\S]*<\/main>/, '<main$1><p role="alert">Une erreur est survenue.</p></main>'),
    ),
    'E4-1',
  ),
  fault(
    'E3-7-rien-ne-se-passe',
    'une saisie valide ramène à l’écran vide, sans un mot',
    (parts) => ({
      ...parts,
      accounts: { ...parts.accounts, saveMotDePasse: () => undefined },
      sessions: {
        ...parts.sessions,
        end: (session) => {
          if (!estEnregistrement()) parts.sessions.end(session);
        },
      },
      screens: {
        ...parts.screens,
        confirmation: (pieces) =>
          parts.screens.annexe({ visitor: null, titre: 'Mot de passe', texte: '', tab: null }, pieces),
      },
    }),
    'E4-1',
  ),
  ...(
    [
      ['R1', 'trop court ou trop long'],
      ['R3', 'sans chiffre ni caractère spécial'],
      ['R4', 'd’un caractère non autorisé'],
      ['R5', 'de données personnelles'],
      ['R7', 'mal confirmé'],
    ] as const
  ).map(([id, quoi]) =>
    fault(
      `${id}-enregistre-malgre-le-refus`,
      `un mot de passe ${quoi} est signalé, mais enregistré`,
      enregistreMalgre(id),
    ),
  ),
  fault(
    'E3-7-dernier-caractere-perdu',
    'le mot de passe est enregistré sans son dernier caractère',
    saving((motDePasse) => motDePasse.slice(0, -1)),
    'E4-4',
  ),
];

export const etape3 = [
  ...ecran,
  ...reglesAffichees,
  ...motDePasseActuel,
  ...champsObligatoires,
  ...niveau,
  ...annulation,
  ...enregistrement,
];
