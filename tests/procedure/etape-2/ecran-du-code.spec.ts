import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';
import {
  CODE_LABEL,
  CONSIGNE,
  ENTETE,
  ETAPES_NUMEROTEES,
  MODIFIER_VOTRE_MOT_DE_PASSE,
} from '../../../requirements/textes.ts';

test.describe('Étape 2 · L’écran du code', () => {
  test(
    'E2-1 · affiche le titre sous « l’Assurance Maladie » et « Compte ameli », et les étapes 1 et 2',
    statement('E2-1'),
    async ({ journey, assure }) => {
      const { code } = await journey.toCode(assure);

      await expect.soft(code.modifierVotreMotDePasseHeading).toBeShown();
      await expect.soft(code).toShowInOrder([ENTETE[0], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
      await expect.soft(code).toShowInOrder([ENTETE[1], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
      await expect.soft(code).toShowInOrder(ETAPES_NUMEROTEES);
    },
  );

  test(
    'E2-1 · affiche la consigne, l’adresse du compte, le champ du code et les deux commandes',
    statement('E2-1'),
    async ({ journey, assure, evidence }) => {
      const { code } = await journey.toCode(assure);

      await expect.soft(code.codeDeConfirmationHeading).toBeShown();
      await expect.soft(code).toShow(CONSIGNE);
      await expect.soft(code).toShowAddressAt(code.adresse, assure.email);
      await expect.soft(code).toShow(CODE_LABEL);
      await expect.soft(code.form.fields.code.locator).toBeShown();
      await expect.soft(code.renvoyerLeCodeControl).toBeShown();
      await expect.soft(code.form.submitControl.locator).toBeShown();
      await evidence(code);
    },
  );

  test('E2-1 · affiche encore tout après un code refusé', statement('E2-1'), async ({ journey, assure }) => {
    const asked = await journey.toCode(assure);
    const { code } = asked;
    await new CodeEntries(asked, await journey.receiveCode(assure, asked.fence)).meetRefusal();

    for (const part of code.parts) await expect.soft(part).toBeShown();
    await expect.soft(code).toShowInOrder([ENTETE[0], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
    await expect.soft(code).toShowInOrder([ENTETE[1], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
    await expect.soft(code).toShowInOrder(ETAPES_NUMEROTEES);
    await expect.soft(code).toShow(CONSIGNE);
    await expect.soft(code).toShowAddressAt(code.adresse, assure.email);
    await expect.soft(code).toShow(CODE_LABEL);
  });

  test('E2-1 · affiche encore tout après un renvoi', statement('E2-1'), async ({ journey, assure }) => {
    const asked = await journey.toCode(assure);
    await journey.receiveMail(assure, asked.fence);
    const { code } = await journey.resendCode(assure, asked);

    for (const part of code.parts) await expect.soft(part).toBeShown();
    await expect.soft(code).toShowInOrder([ENTETE[0], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
    await expect.soft(code).toShowInOrder([ENTETE[1], MODIFIER_VOTRE_MOT_DE_PASSE], { anywhere: true });
    await expect.soft(code).toShowInOrder(ETAPES_NUMEROTEES);
    await expect.soft(code).toShow(CONSIGNE);
    await expect.soft(code).toShowAddressAt(code.adresse, assure.email);
    await expect.soft(code).toShow(CODE_LABEL);
  });

  test(
    'E2-1 · affiche l’adresse du compte après un code refusé, même si un autre assuré a commencé depuis',
    statement('E2-1'),
    async ({ journey, otherJourney, accounts }) => {
      const [assure, autre] = await accounts.createTwo();
      const asked = await journey.toCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);
      const theirs = await otherJourney.toCode(autre);
      await new CodeEntries(asked, code).meetRefusal();

      await expect.soft(asked.code).toShowAddressAt(asked.code.adresse, assure.email);
      await expect.soft(theirs.code).toShowAddressAt(theirs.code.adresse, autre.email);
    },
  );
});
