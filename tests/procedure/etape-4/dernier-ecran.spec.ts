import { expect, statement, test } from '../../../fixtures/index.ts';
import { CONFIRMATION, MODIFIER_VOTRE_MOT_DE_PASSE } from '../../../requirements/textes.ts';

test.describe('Étape 4 · Le dernier écran', () => {
  test(
    'E4-1 · affiche que le mot de passe est enregistré, sous le titre',
    statement('E4-1'),
    async ({ journey, assure, nouveauMotDePasse }) => {
      const confirmation = await journey.toConfirmation(assure, nouveauMotDePasse);

      await expect(confirmation.modifierVotreMotDePasseHeading).toBeShown();
      await expect(confirmation).toShowInOrder([MODIFIER_VOTRE_MOT_DE_PASSE, CONFIRMATION]);
    },
  );

  test(
    'E4-2 · « Retourner à la page de connexion » mène à l’écran de connexion',
    statement('E4-2'),
    async ({ journey, connexion, assure, nouveauMotDePasse }) => {
      const confirmation = await journey.toConfirmation(assure, nouveauMotDePasse);
      await expect(confirmation.retournerControl).toBeShown();
      await confirmation.retournerControl.click();

      await expect(connexion).toBeReached();
    },
  );
});
