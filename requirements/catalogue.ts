/**
 * The document as data: its 37 statements, in its own order. `enonce` is what the document says, word for word where the
 * basis is `written`; `lecture` is how we read it where it leaves room, so that a product owner can see and contest it. What
 * an environment may do otherwise is in docs/environment-contract.md.
 */

export type Etape = 0 | 1 | 2 | 3 | 4;

/** An entry of the catalogue: a statement, which étape it belongs to, and how it is read. */
export interface Requirement {
  id: string;
  kind: 'document' | 'good-practice';
  etape: Etape;
  basis: 'written' | 'inferred';
  enonce: string;
  lecture: string;
}

export const ETAPES: Record<Etape, string> = {
  0: 'L’assuré se connecte à son compte ameli → Rubrique « Mes informations »',
  1: 'L’assuré clique sur la ligne « Mon mot de passe »',
  2: 'L’assuré renseigne le code de confirmation reçu par mail',
  3: 'L’assuré modifie son mot de passe pour se connecter à son compte ameli',
  4: 'Le nouveau mot de passe est bien enregistré',
};

const written = <Id extends string>(
  etape: Etape,
  id: Id,
  enonce: string,
  lecture: string,
): Requirement & { id: Id } => ({
  id,
  kind: 'document',
  etape,
  basis: 'written',
  enonce,
  lecture,
});

const inferred = <Id extends string>(
  etape: Etape,
  id: Id,
  enonce: string,
  lecture: string,
): Requirement & { id: Id } => ({
  ...written(etape, id, enonce, lecture),
  basis: 'inferred',
});

