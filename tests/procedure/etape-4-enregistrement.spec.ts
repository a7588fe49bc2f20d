import { expect, statement, test } from '../../fixtures/index.ts';
import { ordinaire } from '../../requirements/mot-de-passe.ts';

test.describe('Étape 4 · Le nouveau mot de passe est bien enregistré', () => {
  test('E3-7 · enregistre une saisie valide', statement('E3-7'), async ({ journey, assure, access, tirage }) => {
    const nouveau = ordinaire(assure, tirage);
    await journey.toConfirmation(assure, nouveau);
    await expect(access).toOpen({ assure, motDePasse: nouveau });
    await expect(access).not.toOpen({ assure, motDePasse: assure.motDePasse });
  });
});
