import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 2 · Le code reçu par mail', () => {
  test('E2-2 · arrive par un seul mail', statement('E2-2'), async ({ journey, assure, mailboxes }) => {
    const mailbox = mailboxes(assure.email);
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);
    await new CodeEntries(asked, code).meetRefusal();
    // Another mail may leave a moment later, and have killed this code.
    await journey.onScreen(() => asked.form.submit({ code }));
    await mailbox.settle();

    expect(await mailbox.codesSince(asked.fence)).toHaveLength(1);
  });

  test(
    'E2-2 · n’arrive à personne d’autre par un second mail',
    statement('E2-2'),
    async ({ journey, accounts, mailboxes }) => {
      const [premier, second] = await accounts.createTwo();
      const first = await journey.toCode(premier);
      const firstCode = await journey.receiveCode(premier, first.fence);
      const other = await journey.toCode(second);
      const otherCode = await journey.receiveCode(second, other.fence);
      // A copy may leave a moment after the mail itself.
      await journey.confirmCode(other, otherCode);
      const firstStrays = await mailboxes(premier.email).strayMails(firstCode, first.fence);
      const secondStrays = await mailboxes(second.email).strayMails(otherCode, other.fence);

      // One such mail may be chance: it counts when a second procedure shows it again.
      const where = `le code est aussi arrivé à ${[...firstStrays, ...secondStrays].join(', ')}`;
      expect([firstStrays, secondStrays], where).toContainEqual([]);
    },
  );

  test(
    'E2-2 · est un code à 4 chiffres, à l’adresse du compte et à nulle autre, à chaque envoi',
    statement('E2-2'),
    async ({ journey, assure }) => {
      const first = await journey.toCode(assure);
      const firstMail = await journey.receiveMail(assure, first.fence);
      expect.soft(firstMail).toHoldOneCode();
      expect.soft(firstMail).toBeAddressedOnlyTo(assure.email);
      const second = await journey.resendCode(assure, first);
      const secondMail = await journey.receiveMail(assure, second.fence);
      expect.soft(secondMail).toHoldOneCode();
      expect.soft(secondMail).toBeAddressedOnlyTo(assure.email);
      const third = await journey.resendCode(assure, second);
      const thirdMail = await journey.receiveMail(assure, third.fence);
      expect.soft(thirdMail).toHoldOneCode();
      expect.soft(thirdMail).toBeAddressedOnlyTo(assure.email);
      const fourth = await journey.resendCode(assure, third);
      const fourthMail = await journey.receiveMail(assure, fourth.fence);
      expect.soft(fourthMail).toHoldOneCode();
      expect.soft(fourthMail).toBeAddressedOnlyTo(assure.email);
    },
  );

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

  test(
    'E2-4 · est renvoyé par un autre mail, dont le code est accepté',
    statement('E2-4'),
    async ({ journey, assure, evidence }) => {
      const first = await journey.toCode(assure);
      await journey.receiveMail(assure, first.fence);
      const second = await journey.resendCode(assure, first);
      const code = await journey.receiveCode(assure, second.fence, 'E2-4');
      const { nouveau } = await journey.confirmCode(second, code, 'E2-4');

      await expect(nouveau).toBeReached();
      await evidence(nouveau);
    },
  );

  test(
    'E2-4 · est renvoyé après un code refusé, puis encore, et son code est accepté',
    statement('E2-4'),
    async ({ journey, assure }) => {
      const first = await journey.toCode(assure);
      await new CodeEntries(first, await journey.receiveCode(assure, first.fence)).meetRefusal();
      const second = await journey.resendCode(assure, first);
      const third = await journey.resendCode(assure, second);
      const { nouveau } = await journey.confirmCode(
        third,
        await journey.receiveCode(assure, third.fence, 'E2-4'),
        'E2-4',
      );

      await expect(nouveau).toBeReached();
    },
  );

  test('E2-4 · est renvoyé par un seul mail', statement('E2-4'), async ({ journey, assure, mailboxes }) => {
    const mailbox = mailboxes(assure.email);
    const first = await journey.toCode(assure);
    await journey.receiveMail(assure, first.fence);
    const second = await journey.resendCode(assure, first);
    await mailbox.settle();

    expect(await mailbox.codesSince(second.fence)).toHaveLength(1);
  });
});