/** The 37 statements, in the document's order. */
export const CATALOGUE = [
  written(
    0,
    'E0-1',
    'L’assuré se connecte à son compte ameli',
    'des identifiants valides mènent à l’Accueil ; un mot de passe erroné n’y mène pas',
  ),
  written(
    0,
    'E0-2',
    'Accueil · Mes paiements · Mes démarches · Mon espace prévention · Mes informations',
    'exactement ces cinq onglets, dans cet ordre, sur l’Accueil, sur Mes informations et sur l’écran du code',
  ),
  written(0, 'E0-3', 'Vos derniers paiements', 'la section est présente sur l’Accueil (elle peut être vide)'),
  written(
    0,
    'E0-4',
    'Vos démarches en 2 clics',
    'avec ses quatre entrées : Attestation de droits · Attestation de paiement d’indemnités journalières · Carte européenne d’assurance maladie (CEAM) · Consulter les délais de traitement de ma Caisse d’Assurance Maladie',
  ),
  written(
    0,
    'E0-5',
    'Vos informations',
    'le numéro de téléphone portable du compte laisse voir ses deux derniers chiffres et aucun autre ; « Prendre un rendez-vous » est présent (l’image n’est pas vérifiée)',
  ),
  written(
    0,
    'E0-6',
    'Mentions légales et CGU · Aide et Accessibilité : non conforme · Recommandations de sécurité · Protection des données personnelles · Site Ameli · Plan du site',
    'les six liens au pied de l’Accueil et de Mes informations, dans n’importe quel ordre ; le document écrit le deuxième avec et sans deux-points, et la loi admet « partiellement » ou « totalement » à la place de « non » ; le dernier écran porte au moins les cinq premiers',
  ),
  inferred(
    0,
    'E0-7',
    'Message · Notification · amelBot',
    'les trois sont présents sur l’Accueil et aucun n’empêche la démarche (amelBot peut couvrir la page et se ferme)',
  ),
  written(
    0,
    'E0-8',
    'L’assuré se rend dans l’onglet Mes informations',
    'l’onglet ouvre « Mes informations », avec ses lignes',
  ),
  written(
    1,
    'E1-1',
    'Coordonnées bancaires · Adresse postale · Mail · Téléphone portable · Téléphone fixe',
    'les cinq lignes se suivent dans cet ordre ; l’IBAN et le numéro de portable sont masqués sauf leurs deux derniers chiffres (« FR** **** *90 », « ** ** ** 74 ») ; sans téléphone fixe, la ligne propose « Ajouter »',
  ),
  written(
    1,
    'E1-2',
    'Communication autorisée pour les partenaires de l’Assurance Maladie',
    '« Mail : oui/non », « Téléphone portable : oui/non », « SMS : oui/non », selon le compte (les tests essaient des comptes avec oui et non pour chacun)',
  ),
  written(1, 'E1-3', 'Paramètres de compte', '« Mon mot de passe » et « Résilier mon compte ameli »'),
  written(
    1,
    'E1-4',
    'L’assuré clique sur l’icône au niveau du mot de passe permettant de modifier le mot de passe',
    'la commande dont le nom contient « mot de passe », dans la ligne « Mon mot de passe », ouvre « Modifier votre mot de passe » sur l’écran du code, et un mail part',
  ),
  written(
    2,
    'E2-1',
    'Modifier votre mot de passe · Code de confirmation',
    'sous « l’Assurance Maladie » et « Compte ameli » : le titre, les étapes 1 et 2, « Code de confirmation », « Indiquez ci-dessous le code qui vous a été envoyé par mail à l’adresse suivante », l’adresse du compte (entière, ou masquée mais reconnaissable), le champ « Code à 4 chiffres (obligatoire) », « Renvoyer le code par mail », « Confirmer mon code »',
  ),
  written(
    2,
    'E2-2',
    'L’assuré doit renseigner le code à 4 chiffres reçu par mail',
    'un seul mail, à l’adresse du compte et à nulle autre, portant exactement un code de quatre chiffres (de 0000 à 9999 : un zéro initial compte)',
  ),
  written(
    2,
    'E2-3',
    'L’assuré clique sur « Confirmer mon code »',
    'le code reçu ouvre l’écran « Nouveau mot de passe »',
  ),
  written(2, 'E2-4', 'Renvoyer le code par mail', 'envoie un autre mail, dont le code est accepté'),
  written(2, 'E2-5', 'Code à 4 chiffres (obligatoire)', 'un champ vide est refusé'),
  inferred(
    2,
    'E2-6',
    'Le code reçu, et lui seul',
    'un autre code à 4 chiffres, 3 chiffres, 5 chiffres, des lettres, le code d’un autre compte : refusés, et l’écran du nouveau mot de passe reste hors d’atteinte, par son adresse aussi',
  ),
  written(
    3,
    'E3-1',
    'Modifier votre mot de passe · Nouveau mot de passe',
    'le titre, les étapes 1 et 2, « Pour maintenir la confidentialité de vos informations, nous vous recommandons de ne pas choisir un mot de passe que vous utilisez déjà sur un autre site. », « Champs obligatoires », les champs « Mot de passe actuel », « Nouveau mot de passe », « Confirmer le mot de passe » dans cet ordre, « Niveau indicatif de sécurité », « Annuler », « Confirmer mon nouveau mot de passe »',
  ),
  written(3, 'E3-2', 'Votre mot de passe doit : …', 'les sept règles sont affichées, mot pour mot'),
  written(
    3,
    'R1',
    'Comporter entre 8 et 50 caractères',
    '7 caractères : refusé ; 8 : accepté ; 50 : accepté ; 51 : refusé',
  ),
  written(
    3,
    'R2',
    'Contenir des caractères latins (de a jusqu’à z sans accent) minuscules et majuscules',
    'au moins une lettre de a à z et une de A à Z ; une lettre accentuée ne tient lieu ni de l’une ni de l’autre',
  ),
  written(
    3,
    'R3',
    'Contenir un chiffre ou un caractère spécial parmi les suivants : ? ! $ € @ & (- + _) = * % / < > , ; :',
    'un seul chiffre suffit ; chacun des 20 caractères spéciaux suffit à lui seul ; sans l’un ni l’autre : refusé',
  ),
  written(
    3,
    'R4',
    'Ne contenir que des caractères autorisés',
    'autorisés : a–z, A–Z, 0–9 et les 20 caractères spéciaux de la règle précédente ; tout autre caractère, où qu’il soit, est refusé',
  ),
  written(
    3,
    'R5',
    'Ne pas contenir votre numéro de sécurité sociale, votre date de naissance ou une partie de celle-ci',
    'où que ce soit dans le mot de passe : les 13 caractères du numéro, avec ou sans la clé ; la date de naissance sous les formes JJMMAAAA, AAAAMMJJ, JJMMAA, AAMMJJ ; « une partie » : l’année AAAA, jour et mois JJMM, mois et année MMAAAA',
  ),
  written(
    3,
    'R6',
    'Etre différent de votre mot de passe actuel',
    'le mot de passe actuel est refusé ; un mot de passe qui n’en diffère que par la casse d’une lettre est un autre mot de passe',
  ),
  written(
    3,
    'R7',
    'Etre identique à la saisie de confirmation',
    'toute différence est refusée, y compris la casse ou un caractère final',
  ),
  written(
    3,
    'E3-3',
    'Indiquer son code actuel',
    'un mot de passe actuel erroné est refusé (un autre ; le bon dans une autre casse, tronqué, ou avec un caractère de plus)',
  ),
  written(3, 'E3-4', 'Champs obligatoires', 'chacun des trois champs, laissé vide, est refusé'),
  written(
    3,
    'E3-5',
    'Niveau indicatif de sécurité',
    'affiché, et plus élevé pour un mot de passe fort que pour un faible',
  ),
  written(
    3,
    'E3-6',
    'Annuler',
    'avec une saisie valide : quitte la démarche vers un écran connecté ; le mot de passe est inchangé (le code peut être redemandé)',
  ),
  written(
    3,
    'E3-7',
    'L’assuré clique sur « Confirmer mon nouveau mot de passe » pour enregistrer son nouveau code',
    'une saisie valide est enregistrée',
  ),
  written(
    4,
    'E4-1',
    'Votre nouveau mot de passe est bien enregistré ! Merci de vous reconnecter.',
    'affiché, mot pour mot, sous « Modifier votre mot de passe »',
  ),
  written(4, 'E4-2', 'Retourner à la page de connexion', 'mène à l’écran de connexion'),
  written(
    4,
    'E4-3',
    'Merci de vous reconnecter',
    'la session est terminée : l’adresse d’un écran connecté, rechargée dans le même navigateur, demande une connexion ; après « Précédent », aucun écran connecté n’est utilisable',
  ),
  written(
    4,
    'E4-4',
    'Son nouveau code permettant l’accès à son compte Ameli',
    'le nouveau mot de passe ouvre le compte (mots de passe longs et courts, avec chaque caractère autorisé)',
  ),
  inferred(
    4,
    'E4-5',
    'L’ancien mot de passe n’ouvre plus le compte',
    'essayé avant et après la première utilisation du nouveau',
  ),
] as const;

/** An id of the catalogue. */
export type RequirementId = (typeof CATALOGUE)[number]['id'];

const byId = new Map<string, Requirement>(CATALOGUE.map((requirement) => [requirement.id, requirement]));

/** The catalogue's entry for an id; throws where there is none. */
export function requirement(id: string): Requirement {
  const found = byId.get(id);
  if (!found) throw new Error(`Unknown requirement "${id}": it is not in requirements/catalogue.ts`);
  return found;
}

/** The rules as the screen prints them: R1 to R7, in order. */
export const REGLES = CATALOGUE.filter(({ id }) => id.startsWith('R'));
