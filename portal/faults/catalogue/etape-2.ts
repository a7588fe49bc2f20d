import { addresses } from '../../addresses.ts';
import type { Parts } from '../../parts/parts.ts';
import type { Procedure } from '../../parts/procedures.ts';
import type { Session } from '../../parts/sessions.ts';
import { isAt } from '../current-request.ts';
import { fault, together, type Plant } from '../fault.ts';
import { accepting, judging, sendingOnly, telling, zeroFirst } from '../lib/codes.ts';
import { isRenvoi, sending, STRANGER, withCode, writing } from '../lib/mails.ts';
import { hidden, onceRefused, pieceOf, removed, replaced, screen, swapped, textHidden } from '../lib/views.ts';

const ailleurs = 'assure@autre-domaine.test';

/** The address as the code screen shows it. */
const adresse =
  (shown: (email: string) => string): Plant =>
  ({ masks, ...parts }) => ({
    ...parts,
    masks: { ...masks, email: (email) => (isAt(addresses.code) ? shown(email) : masks.email(email)) },
  });

const nextLetter = (email: string): string =>
  String.fromCharCode(email.charCodeAt(0) === 122 ? 97 : email.charCodeAt(0) + 1);

const dernierEnvoye: Plant = ({ codes, ...parts }) => {
  const own = new WeakMap<Procedure, string>();
  let last = '';
  const told = telling(codes, (procedure, code) => {
    last = code;
    own.set(procedure, code);
  });
  return {
    ...parts,
    codes: {
      ...told,
      verify: (procedure, entry) => codes.verify(procedure, entry === last ? (own.get(procedure) ?? '') : ''),
    },
  };
};

const ecran = [
  fault(
    'E2-1-sans-titre',
    '« Modifier votre mot de passe » manque sur l’écran du code',
    screen('code', removed(/<h1>.*?<\/h1>/)),
    'E1-4',
  ),
  fault(
    'E2-1-sans-compte-ameli',
    '« Compte ameli » manque en tête de l’écran du code',
    pieceOf('code', 'header', removed('<span>Compte ameli</span>')),
  ),
  fault(
    'E2-1-sans-assurance-maladie',
    '« l’Assurance Maladie » manque en tête de l’écran du code',
    pieceOf('code', 'header', removed(/<span class="wordmark-house">.*?<\/span>/)),
  ),
  fault('E2-1-sans-etapes', 'les étapes 1 et 2 manquent', pieceOf('code', 'stepper', replaced(/<ol[\s\S]*<\/ol>/, ''))),
  fault(
    'E2-1-sans-etape-2',
    'l’étape 2 manque sur l’écran du code',
    pieceOf('code', 'stepper', removed(/<li\s*><span>2<\/span><\/li>/)),
  ),
  fault(
    'E2-1-etapes-inversees',
    'les étapes sont dans l’ordre 2, 1',
    pieceOf('code', 'stepper', swapped(/>1</, />2</)),
  ),
  fault(
    'E2-1-autre-intitule',
    '« Code de confirmation » devient « Code de validation »',
    screen('code', replaced('Code de confirmation', 'Code de validation')),
  ),
  fault('E2-1-intitule-invisible', '« Code de confirmation » est invisible', hidden('.medium > h2', 'scale 0')),
  fault(
    'E2-1-texte-de-l-intitule-cache',
    'le texte de « Code de confirmation » est invisible dans son titre',
    textHidden('code', 'Code de confirmation', 'font-size 0'),
  ),
  fault(
    'E2-1-consigne-changee',
    'la consigne dit « par courrier » au lieu de « par mail »',
    screen('code', replaced('envoyé par mail', 'envoyé par courrier')),
  ),
  fault(
    'E2-1-consigne-invisible',
    'la consigne est présente, mais pas affichée',
    hidden('.medium > p', 'content-visibility'),
  ),
  fault(
    'E2-1-adresse-d-un-autre',
    'l’adresse affichée n’est pas celle du compte',
    adresse(() => ailleurs),
  ),
  fault(
    'E2-1-adresse-meconnaissable',
    'l’adresse affichée commence par une autre lettre que celle du compte',
    adresse((email) => `${nextLetter(email)}•••••${email.slice(email.lastIndexOf('@'))}`),
  ),
  fault(
    'E2-1-adresse-sans-domaine',
    'l’adresse affichée a perdu son domaine',
    adresse((email) => `${email.charAt(0)}•••••@•••••`),
  ),
  fault(
    'E2-1-sans-adresse',
    'l’adresse du compte manque',
    adresse(() => ''),
  ),
  fault(
    'E2-1-sans-adresse-apres-un-refus',
    'l’adresse du compte manque sur l’écran du code après un refus',
    screen('code', onceRefused(replaced(/<strong>.*?<\/strong>/, '<strong></strong>'))),
  ),
  fault(
    'E2-1-sans-titre-apres-un-refus',
    '« Modifier votre mot de passe » manque sur l’écran du code après un refus',
    screen('code', onceRefused(removed(/<h1>.*?<\/h1>/))),
  ),
  fault(
    'E2-1-adresse-du-dernier-venu',
    'l’adresse affichée est celle de l’assuré qui a commencé en dernier',
    (parts) => {
      let last: string | undefined;
      return adresse((email) => parts.masks.email(last ?? email))({
        ...parts,
        mails: {
          ...parts.mails,
          composeCode: (content) => {
            if (!content.isRenvoi) last = content.account.email;
            return parts.mails.composeCode(content);
          },
        },
      });
    },
  ),
  fault(
    'E2-1-autre-champ',
    'le champ s’appelle « Code à 6 chiffres »',
    screen('code', replaced('Code à 4 chiffres', 'Code à 6 chiffres')),
  ),
  fault(
    'E2-1-sans-renvoyer',
    '« Renvoyer le code par mail » manque',
    screen('code', removed(/<button[^>]*>Renvoyer.*?<\/button>/)),
    'E2-4',
  ),
  fault(
    'E2-1-renvoyer-invisible',
    '« Renvoyer le code par mail » est invisible',
    hidden('main .button-link', 'clip'),
    'E2-4',
  ),
];

