import { REGLES, type Etape, type RequirementId } from './catalogue.ts';
import {
  CHAMPS_MOT_DE_PASSE,
  CHAMPS_OBLIGATOIRES,
  CODE_DE_CONFIRMATION,
  CODE_LABEL,
  COMMUNICATION_AUTORISEE,
  CONFIRMATION,
  CONFIRMER_MON_CODE,
  CONSIGNE,
  COORDONNEES,
  DEMARCHES_EN_2_CLICS,
  ENTETE,
  MODIFIER_VOTRE_MOT_DE_PASSE,
  MON_MOT_DE_PASSE,
  NIVEAU_INDICATIF,
  ONGLETS,
  PARAMETRES_DE_COMPTE,
  RECOMMANDATION,
  RENVOYER_LE_CODE,
  RESILIER_MON_COMPTE,
  RETOURNER_A_LA_CONNEXION,
  VOTRE_MOT_DE_PASSE_DOIT,
} from './textes.ts';

/*
 * The document as the guide that it is: for each étape its own sentences, in its own order, and the screen that it shows.
 * `**…**` is what it sets in bold.
 */

/** An element that the document points at on a screen, with the number that it gives it. */
export interface Repere {
  numero: number | null;
  /** The element, as an alternative text names it. */
  element: string;
}

/** A text that a screen shows, by the statement that promises it; `exact` where its last punctuation counts. */
export interface TexteAttendu {
  id: RequirementId;
  texte: string;
  exact?: boolean;
}

/** A paragraph, or a list as the document sets it. */
export type Phrase = string | { numerotees: readonly string[] } | { puces: readonly string[] };

export interface EtapePasAPas {
  etape: Etape;
  surtitre: string;
  titre: string;
  phrases: readonly Phrase[];
  /** The screen, as an alternative text names it. */
  ecran: string;
  reperes: readonly Repere[];
  textes: readonly TexteAttendu[];
}

const attendus = (id: RequirementId, ...textes: readonly string[]): TexteAttendu[] =>
  textes.map((texte) => ({ id, texte }));

export const PAS_A_PAS: readonly EtapePasAPas[] = [
  {
    etape: 0,
    surtitre: 'La démarche pas-à-pas : étape préalable',
    titre: 'L’assuré se connecte à son compte ameli → Rubrique **Mes informations**',
    phrases: ['L’assuré se rend dans l’onglet **Mes informations**'],
    ecran: 'L’Accueil du compte ameli',
    reperes: [{ numero: null, element: 'l’onglet « Mes informations »' }],
    textes: [
      ...attendus('E0-2', ...ONGLETS),
      ...attendus('E0-3', 'Vos derniers paiements'),
      ...attendus('E0-4', 'Vos démarches en 2 clics', ...DEMARCHES_EN_2_CLICS),
      ...attendus('E0-5', 'Vos informations', 'Prendre un rendez-vous'),
    ],
  },
  {
    etape: 1,
    surtitre: 'La démarche pas-à-pas : étape 1/2',
    titre: 'L’assuré clique sur la ligne **mon mot de passe**',
    phrases: ['L’assuré clique sur l’icône au niveau du mot de passe **permettant de modifier le mot de passe.**'],
    ecran: 'L’écran « Mes informations »',
    reperes: [{ numero: null, element: 'l’icône de la ligne « Mon mot de passe »' }],
    textes: [
      ...attendus('E1-1', ...COORDONNEES),
      ...attendus('E1-2', COMMUNICATION_AUTORISEE),
      ...attendus('E1-3', PARAMETRES_DE_COMPTE, MON_MOT_DE_PASSE, RESILIER_MON_COMPTE),
    ],
  },
  {
    etape: 2,
    surtitre: 'La démarche pas-à-pas : étape 2/2',
    titre: 'L’assuré renseigne le code de confirmation reçu par mail',
    phrases: [
      {
        numerotees: [
          'L’assuré doit se connecter à son adresse mail.',
          'L’assuré doit renseigner le code à 4 chiffres reçu par mail.',
          'L’assuré clique sur « **Confirmer mon code** ».',
        ],
      },
    ],
    ecran: 'L’écran « Code de confirmation »',
    reperes: [
      { numero: 1, element: 'l’adresse mail à laquelle le code a été envoyé' },
      { numero: 2, element: 'le champ « Code à 4 chiffres (obligatoire) »' },
      { numero: 3, element: 'le bouton « Confirmer mon code »' },
    ],
    textes: [
      ...attendus('E2-1', ...ENTETE, MODIFIER_VOTRE_MOT_DE_PASSE, CODE_DE_CONFIRMATION, CONSIGNE, CODE_LABEL),
      ...attendus('E2-1', RENVOYER_LE_CODE, CONFIRMER_MON_CODE),
    ],
  },
  {
    etape: 3,
    surtitre: 'La démarche pas-à-pas : étape 2/2',
    titre: 'L’assuré **modifie** son mot de passe pour se connecter à son compte ameli',
    phrases: [
      'L’assuré doit respecter les conditions de création du code personnel **Alphanumérique** pour qu’il puisse être accepté',
      // On the document's picture of the screen, where not everybody can read it.
      VOTRE_MOT_DE_PASSE_DOIT,
      { puces: REGLES.map(({ enonce }) => enonce) },
      'Pour modifier le code personnel l’assuré doit suivre les étapes suivantes :',
      {
        numerotees: [
          'indiquer son code actuel',
          'inscrire le nouveau code à enregistrer',
          'confirmer le nouveau code en l’inscrivant à nouveau',
        ],
      },
      'Une fois le nouveau code inscrit, l’assuré clique sur « **Confirmer mon nouveau mot de passe** » pour enregistrer son nouveau code permettant l’accès à son compte Ameli',
    ],
    ecran: 'L’écran « Nouveau mot de passe »',
    reperes: [
      { numero: 1, element: 'le champ « Mot de passe actuel »' },
      { numero: 2, element: 'le champ « Nouveau mot de passe »' },
      { numero: 3, element: 'le champ « Confirmer le mot de passe »' },
      { numero: null, element: 'le bouton « Confirmer mon nouveau mot de passe »' },
    ],
    textes: [
      ...attendus('E3-1', MODIFIER_VOTRE_MOT_DE_PASSE, 'Nouveau mot de passe', RECOMMANDATION),
      ...attendus('E3-2', VOTRE_MOT_DE_PASSE_DOIT),
      ...REGLES.map(({ enonce }): TexteAttendu => ({ id: 'E3-2', texte: enonce, exact: true })),
      ...attendus('E3-1', CHAMPS_OBLIGATOIRES, ...CHAMPS_MOT_DE_PASSE, NIVEAU_INDICATIF),
      ...attendus('E3-1', 'Annuler', 'Confirmer mon nouveau mot de passe'),
    ],
  },
  {
    etape: 4,
    surtitre: 'La démarche pas-à-pas : étape 2/2',
    titre: 'Le nouveau mot de passe est bien enregistré',
    phrases: [],
    ecran:
      'Le dernier écran, qui dit : « Votre nouveau mot de passe est bien enregistré ! Merci de vous reconnecter. »',
    reperes: [{ numero: null, element: '« Retourner à la page de connexion »' }],
    textes: [
      ...attendus('E4-1', MODIFIER_VOTRE_MOT_DE_PASSE, CONFIRMATION),
      ...attendus('E4-2', RETOURNER_A_LA_CONNEXION),
    ],
  },
];
