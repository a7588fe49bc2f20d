import { expect, statement, test } from '../../../fixtures/index.ts';
import { DEMARCHES_EN_2_CLICS } from '../../../requirements/textes.ts';

test.describe('Étape 0 · L’Accueil', () => {
  test('E0-3 · affiche « Vos derniers paiements »', statement('E0-3'), async ({ journey, assure, evidence }) => {
    const accueil = await journey.toAccueil(assure);

    await expect(accueil.vosDerniersPaiementsHeading).toBeShown();
    await evidence(accueil, accueil.vosDerniersPaiementsHeading);
    await journey.openMesInformations();
    await journey.comeBackToAccueil(assure);
    await expect(accueil.vosDerniersPaiementsHeading, 'au retour').toBeShown();
  });

  test(
    'E0-4 · affiche « Vos démarches en 2 clics » et ses quatre entrées',
    statement('E0-4'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.toAccueil(assure);

      await expect(accueil.vosDemarchesEn2ClicsHeading).toBeShown();
      await expect.soft(accueil).toShowAt(accueil.vosDemarchesEn2Clics, DEMARCHES_EN_2_CLICS[0], { ending: 'closed' });
      await expect.soft(accueil).toShowAt(accueil.vosDemarchesEn2Clics, DEMARCHES_EN_2_CLICS[1], { ending: 'closed' });
      await expect.soft(accueil).toShowAt(accueil.vosDemarchesEn2Clics, DEMARCHES_EN_2_CLICS[2], { ending: 'closed' });
      await expect.soft(accueil).toShowAt(accueil.vosDemarchesEn2Clics, DEMARCHES_EN_2_CLICS[3], { ending: 'closed' });
      await evidence(accueil, accueil.vosDemarchesEn2ClicsHeading);
    },
  );

  test(
    'E0-5 · affiche « Vos informations », le téléphone portable masqué et « Prendre un rendez-vous »',
    statement('E0-5'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.toAccueil(assure);

      await expect.soft(accueil.vosInformationsHeading).toBeShown();
      await expect.soft(accueil.prendreUnRendezVousControl).toBeShown();
      await expect.soft(accueil).toMaskAt(accueil.vosInformations, assure.telephonePortable);
      await evidence(accueil, accueil.vosInformationsHeading);
      await journey.openMesInformations();
      await journey.comeBackToAccueil(assure);
      await expect.soft(accueil, 'au retour').toMaskAt(accueil.vosInformations, assure.telephonePortable);
    },
  );

  test('E0-5 · montre le téléphone portable de chaque compte', statement('E0-5'), async ({ journey, accounts }) => {
    // Another account than the test before has: a number that is the same for all is not its own. With a landline, which may
    // be shown in the place of the mobile number.
    const assure = await accounts.create({ telephoneFixe: 'present' });
    const accueil = await journey.toAccueil(assure);

    await expect(accueil).toMaskAt(accueil.vosInformations, assure.telephonePortable);
  });
});
