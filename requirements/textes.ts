/** The texts of the screens, exactly as the document shows them. */

export const ONGLETS = [
  'Accueil',
  'Mes paiements',
  'Mes démarches',
  'Mon espace prévention',
  'Mes informations',
] as const;

export const SECTIONS_DE_L_ACCUEIL = [
  'Vos derniers paiements',
  'Vos démarches en 2 clics',
  'Vos informations',
] as const;

export const DEMARCHES_EN_2_CLICS = [
  'Attestation de droits',
  "Attestation de paiement d'indemnités journalières",
  "Carte européenne d'assurance maladie (CEAM)",
  "Consulter les délais de traitement de ma Caisse d'Assurance Maladie",
] as const;

export const MESSAGE = 'Message';
export const NOTIFICATION = 'Notification';

/** The five lines of personal data, in order. */
export const COORDONNEES = [
  'Coordonnées bancaires',
  'Adresse postale',
  'Mail',
  'Téléphone portable',
  'Téléphone fixe',
] as const;

/** Offered where an account has no landline. */
export const AJOUTER = 'Ajouter';

export const COMMUNICATION_AUTORISEE = "Communication autorisée pour les partenaires de l'Assurance Maladie";
/** Its questions, by what an account calls its answers. */
export const COMMUNICATIONS = { mail: 'Mail', telephonePortable: 'Téléphone portable', sms: 'SMS' } as const;
export const PARAMETRES_DE_COMPTE = 'Paramètres de compte';
export const MON_MOT_DE_PASSE = 'Mon mot de passe';
export const RESILIER_MON_COMPTE = 'Résilier mon compte ameli';

/** What stands above the procedure's screens. */
export const ENTETE = ["l'Assurance Maladie", 'Compte ameli'] as const;
export const MODIFIER_VOTRE_MOT_DE_PASSE = 'Modifier votre mot de passe';
/** The two numbers of the steps. */
export const ETAPES_NUMEROTEES = ['1', '2'] as const;

export const CODE_DE_CONFIRMATION = 'Code de confirmation';
export const CODE_LABEL = 'Code à 4 chiffres';
export const CONSIGNE = "Indiquez ci-dessous le code qui vous a été envoyé par mail à l'adresse suivante";
export const RENVOYER_LE_CODE = 'Renvoyer le code par mail';
export const CONFIRMER_MON_CODE = 'Confirmer mon code';

export const RECOMMANDATION =
  'Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe que vous utilisez déjà sur un autre site.';
export const VOTRE_MOT_DE_PASSE_DOIT = 'Votre mot de passe doit :';
export const CHAMPS_OBLIGATOIRES = 'Champs obligatoires';
/** The labels of the three fields, in order. */
export const CHAMPS_MOT_DE_PASSE = [
  'Mot de passe actuel',
  'Nouveau mot de passe',
  'Confirmer le mot de passe',
] as const;
export const NIVEAU_INDICATIF = 'Niveau indicatif de sécurité';

export const CONFIRMATION = 'Votre nouveau mot de passe est bien enregistré ! Merci de vous reconnecter.';
export const RETOURNER_A_LA_CONNEXION = 'Retourner à la page de connexion';