/** Sends a code beginning with a zero, and loses it on the way. */
const sansZero: Plant = together(
  zeroFirst,
  writing((mail, { code }) => withCode(mail, code, String(Number(code)))),
);

const mail = [
  fault(
    'E2-2-trois-chiffres',
    'le code du mail n’a que trois chiffres',
    writing((right, { code }) => withCode(right, code, code.slice(0, 3))),
  ),
  fault(
    'E2-2-cinq-chiffres',
    'le code du mail a cinq chiffres',
    writing((right, { code }) => withCode(right, code, `${code}7`)),
  ),
  fault('E2-2-zero-initial-perdu', 'le zéro par lequel commence un code est perdu dans le mail', sansZero),
  fault(
    'E2-2-sans-code',
    'le mail ne contient pas de code',
    writing((right, { code }) => withCode(right, code, '')),
  ),
  fault(
    'E2-2-deux-codes',
    'le mail contient deux codes différents',
    writing((right, { code }) => ({
      ...right,
      text: `${right.text}\n\nCode : ${String((Number(code) + 1) % 10_000).padStart(4, '0')}`,
    })),
  ),
  fault(
    'E2-2-copie',
    'le mail part en copie à quelqu’un d’autre',
    writing((right) => ({ ...right, cc: STRANGER })),
  ),
  fault(
    'E2-2-copie-cachee',
    'le mail part en copie cachée à quelqu’un d’autre',
    writing((right) => ({ ...right, bcc: STRANGER })),
  ),
  fault(
    'E2-2-copie-en-phrase',
    'un second mail dit le code à quelqu’un d’autre, dans une phrase',
    sending(({ html: _, ...right }) => {
      const [, code = ''] = /:\s*(\d{4})/u.exec(right.text) ?? [];
      return [right, { ...right, to: STRANGER, text: `Le code ${code} a été envoyé à un assuré.` }];
    }),
  ),
  fault(
    'E2-2-copie-du-quatrieme-mail',
    'le quatrième mail d’une démarche part en copie à quelqu’un d’autre',
    (parts) => {
      const counts = new Map<string, number>();
      return writing((right) => {
        const count = (counts.get(right.to) ?? 0) + 1;
        counts.set(right.to, count);
        return count % 4 === 0 ? { ...right, cc: STRANGER } : right;
      })(parts);
    },
  ),
  fault(
    'E2-2-copie-du-renvoi',
    'le mail renvoyé, et lui seul, part en copie à quelqu’un d’autre',
    writing((right, content) => (content.isRenvoi ? { ...right, cc: STRANGER } : right)),
  ),
  fault(
    'E2-2-a-un-autre-seul',
    'le mail part à quelqu’un d’autre, et à lui seul',
    sending((right) => [{ ...right, to: STRANGER }]),
  ),
  fault(
    'E2-2-au-dernier-venu',
    'le mail part à l’adresse de l’assuré qui a commencé juste avant, et à elle seule',
    (parts) => {
      let last: string | undefined;
      return sending((right) => {
        const to = last ?? STRANGER;
        last = right.to;
        return [{ ...right, to }];
      })(parts);
    },
  ),
  fault(
    'E2-2-second-mail-a-un-autre',
    'le code part aussi à quelqu’un d’autre, par un second mail',
    sending((right) => [right, { ...right, to: STRANGER }]),
  ),
  fault(
    'E2-2-second-mail-du-renvoi-a-un-autre',
    'le code renvoyé, et lui seul, part aussi à quelqu’un d’autre, par un second mail',
    sending((right) => (isRenvoi() ? [right, { ...right, to: STRANGER }] : [right])),
  ),
  fault(
    'E2-2-deux-mails',
    'le mail part deux fois',
    sending((right) => (isRenvoi() ? [right] : [right, right])),
  ),
  fault(
    'E2-2-renvoi-sans-zero',
    'le zéro par lequel commence un code est perdu dans le mail renvoyé seulement',
    together(
      zeroFirst,
      writing((right, { code, isRenvoi: again }) => (again ? withCode(right, code, String(Number(code))) : right)),
    ),
  ),
];

