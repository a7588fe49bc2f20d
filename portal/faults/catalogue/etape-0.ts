import { addresses } from '../../addresses.ts';
import { isAt } from '../current-request.ts';
import { fault, together, type Plant } from '../fault.ts';
import { MASQUES_DE_TELEPHONE, telephoneMasked, telephoneWholeAfter } from '../lib/masks.ts';
import { alikeButFirstCase, changedInAnyCase, alikeInFirst, atLogin } from '../lib/passwords.ts';
import { tellingSessions } from '../lib/sessions.ts';
import {
  css,
  hidden,
  itemOf,
  onceRefused,
  piece,
  pieceOf,
  removed,
  replaced,
  screen,
  script,
  swapped,
  textHidden,
} from '../lib/views.ts';

/** The session that a refused login was sent in is somebody's from then on. */
const refusQuiConnecte: Plant = ({ attempts, sessions, ...parts }) => {
  const owners = new Map<string, string>();
  let last: string | undefined;
  return {
    ...parts,
    attempts: {
      ...attempts,
      recordFailure(numeroSecuriteSociale) {
        if (last !== undefined) owners.set(last, numeroSecuriteSociale);
        attempts.recordFailure(numeroSecuriteSociale);
      },
    },
    sessions: {
      ...sessions,
      find(id) {
        if (isAt(addresses.connexion, 'POST')) last = id;
        const session = sessions.find(id);
        const owner = owners.get(id);
        return session && owner !== undefined ? { ...session, numeroSecuriteSociale: owner } : session;
      },
    },
  };
};

/** Once a wrong password was typed, the session of that login screen opens to none. */
const refusQuiDure: Plant = ({ passwords, ...parts }) => {
  const refused = new Set<string>();
  const { sessions, current } = tellingSessions(parts.sessions);
  return {
    ...parts,
    sessions,
    passwords: {
      ...passwords,
      async verify(motDePasse, hash) {
        const isLogin = isAt(addresses.connexion, 'POST');
        const id = current();
        const isRight = await passwords.verify(motDePasse, hash);
        if (isLogin && !isRight) refused.add(id);
        return isRight && !(isLogin && refused.has(id));
      },
    },
  };
};

const connexion = [
  fault(
    'E0-1-tout-mot-de-passe-ouvre',
    'n’importe quel mot de passe ouvre le compte',
    atLogin(() => true),
  ),
  fault(
    'E0-1-casse-ignoree',
    'la casse du mot de passe ne compte pas à la connexion',
    atLogin((typed, stored) => typed.toLowerCase() === stored.toLowerCase()),
  ),
  fault(
    'E0-1-casse-ignoree-apres-un-changement',
    'la casse d’un mot de passe qui a été changé ne compte pas à la connexion',
    changedInAnyCase(() => isAt(addresses.connexion, 'POST')),
  ),
  fault(
    'E0-1-casse-de-la-premiere-lettre',
    'la casse de la première lettre du mot de passe ne compte pas à la connexion',
    atLogin(alikeButFirstCase),
  ),
  fault(
    'E0-1-40-premiers-caracteres',
    'la connexion ne compare que les 40 premiers caractères du mot de passe',
    atLogin(alikeInFirst(40)),
  ),
  fault(
    'E0-1-20-premiers-caracteres',
    'la connexion ne compare que les 20 premiers caractères du mot de passe',
    atLogin(alikeInFirst(20)),
  ),
  fault(
    'E0-1-espace-ignoree',
    'une espace de plus autour du mot de passe ne compte pas à la connexion',
    atLogin((typed, stored) => typed.trim() === stored),
  ),
  fault(
    'E0-1-mot-de-passe-vide',
    'un mot de passe vide ouvre le compte',
    together(
      atLogin((typed, stored) => typed === '' || typed === stored),
      screen('connexion', replaced(/(id="motDePasse"[^>]*)\srequired/, '$1')),
    ),
  ),
  ...(
    [
      ['etoile', '« * »', '*'],
      ['pour-cent', '« % »', '%'],
      ['condition-sql', 'une condition SQL toujours vraie', "' or '1'='1"],
    ] as const
  ).map(([name, texte, passepartout]) =>
    fault(
      `E0-1-${name}`,
      `${texte} ouvre tous les comptes`,
      atLogin((typed, stored) => typed === passepartout || typed === stored),
    ),
  ),
  fault('E0-1-refus-qui-dure', 'après un mot de passe erroné, l’écran de connexion refuse aussi le bon', refusQuiDure),
  fault('E0-1-refus-qui-connecte', 'une connexion refusée à l’écran ouvre quand même le compte', refusQuiConnecte),
  fault('E0-1-mot-de-passe-d-un-autre', 'le mot de passe de n’importe quel compte ouvre tous les comptes', (parts) =>
    atLogin((typed) => parts.passwords.isAnybodys(typed))(parts),
  ),
  fault(
    'E0-1-identifiants-valides-refuses',
    'des identifiants valides sont refusés',
    atLogin(() => false),
  ),
  fault('E0-1-revient-a-la-connexion', 'des identifiants valides ramènent à l’écran de connexion', (parts) => ({
    ...parts,
    sessions: { ...parts.sessions, open: () => parts.sessions.open(null) },
  })),
];

