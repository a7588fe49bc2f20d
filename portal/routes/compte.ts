import { Hono } from 'hono';
import { addresses } from '../addresses.ts';
import type { Parts } from '../parts/parts.ts';
import { connectedOnly, showPage } from './http.ts';

export function compteRoutes(parts: Parts): Hono {
  const { masks, pieces, screens } = parts;
  return new Hono()
    .get(addresses.accueil, connectedOnly(parts), (c) => {
      const { account, visitor } = c.var;
      return showPage(
        c,
        screens.accueil({ visitor, telephonePortable: masks.telephone(account.telephonePortable) }, pieces),
      );
    })
    .get(addresses.mesInformations, connectedOnly(parts), (c) => {
      const { account, visitor } = c.var;
      const { adressePostale, communications, telephoneFixe } = account;
      const model = {
        visitor,
        iban: masks.iban(account.iban),
        adressePostale,
        email: masks.email(account.email),
        telephonePortable: masks.telephone(account.telephonePortable),
        telephoneFixe: telephoneFixe === null ? null : masks.telephone(telephoneFixe),
        communications,
      };
      return showPage(c, screens.mesInformations(model, pieces));
    });
}