const confirmer = [
  fault(
    'E2-3-code-recu-refuse',
    'le code reçu est refusé',
    judging(() => 'wrong'),
  ),
  fault(
    'E2-3-code-perime-aussitot',
    'le code reçu est dit périmé',
    judging((verdict) => (verdict === 'accepted' ? 'expired' : verdict)),
  ),
  fault('E2-3-reste-sur-place', 'le code accepté ramène à l’écran du code', (parts) => ({
    ...parts,
    codes: { ...parts.codes, isConfirmed: () => false },
  })),
  fault('E2-3-mene-ailleurs', 'le code accepté mène à Mes informations', (parts) => ({
    ...parts,
    procedures: {
      ...parts.procedures,
      find: (session) => (isAt(addresses.nouveauMotDePasse) ? undefined : parts.procedures.find(session)),
    },
  })),
  fault('E2-3-au-second-essai', 'le code reçu n’est accepté qu’au second essai', (parts) => {
    const tried = new WeakSet<Procedure>();
    return {
      ...parts,
      codes: {
        ...parts.codes,
        verify(procedure, entry) {
          if (tried.has(procedure)) return parts.codes.verify(procedure, entry);
          tried.add(procedure);
          return 'wrong';
        },
      },
    };
  }),
  fault('E2-3-apres-un-refus', 'après un code refusé, le code reçu est refusé aussi', (parts) => {
    const refused = new WeakSet<Procedure>();
    return judging((verdict, procedure) => {
      if (verdict === 'accepted') return refused.has(procedure) ? 'wrong' : verdict;
      refused.add(procedure);
      return verdict;
    })(parts);
  }),
  fault(
    'E2-3-perime-par-un-autre',
    'le code reçu n’est plus accepté dès qu’un autre assuré demande le sien',
    (parts) => {
      let last: Procedure | undefined;
      const codes = telling(parts.codes, (procedure) => {
        last = procedure;
      });
      return judging((verdict, procedure) => (procedure === last ? verdict : 'wrong'))({ ...parts, codes });
    },
  ),
  fault(
    'E2-3-autre-commande',
    '« Confirmer mon code » devient « Valider mon code »',
    screen('code', replaced('Confirmer mon code', 'Valider mon code')),
    'E2-1',
  ),
  fault(
    'E2-3-commande-inerte',
    '« Confirmer mon code » ne fait rien',
    screen('code', replaced('type="submit" form="confirmer"', 'type="button"')),
  ),
  fault(
    'E2-3-commande-desactivee',
    '« Confirmer mon code » reste désactivé',
    screen('code', replaced('form="confirmer"', 'form="confirmer" disabled')),
  ),
  fault(
    'E2-3-zero-initial-refuse',
    'un code qui commence par un zéro est refusé',
    together(
      zeroFirst,
      judging(() => 'wrong'),
    ),
  ),
];