const onglets = [
  ...(
    [
      ['mes-paiements', 'Mes paiements', addresses.mesPaiements],
      ['mon-espace-prevention', 'Mon espace prévention', addresses.monEspacePrevention],
    ] as const
  ).map(([name, texte, href]) =>
    fault(`E0-2-sans-${name}`, `l’onglet « ${texte} » manque`, piece('navigation', removed(itemOf(href)))),
  ),
  fault(
    'E0-2-manque-sur-l-ecran-du-code',
    'l’onglet « Mes démarches » manque sur l’écran du code seulement',
    pieceOf('code', 'navigation', removed(itemOf(addresses.mesDemarches))),
  ),
  fault(
    'E0-2-manque-apres-un-refus',
    'les onglets manquent sur l’écran du code après un code refusé',
    screen('code', onceRefused(removed(/<nav[\s\S]*?<\/nav>/))),
  ),
  fault(
    'E0-2-manque-sur-mes-informations',
    'l’onglet « Accueil » manque sur Mes informations seulement',
    pieceOf('mesInformations', 'navigation', removed(itemOf(addresses.accueil))),
  ),
  fault(
    'E0-2-autre-ordre',
    'deux onglets sont intervertis',
    piece('navigation', swapped(itemOf(addresses.mesPaiements), itemOf(addresses.mesDemarches))),
  ),
  fault(
    'E0-2-hors-de-la-navigation',
    'les onglets ne sont pas dans une navigation',
    piece('navigation', (markup) => markup.replace('<nav', '<div').replace('</nav>', '</div>')),
  ),
  fault(
    'E0-2-onglet-de-trop',
    'un sixième onglet s’ajoute',
    piece('navigation', replaced('</ul>', '<li><a href="/plan-du-site">Mes remboursements</a></li></ul>')),
  ),
  fault(
    'E0-2-autre-nom',
    'l’onglet « Mon espace prévention » s’appelle « Mon espace santé »',
    piece('navigation', replaced('Mon espace prévention', 'Mon espace santé')),
  ),
  fault(
    'E0-2-texte-cache',
    'le texte de l’onglet « Mes paiements » est invisible (taille nulle)',
    hidden('.tabs li:nth-child(2) a', 'font-size 0'),
  ),
  fault(
    'E0-2-onglet-non-affiche',
    'l’onglet « Mes démarches » est masqué',
    hidden('.tabs li:nth-child(3)', 'display none'),
  ),
];

const sections = [
  fault(
    'E0-3-sans-intitule',
    '« Vos derniers paiements » manque sur l’Accueil',
    screen('accueil', removed(/<h2 id="paiements">.*?<\/h2>/)),
  ),
  fault(
    'E0-3-autre-intitule',
    '« Vos derniers paiements » devient « Vos derniers remboursements »',
    screen('accueil', replaced('Vos derniers paiements', 'Vos derniers remboursements')),
  ),
  fault(
    'E0-3-pas-un-titre',
    '« Vos derniers paiements » n’est plus un titre, mais un texte ordinaire',
    screen('accueil', replaced(/<h2 id="paiements">(.*?)<\/h2>/, '<p id="paiements">$1</p>')),
  ),
  fault(
    'E0-3-hors-de-l-ecran',
    '« Vos derniers paiements » est placé hors de l’écran',
    hidden('#paiements', 'off screen'),
  ),
  fault(
    'E0-3-sans-intitule-au-retour',
    '« Vos derniers paiements » manque quand l’assuré revient à l’Accueil',
    script((code) =>
      code.replace(
        "const amelBot = document.getElementById('amelbot');",
        `if (location.pathname === '${addresses.mesInformations}') sessionStorage.setItem('vu', 'oui');
  else if (sessionStorage.getItem('vu')) document.getElementById('paiements')?.remove();
  $&`,
      ),
    ),
  ),
  fault(
    'E0-3-texte-rejete',
    'le texte de « Vos derniers paiements » est rejeté hors du cadre',
    hidden('#paiements', 'text-indent'),
  ),
];

