import { expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 1 · Communication autorisée pour les partenaires de l’Assurance Maladie', () => {
  test('E1-2 · affiche « Mail : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: true, telephonePortable: false, sms: false } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'non');
  });

  test('E1-2 · affiche « Téléphone portable : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: false, telephonePortable: true, sms: false } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'non');
  });

  test('E1-2 · affiche « SMS : oui » seul à oui', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: false, telephonePortable: false, sms: true } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'oui');
  });

  test(
    'E1-2 · affiche « oui » partout quand tout est autorisé',
    statement('E1-2'),
    async ({ journey, accounts, evidence }) => {
      const assure = await accounts.create({ communications: { mail: true, telephonePortable: true, sms: true } });
      const mesInformations = await journey.toMesInformations(assure);

      await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'oui');
      await expect
        .soft(mesInformations)
        .toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'oui');
      await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'oui');
      await evidence(mesInformations, mesInformations.monMotDePasseControl.locator);
    },
  );

  test('E1-2 · affiche « SMS : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: true, telephonePortable: true, sms: false } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'non');
  });

  test('E1-2 · affiche « Téléphone portable : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: true, telephonePortable: false, sms: true } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'oui');
  });

  test('E1-2 · affiche « Mail : non » seul à non', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: false, telephonePortable: true, sms: true } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'oui');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'oui');
  });

  test('E1-2 · affiche « non » partout quand rien n’est autorisé', statement('E1-2'), async ({ journey, accounts }) => {
    const assure = await accounts.create({ communications: { mail: false, telephonePortable: false, sms: false } });
    const mesInformations = await journey.toMesInformations(assure);

    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Mail', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'Téléphone portable', 'non');
    await expect.soft(mesInformations).toAnswerAt(mesInformations.communicationAutorisee, 'SMS', 'non');
  });
});