/** The code of this sending, and of those after it, is not the one that is accepted. */
const mortAuRang =
  (rang: number): Plant =>
  ({ codes, ...parts }) => {
    const issued = new WeakMap<Procedure, number>();
    return {
      ...parts,
      codes: {
        ...codes,
        issue(procedure) {
          const sendings = (issued.get(procedure) ?? 0) + 1;
          issued.set(procedure, sendings);
          return sendings >= rang ? '4321' : codes.issue(procedure);
        },
      },
    };
  };

const renvoyer = [
  fault(
    'E2-4-sans-mail',
    '« Renvoyer le code par mail » n’envoie rien',
    sending((right) => (isRenvoi() ? [] : [right])),
  ),
  fault('E2-4-code-mort', 'le code renvoyé n’est pas accepté', mortAuRang(2)),
  fault('E2-4-second-code-mort', 'le code renvoyé une seconde fois n’est pas accepté', mortAuRang(3)),
  fault('E2-4-troisieme-code-mort', 'le code renvoyé une troisième fois n’est pas accepté', mortAuRang(4)),
  fault(
    'E2-4-sans-mail-apres-un-refus',
    'après un code refusé, « Renvoyer le code par mail » n’envoie rien',
    (parts) => {
      const refused = new WeakSet<Procedure>();
      let renewed: Procedure | undefined;
      const { codes } = judging((verdict, procedure) => {
        if (verdict !== 'accepted') refused.add(procedure);
        return verdict;
      })(parts);
      return {
        ...parts,
        // The mail is written at once: no other procedure's comes in between.
        codes: telling(codes, (procedure) => {
          renewed = procedure;
        }),
        mails: {
          ...parts.mails,
          composeCode(content) {
            if (content.isRenvoi && renewed && refused.has(renewed)) throw new Error('no mail after a refusal');
            return parts.mails.composeCode(content);
          },
        },
      };
    },
  ),
  fault(
    'E2-4-mail-sans-code',
    'le mail renvoyé ne contient pas de code',
    writing((right, { code, isRenvoi: again }) => (again ? withCode(right, code, '') : right)),
    'E2-2',
  ),
  fault(
    'E2-4-a-un-autre',
    'le mail renvoyé part à une autre adresse',
    sending((right) => [isRenvoi() ? { ...right, to: STRANGER } : right]),
    'E2-2',
  ),
  fault(
    'E2-4-deux-mails',
    '« Renvoyer le code par mail » envoie deux mails',
    sending((right) => (isRenvoi() ? [right, right] : [right])),
    'E2-2',
  ),
  fault('E2-4-quitte-la-demarche', '« Renvoyer le code par mail » fait quitter l’écran du code', (parts) => ({
    ...parts,
    procedures: {
      ...parts.procedures,
      mayMail: () => true,
      find(session) {
        const procedure = parts.procedures.find(session);
        if (isRenvoi()) parts.procedures.end(session);
        return procedure;
      },
    },
  })),
];