const demarches = [
  { name: 'attestation-de-droits', href: addresses.attestationDroits, texte: 'Attestation de droits' },
  {
    name: 'indemnites-journalieres',
    href: addresses.attestationIndemnites,
    texte: 'Attestation de paiement d’indemnités journalières',
  },
  { name: 'carte-europeenne', href: addresses.carteEuropeenne, texte: 'Carte européenne d’assurance maladie (CEAM)' },
  {
    name: 'delais-de-traitement',
    href: addresses.delaisTraitement,
    texte: 'Consulter les délais de traitement de ma Caisse d’Assurance Maladie',
  },
];

const demarchesEn2Clics = [
  ...demarches.map(({ name, href, texte }) =>
    fault(`E0-4-sans-${name}`, `« ${texte} » manque dans les démarches`, screen('accueil', removed(itemOf(href)))),
  ),
  fault(
    'E0-4-sans-intitule',
    '« Vos démarches en 2 clics » manque sur l’Accueil',
    screen('accueil', removed(/<h2 id="demarches">.*?<\/h2>/)),
  ),
  fault(
    'E0-4-mot-change',
    '« Attestation de droits » devient « Attestation des droits »',
    screen('accueil', replaced('Attestation de droits', 'Attestation des droits')),
  ),
  fault(
    'E0-4-sans-parenthese',
    '« (CEAM) » manque à « Carte européenne d’assurance maladie (CEAM) »',
    screen('accueil', removed(' (CEAM)')),
  ),
  fault(
    'E0-4-entree-decoupee',
    'une entrée des démarches est rendue invisible par un découpage',
    hidden('.link-list li:nth-child(2) a', 'clip-path path'),
  ),
  fault(
    'E0-4-entree-transparente',
    'une entrée des démarches est transparente',
    hidden('.link-list li:nth-child(4)', 'opacity 0'),
  ),
];

const vosInformations = [
  ...MASQUES_DE_TELEPHONE.map(({ name, comment, mask }) =>
    fault(
      `E0-5-telephone-${name}`,
      `le téléphone portable de l’Accueil est montré ${comment}`,
      telephoneMasked(addresses.accueil, mask),
    ),
  ),
  fault(
    'E0-5-telephone-en-clair-au-retour',
    'le téléphone portable est montré en clair quand l’assuré revient à l’Accueil',
    telephoneWholeAfter(addresses.mesInformations, addresses.accueil),
  ),
  fault(
    'E0-5-sans-rendez-vous',
    '« Prendre un rendez-vous » manque sur l’Accueil',
    screen('accueil', removed(/<a class="button button-secondary".*?<\/a>/)),
  ),
  fault(
    'E0-5-rendez-vous-sans-texte',
    'le texte de « Prendre un rendez-vous » est invisible dans son bouton',
    textHidden('accueil', 'Prendre un rendez-vous', 'opacity 0'),
  ),
  fault(
    'E0-5-autre-intitule',
    '« Vos informations » devient « Votre profil »',
    screen('accueil', replaced('>Vos informations<', '>Votre profil<')),
  ),
];

const PIED = [
  { name: 'mentions-legales', href: addresses.mentionsLegales, texte: 'Mentions légales et CGU' },
  { name: 'accessibilite', href: addresses.aideAccessibilite, texte: 'Aide et Accessibilité : non conforme' },
  { name: 'recommandations', href: addresses.recommandationsSecurite, texte: 'Recommandations de sécurité' },
  { name: 'donnees-personnelles', href: addresses.donneesPersonnelles, texte: 'Protection des données personnelles' },
  { name: 'site-ameli', href: addresses.siteAmeli, texte: 'Site Ameli' },
  { name: 'plan-du-site', href: addresses.planDuSite, texte: 'Plan du site' },
];

