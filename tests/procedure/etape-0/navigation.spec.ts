import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';
import { ONGLETS } from '../../../requirements/textes.ts';

test.describe('Étape 0 · Les onglets et le pied de page', () => {
  test(
    'E0-2 · affiche les cinq onglets sur l’Accueil, Mes informations et l’écran du code, même après un refus et un renvoi',
    statement('E0-2'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.logIn(assure);
      await expect.soft(accueil.navigation, 'l’Accueil').toHaveTabs(ONGLETS);
      const mesInformations = await journey.openMesInformations();
      await expect.soft(mesInformations.navigation, 'Mes informations').toHaveTabs(ONGLETS);
      const asked = await journey.askForCode(assure);
      await expect.soft(asked.code.navigation, 'l’écran du code').toHaveTabs(ONGLETS);
      await evidence(asked.code);
      await new CodeEntries(asked, await journey.receiveCode(assure, asked.fence)).meetRefusal();
      await expect.soft(asked.code.navigation, 'après un refus').toHaveTabs(ONGLETS);
      await journey.resendCode(assure, asked);
      await expect.soft(asked.code.navigation, 'après un renvoi').toHaveTabs(ONGLETS);
    },
  );

  test(
    'E0-6 · affiche les six liens au pied de l’Accueil',
    statement('E0-6'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.logIn(assure);
      const { footer } = accueil;

      for (const control of footer.controls) await expect.soft(control).toBeShown();
      await evidence(accueil, footer.controls.at(-1));
    },
  );

  test('E0-6 · affiche les six liens au pied de Mes informations', statement('E0-6'), async ({ journey, assure }) => {
    const { footer } = await journey.toMesInformations(assure);

    for (const control of footer.controls) await expect.soft(control).toBeShown();
  });

  test(
    'E0-6 · affiche les cinq premiers liens au pied du dernier écran',
    statement('E0-6'),
    async ({ journey, assure, nouveauMotDePasse }) => {
      const { footer } = await journey.toConfirmation(assure, nouveauMotDePasse);

      for (const control of footer.controls.slice(0, 5)) await expect.soft(control).toBeShown();
    },
  );

  test('E0-8 · ouvre Mes informations, avec ses lignes', statement('E0-8'), async ({ journey, assure, evidence }) => {
    const mesInformations = await journey.toMesInformations(assure);

    await expect(mesInformations).toBeReached();
    await evidence(mesInformations);
  });
});