const sansContrainte = replaced(/(id="code"[\s\S]*?)\srequired/, '$1');
const accepteVide: Plant = accepting(({ entry, right }) => entry === '' || entry === right);

/** The same procedures, and what each of them belongs to. */
function tellingOwners({ procedures }: Parts, ownerOf: (session: Session) => unknown) {
  const owners = new WeakMap<Procedure, unknown>();
  const start: Parts['procedures']['start'] = (session) => {
    const procedure = procedures.start(session);
    owners.set(procedure, ownerOf(session));
    return procedure;
  };
  return { owners, procedures: { ...procedures, start } };
}

/** So many refused entries, or empty ones, lock the account: from then on no login is accepted. */
const bloqueApres =
  (count: number, what: 'empty' | 'wrong'): Plant =>
  (parts) => {
    const { owners, procedures } = tellingOwners(parts, (session) => session.numeroSecuriteSociale);
    const refusals = new Map<unknown, number>();
    const judged = judging((verdict, procedure) => {
      const owner = owners.get(procedure);
      if (verdict === what) refusals.set(owner, (refusals.get(owner) ?? 0) + 1);
      return verdict;
    })(parts);
    return {
      ...judged,
      procedures,
      attempts: {
        ...parts.attempts,
        isLocked: (numero) => (refusals.get(numero) ?? 0) >= count || parts.attempts.isLocked(numero),
      },
    };
  };

const obligatoire = [
  fault('E2-5-champ-vide-accepte', 'un champ vide est accepté', together(accepteVide, screen('code', sansContrainte))),
  fault(
    'E2-5-vide-accepte-apres-un-renvoi',
    'un champ vide est accepté après un renvoi',
    accepting(({ entry, right, sendings }) => entry === right || (entry === '' && sendings > 1)),
  ),
  fault(
    'E2-5-vide-accepte-apres-un-refus',
    'un champ vide est accepté après un code refusé',
    accepting(({ entry, right, count }) => entry === right || (entry === '' && count > 0)),
  ),
  fault(
    'E2-5-refuse-par-la-page-seule',
    'un champ vide n’est refusé que par le navigateur : le portail l’accepte',
    accepteVide,
  ),
  fault(
    'E2-5-vide-bloque-le-compte',
    'un champ vide bloque le compte : aucune connexion n’est plus acceptée',
    together(bloqueApres(1, 'empty'), screen('code', sansContrainte)),
  ),
  fault(
    'E2-5-refus-muet',
    'un champ vide est refusé sans que l’assuré en soit averti',
    screen('code', (markup) =>
      sansContrainte(markup)
        .replace(/<div id="refus"[\s\S]*?<\/div>/, '')
        .replace(/aria-invalid="true"/g, ''),
    ),
  ),
];

/** Opens the new-password screen to more than those who gave the right code. */
const ouvert =
  (opens: (procedure: Procedure) => boolean): Plant =>
  ({ codes, ...parts }) => ({
    ...parts,
    codes: { ...codes, isConfirmed: (procedure) => opens(procedure) || codes.isConfirmed(procedure) },
  });

const apresUnRefus: Plant = (parts) => {
  const tried = new WeakSet<Procedure>();
  return ouvert((procedure) => tried.has(procedure))({
    ...parts,
    codes: {
      ...parts.codes,
      verify(procedure, entry) {
        tried.add(procedure);
        return parts.codes.verify(procedure, entry);
      },
    },
  });
};

/**
 * A code that was right is so for all procedures of the account, or of what else they have in common: for ever, until the
 * password is saved, or another code is asked for.
 */
