import { expect, statement, test } from '../../../fixtures/index.ts';
import { COORDONNEES, PARAMETRES_DE_COMPTE } from '../../../requirements/textes.ts';

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

    await expect(mesInformations).toShowAt(mesInformations.telephoneFixe, 'Ajouter');
  });

  test(
    'E1-3 · affiche « Mon mot de passe » et « Résilier mon compte ameli »',
    statement('E1-3'),
    async ({ journey, assure, evidence }) => {
      const mesInformations = await journey.toMesInformations(assure);

      await expect.soft(mesInformations).toShow(PARAMETRES_DE_COMPTE, { ending: 'closed' });
      await expect.soft(mesInformations).toShow('Mon mot de passe', { ending: 'closed' });
      await expect.soft(mesInformations).toShow('Résilier mon compte ameli', { ending: 'closed' });
      await evidence(mesInformations, mesInformations.monMotDePasseControl.locator);
    },
  );
});
