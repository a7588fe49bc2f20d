import { expect, statement, test } from '../../../fixtures/index.ts';
import {
  AJOUTER,
  COMMUNICATION_AUTORISEE,
  COORDONNEES,
  MON_MOT_DE_PASSE,
  PARAMETRES_DE_COMPTE,
  RESILIER_MON_COMPTE,
} from '../../../requirements/textes.ts';

test.describe('Étape 1 · Les lignes de Mes informations', () => {
  test(
    'E1-1 · affiche les cinq lignes dans l’ordre, l’IBAN et le téléphone portable masqués',
    statement('E1-1'),
    async ({ journey, accounts, evidence }) => {
      const assure = await accounts.create({ wishes: { telephoneFixe: 'present' } });
      const mesInformations = await journey.toMesInformations(assure);

      await expect.soft(mesInformations).toShowInOrder(COORDONNEES);
      await expect.soft(mesInformations).toMaskAt(mesInformations.coordonneesBancaires, assure.iban);
      await expect.soft(mesInformations).toMaskAt(mesInformations.telephonePortable, assure.telephonePortable);
      await evidence(mesInformations);
      await journey.comeBackToAccueil(assure);
      await journey.openMesInformations();
      await expect.soft(mesInformations, 'la seconde fois').toMaskAt(mesInformations.coordonneesBancaires, assure.iban);
      await expect
        .soft(mesInformations, 'la seconde fois')
        .toMaskAt(mesInformations.telephonePortable, assure.telephonePortable);
    },
  );

  test(
    'E1-1 · affiche les cinq lignes dans l’ordre, et les masque, sans téléphone fixe aussi',
    statement('E1-1'),
    async ({ journey, accounts }) => {
      const assure = await accounts.create({ telephoneFixe: 'absent' });
      const mesInformations = await journey.toMesInformations(assure);

      await expect.soft(mesInformations).toShowInOrder(COORDONNEES);
      await expect.soft(mesInformations).toMaskAt(mesInformations.coordonneesBancaires, assure.iban);
      await expect.soft(mesInformations).toMaskAt(mesInformations.telephonePortable, assure.telephonePortable);
    },
  );

  test('E1-1 · propose « Ajouter » sans téléphone fixe', statement('E1-1'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ telephoneFixe: 'absent' });
    const mesInformations = await journey.toMesInformations(assure);

    await expect(mesInformations).toShowAt(mesInformations.telephoneFixe, AJOUTER);
  });

  test('E1-2 · affiche l’intitulé', statement('E1-2'), async ({ journey, assure }) => {
    const mesInformations = await journey.toMesInformations(assure);

    await expect(mesInformations).toShow(COMMUNICATION_AUTORISEE);
  });

  test(
    'E1-3 · affiche « Mon mot de passe » et « Résilier mon compte ameli »',
    statement('E1-3'),
    async ({ journey, assure, evidence }) => {
      const mesInformations = await journey.toMesInformations(assure);

      await expect.soft(mesInformations).toShow(PARAMETRES_DE_COMPTE, { ending: 'closed' });
      await expect.soft(mesInformations).toShow(MON_MOT_DE_PASSE, { ending: 'closed' });
      await expect.soft(mesInformations).toShow(RESILIER_MON_COMPTE, { ending: 'closed' });
      await evidence(mesInformations, mesInformations.monMotDePasseControl.locator);
    },
  );
});
