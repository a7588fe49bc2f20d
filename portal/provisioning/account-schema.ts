import * as z from 'zod';
import { isIban } from './iban.ts';
import { keyOf } from './numero-securite-sociale.ts';

const filled = z.string().min(1);
const telephone = z.string().regex(/^[0-9]{10}$/, 'expected 10 digits');

/** An account as it is provisioned: everything is there, and is what it says. */
export const accountSchema = z
  .object({
    numeroSecuriteSociale: z.string().regex(/^[0-9]{5}([0-9]{2}|2[AB])[0-9]{6}$/, 'expected 13 characters'),
    cle: z.string().regex(/^[0-9]{2}$/, 'expected 2 digits'),
    nom: filled,
    prenom: filled,
    dateNaissance: z.iso.date(),
    email: z.email(),
    motDePasse: filled,
    telephonePortable: telephone,
    telephoneFixe: telephone.nullable(),
    iban: z.string().refine(isIban, 'expected an IBAN without spaces'),
    adressePostale: filled,
    communications: z.object({ mail: z.boolean(), telephonePortable: z.boolean(), sms: z.boolean() }),
  })
  .refine(({ numeroSecuriteSociale, cle }) => keyOf(numeroSecuriteSociale) === cle, {
    path: ['cle'],
    message: "expected the number's own key",
  });
