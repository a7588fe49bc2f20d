import type { Account } from '../parts/accounts.ts';
import type { RuleId } from '../parts/password-rules.ts';
import type { Notice } from '../parts/procedures.ts';

/** Who is looking: a connected person, whose forms carry the session's CSRF token. */
export interface Visitor {
  readonly prenom: string;
  readonly nom: string;
  readonly csrfToken: string;
}

export interface ConnexionModel {
  readonly csrfToken: string;
  readonly numeroSecuriteSociale: string;
  readonly erreur: string | null;
}

export interface AccueilModel {
  readonly visitor: Visitor;
  readonly telephonePortable: string;
}

export interface MesInformationsModel {
  readonly visitor: Visitor;
  readonly iban: string;
  readonly adressePostale: string;
  readonly email: string;
  readonly telephonePortable: string;
  readonly telephoneFixe: string | null;
  readonly communications: Account['communications'];
}

export interface CodeModel {
  readonly visitor: Visitor;
  readonly email: string;
  readonly notice: Notice | null;
  readonly erreur: string | null;
}

export type MotDePasseField = 'motDePasseActuel' | 'nouveauMotDePasse' | 'confirmation';

export interface NouveauMotDePasseModel {
  readonly visitor: Visitor;
  /** The rules that the entry broke. */
  readonly broken: readonly RuleId[];
  /** The fields left empty. */
  readonly empty: readonly MotDePasseField[];
  readonly isLocked: boolean;
}

export interface AnnexeModel {
  readonly visitor: Visitor | null;
  readonly titre: string;
  readonly texte: string;
  readonly tab: Tab | null;
}

export const tabs = ['accueil', 'mesPaiements', 'mesDemarches', 'monEspacePrevention', 'mesInformations'] as const;
export type Tab = (typeof tabs)[number];
