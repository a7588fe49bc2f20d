import { expect, statement, test } from '../../fixtures/index.ts';
import { longueursAcceptees, longueursRefusees } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R1 · Comporter entre 8 et 50 caractères', () => {
  test('R1 · accepte 8 et 50 caractères', statement('R1'), async ({ procedure, access, assure, tirage }) => {
    await expect(procedure).toAccept(longueursAcceptees(assure, tirage));
    await expect(access).toOpen({ assure, motDePasse: procedure.actuel });
  });

  test('R1 · refuse 7 et 51 caractères', statement('R1'), async ({ procedure, assure, tirage, evidence }) => {
    await expect(procedure).toRefuse(longueursRefusees(assure, tirage));
    await evidence(procedure);
  });
});