const pied = [
  ...PIED.map(({ name, href, texte }) =>
    fault(`E0-6-sans-${name}`, `« ${texte} » manque au pied des écrans`, piece('footer', removed(itemOf(href)))),
  ),
  fault(
    'E0-6-manque-sur-mes-informations',
    '« Plan du site » manque au pied de Mes informations seulement',
    pieceOf('mesInformations', 'footer', removed(itemOf(addresses.planDuSite))),
  ),
  fault(
    'E0-6-manque-sur-le-dernier-ecran',
    '« Site Ameli » manque au pied du dernier écran seulement',
    pieceOf('confirmation', 'footer', removed(itemOf(addresses.siteAmeli))),
  ),
  fault(
    'E0-6-sans-mention-de-conformite',
    '« Aide et Accessibilité » ne dit plus « non conforme »',
    piece('footer', replaced(/Accessibilité.: non conforme/, 'Accessibilité')),
  ),
  fault(
    'E0-6-sans-hauteur',
    '« Site Ameli » est réduit à une hauteur nulle',
    hidden('.footer li:nth-child(5)', 'contain paint'),
  ),
];

const annonces = [
  fault(
    'E0-7-sans-message',
    '« Message » manque sur l’Accueil',
    screen('accueil', removed('<strong>Message</strong>')),
  ),
  fault(
    'E0-7-sans-notification',
    '« Notification » manque sur l’Accueil',
    screen('accueil', removed('<strong>Notification</strong>')),
  ),
  fault(
    'E0-7-notification-invisible',
    '« Notification » est invisible',
    hidden('.news:nth-child(2) strong', 'filter opacity'),
  ),
  fault(
    'E0-7-message-fugace',
    '« Message » disparaît de l’Accueil au bout d’une seconde',
    script((code) =>
      code.replace(
        "const amelBot = document.getElementById('amelbot');",
        "const news = document.querySelector('.news'); if (news) setTimeout(() => news.remove(), 1000); $&",
      ),
    ),
  ),
  fault(
    'E0-7-voile-apres-amelbot',
    'une fois amelBot fermé, un voile invisible couvre l’Accueil et prend tous les clics',
    script(
      replaced(
        'amelBot.hidden = true;',
        "amelBot.hidden = true; const veil = document.createElement('div'); veil.style = 'position: fixed; inset: 0; z-index: 99'; document.body.append(veil);",
      ),
    ),
  ),
  fault(
    'E0-7-page-figee-apres-amelbot',
    'une fois amelBot fermé, l’Accueil ne défile plus : le pied de page est hors d’atteinte',
    together(
      // Longer than the window: else there is nothing to scroll to.
      css('main { min-height: 120vh }'),
      script(
        replaced(
          'amelBot.hidden = true;',
          "amelBot.hidden = true; document.documentElement.style.overflow = 'hidden';",
        ),
      ),
    ),
  ),
  fault('E0-7-sans-amelbot', 'amelBot n’apparaît pas', script(removed('amelBot.hidden = false;'))),
  fault('E0-7-amelbot-ne-se-ferme-pas', 'amelBot ne se ferme pas', script(removed('amelBot.hidden = true;'))),
  fault(
    'E0-7-amelbot-sans-fermer',
    'amelBot n’a pas de commande « Fermer »',
    piece('amelBot', replaced('>Fermer<', '>Réduire<')),
  ),
];

const mesInformations = [
  fault(
    'E0-8-mene-ailleurs',
    'l’onglet « Mes informations » mène à Mes démarches',
    piece('navigation', replaced(`href="${addresses.mesInformations}"`, `href="${addresses.mesDemarches}"`)),
  ),
  fault(
    'E0-8-ne-mene-nulle-part',
    'l’onglet « Mes informations » ne mène nulle part',
    piece('navigation', replaced(`href="${addresses.mesInformations}"`, 'href="#contenu"')),
  ),
  fault(
    'E0-8-sans-lignes',
    'l’onglet « Mes informations » ouvre un écran sans ses lignes',
    screen(
      'mesInformations',
      replaced(/<main([^>]*)>[\s\S]*<\/main>/, '<main$1><h1>Mes informations</h1><p>Aucune information.</p></main>'),
    ),
  ),
];

export const etape0 = [
  ...connexion,
  ...onglets,
  ...sections,
  ...demarchesEn2Clics,
  ...vosInformations,
  ...pied,
  ...annonces,
  ...mesInformations,
];
