import { addresses } from '../../addresses.ts';
import type { Session } from '../../parts/sessions.ts';
import { isAt } from '../current-request.ts';
import { fault, together, type Plant } from '../fault.ts';
import { atLogin, formerOpens, olderOpens, saving, whereChanged } from '../lib/passwords.ts';
import { hidden, removed, replaced, screen, script, swapped, textHidden } from '../lib/views.ts';

const surLaConfirmation = (rewrite: Parameters<typeof screen>[1]): Plant => screen('confirmation', rewrite);

const confirmation = [
  fault(
    'E4-1-mot-change',
    'la confirmation dit « est enregistré » au lieu de « est bien enregistré »',
    surLaConfirmation(replaced('est bien enregistré', 'est enregistré')),
  ),
  fault(
    'E4-1-sans-invitation',
    'la confirmation n’invite plus à se reconnecter',
    surLaConfirmation(removed(' Merci de vous reconnecter.')),
  ),
  fault(
    'E4-1-autre-mot',
    'la confirmation dit « Merci de vous connecter »',
    surLaConfirmation(replaced('vous reconnecter', 'vous connecter')),
  ),
  fault(
    'E4-1-qui-continue',
    'la confirmation dit « Merci de vous reconnecter dans 24 heures. »',
    surLaConfirmation(replaced('vous reconnecter.', 'vous reconnecter dans 24 heures.')),
  ),
  fault(
    'E4-1-sans-titre',
    '« Modifier votre mot de passe » manque sur le dernier écran',
    surLaConfirmation(removed(/<h1>.*?<\/h1>/)),
  ),
  fault(
    'E4-1-titre-apres',
    '« Modifier votre mot de passe » vient après la confirmation',
    surLaConfirmation(swapped(/<h1>.*?<\/h1>/, /<p class="notice"[\s\S]*?<\/p>/)),
  ),
  fault('E4-1-invisible', 'la confirmation est invisible', hidden('.narrow > .notice', 'opacity 0')),
  fault('E4-1-hors-de-l-ecran', 'la confirmation est hors de l’écran', hidden('.narrow > .notice', 'off screen')),
];

const retour = [
  fault(
    'E4-2-mene-ailleurs',
    '« Retourner à la page de connexion » mène aux mentions légales',
    surLaConfirmation(
      replaced(`href="${addresses.connexion}">Retourner`, `href="${addresses.mentionsLegales}">Retourner`),
    ),
  ),
  fault(
    'E4-2-ne-mene-nulle-part',
    '« Retourner à la page de connexion » ne mène nulle part',
    surLaConfirmation(replaced(`href="${addresses.connexion}">Retourner`, 'href="#contenu">Retourner')),
  ),
  fault(
    'E4-2-absent',
    '« Retourner à la page de connexion » manque',
    surLaConfirmation(removed(/<a href="\/">Retourner.*?<\/a>/)),
  ),
  fault(
    'E4-2-autre-nom',
    '« Retourner à la page de connexion » devient « Retourner à l’accueil »',
    surLaConfirmation(replaced('Retourner à la page de connexion', 'Retourner à l’accueil')),
  ),
  fault(
    'E4-2-texte-cache',
    'le texte de « Retourner à la page de connexion » est invisible dans son lien',
    textHidden('confirmation', 'Retourner à la page de connexion', 'opacity 0'),
  ),
];

/** Keeps a session alive, after the change, wherever `isAlive` says so. */
const survit =
  (isAlive: (times: number) => boolean): Plant =>
  ({ sessions, ...parts }) => {
    const over = new Map<Session, number>();
    return {
      ...parts,
      sessions: {
        ...sessions,
        end(session) {
          if (isAt(addresses.nouveauMotDePasse, 'POST')) over.set(session, 0);
          else sessions.end(session);
        },
        find(id) {
          const session = sessions.find(id);
          const times = session && over.get(session);
          if (session === undefined || times === undefined) return session;
          if (isAt(addresses.confirmation) || !isAlive(times)) return undefined;
          over.set(session, times + 1);
          return session;
        },
      },
    };
  };

