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
    'E2-2 · n’arrive à personne d’autre par un second mail après un renvoi',
    statement('E2-2'),
    async ({ journey, accounts, mailboxes }) => {
      const [premier, second] = await accounts.createTwo();
      const firstAsked = await journey.toCode(premier);
      await journey.receiveMail(premier, firstAsked.fence);
      const first = await journey.resendCode(premier, firstAsked);
      const firstCode = await journey.receiveCode(premier, first.fence, 'E2-4');
      const otherAsked = await journey.toCode(second);
      await journey.receiveMail(second, otherAsked.fence);
      const other = await journey.resendCode(second, otherAsked);
      const otherCode = await journey.receiveCode(second, other.fence, 'E2-4');
      await journey.confirmCode(other, otherCode, 'E2-4');
      const firstStrays = await mailboxes(premier.email).strayMails(firstCode, first.fence);
      const secondStrays = await mailboxes(second.email).strayMails(otherCode, other.fence);

      const where = `le code renvoyé est aussi arrivé à ${[...firstStrays, ...secondStrays].join(', ')}`;
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
});
