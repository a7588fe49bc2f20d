import { expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 1 · Communication autorisée pour les partenaires de l’Assurance Maladie', () => {
  test('E1-2 · affiche « Mail : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: true, telephonePortable: false, sms: false };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test('E1-2 · affiche « Téléphone portable : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: false, telephonePortable: true, sms: false };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test('E1-2 · affiche « SMS : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: false, telephonePortable: false, sms: true };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test(
    'E1-2 · affiche « oui » partout quand tout est autorisé',
    statement('E1-2'),
    async ({ journey, accounts, evidence }) => {
      const communications = { mail: true, telephonePortable: true, sms: true };
      const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

      await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
      await evidence(mesInformations, mesInformations.monMotDePasseControl.locator);
    },
  );

  test('E1-2 · affiche « SMS : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: true, telephonePortable: true, sms: false };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test('E1-2 · affiche « Téléphone portable : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: true, telephonePortable: false, sms: true };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test('E1-2 · affiche « Mail : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: false, telephonePortable: true, sms: true };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });

  test('E1-2 · affiche « non » partout quand rien n’est autorisé', statement('E1-2'), async ({ journey, accounts }) => {
    const communications = { mail: false, telephonePortable: false, sms: false };
    const mesInformations = await journey.toMesInformations(await accounts.create({ communications }));

    await expect(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, communications);
  });
});