const apresUneAutreDemarche =
  (
    until: 'for ever' | 'saved' | 'asked for',
    ownerOf: (session: Session) => unknown = (session) => session.numeroSecuriteSociale,
  ): Plant =>
  (parts) => {
    const { owners, procedures } = tellingOwners(parts, ownerOf);
    const confirmed = new Set<unknown>();
    return ouvert((procedure) => confirmed.has(owners.get(procedure)))({
      ...parts,
      accounts: {
        ...parts.accounts,
        saveMotDePasse(numeroSecuriteSociale, hash) {
          if (until === 'saved') confirmed.delete(numeroSecuriteSociale);
          parts.accounts.saveMotDePasse(numeroSecuriteSociale, hash);
        },
      },
      procedures,
      codes: {
        ...parts.codes,
        issue(procedure) {
          if (until === 'asked for') confirmed.delete(owners.get(procedure));
          return parts.codes.issue(procedure);
        },
        verify(procedure, entry) {
          const verdict = parts.codes.verify(procedure, entry);
          if (verdict === 'accepted') confirmed.add(owners.get(procedure));
          return verdict;
        },
      },
    });
  };

/** Once a procedure is given up, any code does in the next one of the session. */
const apresUneAnnulation: Plant = (parts) => {
  const { procedures } = parts;
  const cancelled = new WeakSet<Session>();
  const sent = new WeakMap<Procedure, string>();
  const lax = new WeakSet<Procedure>();
  const codes = telling(parts.codes, (procedure, code) => sent.set(procedure, code));
  return {
    ...parts,
    codes: {
      ...codes,
      verify: (procedure, entry) =>
        codes.verify(procedure, lax.has(procedure) && entry !== '' ? (sent.get(procedure) ?? entry) : entry),
    },
    procedures: {
      ...procedures,
      start(session) {
        const procedure = procedures.start(session);
        if (cancelled.has(session)) lax.add(procedure);
        return procedure;
      },
      end(session) {
        cancelled.add(session);
        procedures.end(session);
      },
    },
  };
};

const sansDemarche: Plant = (parts) =>
  ouvert(() => true)({
    ...parts,
    procedures: {
      ...parts.procedures,
      find: (session) => parts.procedures.find(session) ?? parts.procedures.start(session),
    },
  });