const vivanteA = (address: string): Plant => survit(() => isAt(address));

/** Back shows the new-password screen as the browser kept it. */
const garde: Plant = (parts) => ({
  ...parts,
  securityHeaders: (inline) => ({ ...parts.securityHeaders(inline), 'Cache-Control': 'private, max-age=600' }),
});

/** The page alone ends the session, in its own tab: its server goes on with it. */
const oublieParLaPage: Plant = together(
  survit(() => true),
  script(
    (code) => `if (location.pathname === '${addresses.confirmation}') sessionStorage.setItem('parti', 'oui');
    if (sessionStorage.getItem('parti') && location.pathname !== '${addresses.confirmation}') {
      document.body.innerHTML = '<label>Numéro de sécurité sociale <input></label><label>Mot de passe <input type="password"></label>'
        + '<button>Se connecter</button>';
    } else {
      ${code}
    }`,
  ),
);

const session = [
  fault(
    'E4-3-close-par-la-page-seule',
    'après le changement, seul l’onglet du changement ne montre plus rien : un autre ouvre l’Accueil',
    oublieParLaPage,
  ),
  fault(
    'E4-3-session-gardee',
    'l’assuré reste connecté après le changement',
    survit(() => true),
  ),
  ...(
    [
      ['accueil', 'l’Accueil', addresses.accueil],
      ['mes-informations', 'Mes informations', addresses.mesInformations],
      ['mes-paiements', 'Mes paiements', addresses.mesPaiements],
      ['mon-espace-prevention', 'Mon espace prévention', addresses.monEspacePrevention],
      ['l-ecran-du-code', 'l’écran du code', addresses.code],
      ['nouveau-mot-de-passe', 'l’écran du nouveau mot de passe', addresses.nouveauMotDePasse],
    ] as const
  ).map(([name, texte, address]) =>
    fault(
      `E4-3-vivante-a-${name}`,
      `après le changement, l’adresse de ${texte} s’ouvre encore sans connexion`,
      vivanteA(address),
    ),
  ),
  fault(
    'E4-3-vivante-une-fois',
    'après le changement, un écran s’ouvre encore une fois sans connexion',
    survit((times) => times < 2),
  ),
  fault(
    'E4-3-precedent',
    '« Précédent » rend l’écran du nouveau mot de passe, qui peut encore servir',
    together(
      garde,
      survit(() => isAt(addresses.nouveauMotDePasse, 'POST')),
    ),
  ),
];

