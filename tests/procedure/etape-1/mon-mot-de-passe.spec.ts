import { expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 1 · L’assuré clique sur l’icône au niveau du mot de passe', () => {
  test(
    'E1-4 · ouvre « Modifier votre mot de passe » sur l’écran du code',
    statement('E1-4'),
    async ({ journey, assure, evidence }) => {
      const { code } = await journey.toCode(assure);

      await expect(code).toBeReached();
      await expect(code.modifierVotreMotDePasseHeading).toBeShown();
      await evidence(code);
    },
  );

  // No mail at all is told by receiveMail, which takes a copy for one as well; who else received it is a matter of E2-2.
  test('E1-4 · fait partir un mail', statement('E1-4'), async ({ journey, assure }) => {
    const { fence } = await journey.toCode(assure);
    const mail = await journey.receiveMail(assure, fence);

    expect(mail.to).toContain(assure.email.toLowerCase());
  });

  test('E1-4 · fait partir un mail à chaque démarche', statement('E1-4'), async ({ journey, assure }) => {
    const first = await journey.toCode(assure);
    await journey.receiveMail(assure, first.fence);
    const second = await journey.toCode(assure);
    const mail = await journey.receiveMail(assure, second.fence);

    expect(mail.to).toContain(assure.email.toLowerCase());
  });
});