const leCodeEtLuiSeul = [
  ...(
    [
      ['un-refus-bloque', 'un code refusé bloque', 1],
      ['deux-refus-bloquent', 'deux codes refusés bloquent', 2],
    ] as const
  ).map(([name, texte, count]) =>
    fault(
      `E2-6-${name}-le-compte`,
      `${texte} le compte : aucune connexion n’est plus acceptée`,
      bloqueApres(count, 'wrong'),
    ),
  ),
  fault(
    'E2-6-tout-code-accepte',
    'n’importe quel code est accepté',
    accepting(() => true),
  ),
  ...[1, 2, 3, 4].map((rang) =>
    fault(
      `E2-6-chiffre-${rang}-non-compare`,
      `le chiffre n° ${rang} du code n’est pas comparé`,
      accepting(
        ({ entry, right }) =>
          entry.length === 4 && [...entry].every((digit, index) => index === rang - 1 || digit === right.charAt(index)),
      ),
    ),
  ),
  fault(
    'E2-6-deux-premiers-chiffres',
    'seuls les deux premiers chiffres du code sont comparés',
    accepting(({ entry, right }) => entry.slice(0, 2) === right.slice(0, 2)),
  ),
  fault(
    'E2-6-deux-derniers-chiffres',
    'seuls les deux derniers chiffres du code sont comparés',
    accepting(({ entry, right }) => entry.slice(-2) === right.slice(-2)),
  ),
  ...['0000', '1111', '1234'].map((code) =>
    fault(
      `E2-6-${code}-accepte`,
      `le code ${code} est toujours accepté`,
      accepting(({ entry }) => entry === code),
    ),
  ),
  fault(
    'E2-6-trois-chiffres-acceptes',
    'les trois premiers chiffres du code suffisent',
    accepting(({ entry, right }) => entry.length >= 3 && right.startsWith(entry)),
  ),
  fault(
    'E2-6-trois-derniers-chiffres-acceptes',
    'les trois derniers chiffres du code suffisent',
    accepting(({ entry, right }) => entry.length >= 3 && right.endsWith(entry)),
  ),
  fault(
    'E2-6-cinq-chiffres-acceptes',
    'un chiffre de plus à la fin du code ne compte pas',
    accepting(({ entry, right }) => entry.startsWith(right)),
  ),
  fault(
    'E2-6-compare-comme-nombre',
    'le code est comparé comme un nombre : un zéro de plus au début est accepté',
    accepting(({ entry, right }) => entry !== '' && Number(entry) === Number(right)),
  ),
  fault(
    'E2-6-lettres-acceptees',
    'des lettres sont acceptées',
    accepting(({ entry }) => /^[a-z]+$/i.test(entry)),
  ),
  fault(
    'E2-6-lettre-pour-un-chiffre',
    'une lettre tient lieu du dernier chiffre',
    accepting(({ entry, right }) => /\D$/.test(entry) && entry.slice(0, 3) === right.slice(0, 3)),
  ),
  fault(
    'E2-6-ordre-ignore',
    'les chiffres du code sont acceptés dans n’importe quel ordre',
    accepting(({ entry, right }) => [...entry].sort().join('') === [...right].sort().join('')),
  ),
  fault(
    'E2-6-lettres-ignorees',
    'les lettres tapées avec le code ne comptent pas',
    accepting(({ entry, right }) => entry.replace(/\D/g, '') === right),
  ),
  fault(
    'E2-6-libre-apres-un-renvoi',
    'après un renvoi, n’importe quel code de 4 chiffres est accepté',
    accepting(({ entry, sendings }) => sendings > 1 && /^\d{4}$/.test(entry)),
  ),
  fault(
    'E2-6-dernier-code-envoye',
    'le code attendu est le dernier qui soit parti, pour qui que ce soit',
    dernierEnvoye,
  ),
  fault(
    'E2-6-code-d-un-autre',
    'le code envoyé à un autre compte est accepté',
    accepting(({ entry, isAnybodys }) => isAnybodys(entry)),
  ),
  fault(
    'E2-6-troisieme-essai',
    'au troisième essai, n’importe quel code est accepté',
    accepting(({ count }) => count >= 2),
  ),
  fault(
    'E2-6-adresse-sans-demarche',
    'l’écran du nouveau mot de passe s’ouvre par son adresse, sans démarche',
    sansDemarche,
  ),
  fault(
    'E2-6-adresse-sans-code',
    'l’écran du nouveau mot de passe s’ouvre par son adresse, sans code',
    ouvert(() => true),
  ),
  fault(
    'E2-6-adresse-apres-une-autre-demarche',
    'le code d’une démarche ouvre aussi l’écran du nouveau mot de passe des suivantes, par son adresse',
    apresUneAutreDemarche('for ever'),
  ),
  fault(
    'E2-6-adresse-apres-une-demarche-abandonnee',
    'le code d’une démarche abandonnée ouvre aussi l’écran du nouveau mot de passe de la suivante, par son adresse',
    apresUneAutreDemarche('saved'),
  ),
  fault(
    'E2-6-adresse-dans-une-autre-session',
    'un code donné dans un navigateur ouvre l’écran du nouveau mot de passe dans un autre, par son adresse',
    apresUneAutreDemarche('asked for'),
  ),
  fault(
    'E2-6-adresse-dans-la-meme-session',
    'le code d’une démarche annulée ouvre aussi l’écran du nouveau mot de passe de la suivante, dans la même session',
    apresUneAutreDemarche('for ever', (session) => session),
  ),
  fault(
    'E2-6-tout-code-apres-une-annulation',
    'après une démarche annulée, n’importe quel code est accepté dans la suivante',
    apresUneAnnulation,
  ),
  fault(
    'E2-6-meme-code',
    'le même code est envoyé à chaque démarche',
    sendingOnly((code) => code === '4271'),
  ),
  fault(
    'E2-6-adresse-apres-un-refus',
    'l’écran du nouveau mot de passe s’ouvre par son adresse après un code refusé',
    apresUnRefus,
  ),
];

export const etape2 = [...ecran, ...mail, ...confirmer, ...renvoyer, ...obligatoire, ...leCodeEtLuiSeul];