const acces = [
  fault(
    'E4-4-72-octets',
    'un mot de passe de plus de 72 octets est enregistré, mais n’ouvre pas le compte',
    atLogin((typed, stored) => typed === stored && Buffer.byteLength(typed) <= 72),
  ),
  fault(
    'E4-4-en-minuscules',
    'le nouveau mot de passe est enregistré en minuscules',
    saving((motDePasse) => motDePasse.toLowerCase()),
    'E3-7',
  ),
  ...[20, 49].map((length) =>
    fault(
      `E4-4-coupe-a-${length}`,
      `le nouveau mot de passe est enregistré coupé à ${length} caractères`,
      saving((motDePasse) => motDePasse.slice(0, length)),
    ),
  ),
  fault(
    'E4-4-echappe',
    'les signes &, < et > du nouveau mot de passe sont échappés à l’enregistrement',
    saving((motDePasse) => motDePasse.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')),
  ),
  fault(
    'E4-4-balises-retirees',
    'ce qui ressemble à une balise est retiré du nouveau mot de passe à l’enregistrement',
    saving((motDePasse) => motDePasse.replace(/<[a-z][^>]*>/gi, '')),
  ),
  fault(
    'E4-4-pourcent-decode',
    'les séquences « %4B » du nouveau mot de passe sont décodées à l’enregistrement',
    saving((motDePasse) =>
      motDePasse.replace(/%([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
  ),
  fault(
    'E4-4-plus-devient-espace',
    'le « + » du nouveau mot de passe devient une espace à l’enregistrement',
    saving((motDePasse) => motDePasse.replaceAll('+', ' ')),
  ),
  fault(
    'E4-4-commentaires-retires',
    'les suites « -- », « /* » et « */ » du nouveau mot de passe sont retirées à l’enregistrement',
    saving((motDePasse) => motDePasse.replace(/--|\/\*|\*\//g, '')),
  ),
  fault(
    'E4-4-signes-de-tete-retires',
    'les signes =, +, @ et - par lesquels commence le nouveau mot de passe sont retirés à l’enregistrement',
    saving((motDePasse) => motDePasse.replace(/^[=+@-]+/, '')),
  ),
  fault(
    'E4-4-euro-perdu',
    'le « € » du nouveau mot de passe est perdu à l’enregistrement',
    saving((motDePasse) => motDePasse.replaceAll('€', '?')),
  ),
  fault(
    'E4-4-une-seule-fois',
    'le nouveau mot de passe n’ouvre le compte qu’une fois',
    ({ passwords, accounts, ...parts }) => {
      const fresh = new Map<string, number>();
      return {
        ...parts,
        accounts: {
          ...accounts,
          saveMotDePasse(numero, hash) {
            fresh.set(hash, 0);
            accounts.saveMotDePasse(numero, hash);
          },
        },
        passwords: {
          ...passwords,
          async verify(motDePasse, hash) {
            const isRight = await passwords.verify(motDePasse, hash);
            const uses = hash === undefined ? undefined : fresh.get(hash);
            if (!isRight || uses === undefined || hash === undefined) return isRight;
            fresh.set(hash, uses + 1);
            return uses === 0;
          },
        },
      };
    },
  ),
  fault(
    'E4-4-refuse-dans-le-meme-navigateur',
    'le nouveau mot de passe n’ouvre pas le compte dans le navigateur où il vient d’être choisi',
    whereChanged(() => false),
  ),
  fault(
    'E4-4-champ-trop-court',
    'l’écran de connexion ne prend que 40 caractères de mot de passe',
    screen('connexion', replaced('id="motDePasse"', 'id="motDePasse" maxlength="40"')),
  ),
];

const ancien = [
  fault(
    'E4-5-toujours-bon',
    'l’ancien mot de passe ouvre toujours le compte',
    formerOpens(() => true),
  ),
  fault(
    'E4-5-bon-jusqu-a-la-connexion',
    'l’ancien mot de passe ouvre le compte tant que le nouveau n’a pas servi',
    formerOpens(({ isUsed }) => !isUsed),
  ),
  fault(
    'E4-5-bon-apres-la-connexion',
    'l’ancien mot de passe rouvre le compte une fois que le nouveau a servi',
    formerOpens(({ isUsed }) => isUsed),
  ),
  fault(
    'E4-5-bon-une-fois',
    'l’ancien mot de passe ouvre encore le compte une fois',
    formerOpens(({ count }) => count === 0),
  ),
  fault(
    'E4-5-bon-au-second-essai',
    'l’ancien mot de passe est refusé une fois, puis ouvre le compte',
    formerOpens(({ count }) => count > 0),
  ),
  fault(
    'E4-5-bon-au-second-essai-de-suite',
    'l’ancien mot de passe ouvre le compte quand on l’essaie deux fois de suite',
    formerOpens(({ inARow }) => inARow > 0),
  ),
  fault(
    'E4-5-bon-dans-le-meme-navigateur',
    'l’ancien mot de passe ouvre encore le compte dans le navigateur où il vient d’être changé',
    whereChanged(({ right, former }) => right || former),
  ),
  fault('E4-5-l-avant-dernier', 'après deux changements, le tout premier mot de passe rouvre le compte', olderOpens),
];

export const etape4 = [...confirmation, ...retour, ...session, ...acces, ...ancien];
