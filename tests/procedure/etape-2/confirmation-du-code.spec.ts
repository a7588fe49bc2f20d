import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 2 · L’assuré clique sur « Confirmer mon code »', () => {
  test('E2-3 · ouvre « Nouveau mot de passe »', statement('E2-3'), async ({ journey, assure, evidence }) => {
    const { nouveau } = await journey.toNouveauMotDePasse(assure);

    await expect(nouveau).toBeReached();
    await expect(nouveau.nouveauMotDePasseHeading).toBeShown();
    await evidence(nouveau);
  });

  test('E2-3 · ouvre « Nouveau mot de passe » après un code refusé', statement('E2-3'), async ({ journey, assure }) => {
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);
    await new CodeEntries(asked, code).meetRefusal();
    const { nouveau } = await journey.confirmCode(asked, code);

    await expect(nouveau).toBeReached();
  });

  test(
    'E2-3 · ouvre « Nouveau mot de passe » quand un autre assuré a reçu le sien depuis',
    statement('E2-3'),
    async ({ journey, otherJourney, accounts }) => {
      const [assure, autre] = await accounts.createTwo();
      const asked = await journey.toCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);
      const theirs = await otherJourney.toCode(autre);
      await otherJourney.receiveMail(autre, theirs.fence);
      const { nouveau } = await journey.confirmCode(asked, code);

      await expect(nouveau).toBeReached();
    },
  );
});
