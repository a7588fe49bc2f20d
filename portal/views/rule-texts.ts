import type { RuleId } from '../parts/password-rules.ts';
import type { MotDePasseField } from './models.ts';

/** The seven rules, in the document's words. */
export const ruleTexts = {
  R1: 'Comporter entre 8 et 50 caractères',
  R2: "Contenir des caractères latins (de a jusqu'à z sans accent) minuscules et majuscules",
  R3: 'Contenir un chiffre ou un caractère spécial parmi les suivants\u00a0: ? ! $ € @ & (- + _) = * % / < > , ; :',
  R4: 'Ne contenir que des caractères autorisés',
  R5: 'Ne pas contenir votre numéro de sécurité sociale, votre date de naissance ou une partie de celle-ci',
  R6: 'Etre différent de votre mot de passe actuel',
  R7: 'Etre identique à la saisie de confirmation',
} as const;

/** What is said at a field when one of its rules is broken; each rule is told where it can be mended. */
const reasons: Record<MotDePasseField, Partial<Record<RuleId, string>>> = {
  motDePasseActuel: { 'E3-3': 'Le mot de passe actuel est incorrect' },
  nouveauMotDePasse: {
    R1: notRespected(ruleTexts.R1),
    R2: notRespected(ruleTexts.R2),
    R3: notRespected(ruleTexts.R3),
    R4: notRespected(ruleTexts.R4),
    R5: notRespected(ruleTexts.R5),
    R6: notRespected(ruleTexts.R6),
  },
  confirmation: { R7: notRespected(ruleTexts.R7) },
};

export function reasonsAt(field: MotDePasseField, broken: readonly RuleId[]): string[] {
  return broken.flatMap((rule) => reasons[field][rule] ?? []);
}

function notRespected(rule: string): string {
  return `Règle non respectée\u00a0: ${rule}`;
}
