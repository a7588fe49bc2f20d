import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 2 · Le code renvoyé par mail', () => {
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

  test(
    'E2-4 · est renvoyé trois fois, et le dernier code est accepté',
    statement('E2-4'),
    async ({ journey, assure }) => {
      const first = await journey.toCode(assure);
      await journey.receiveMail(assure, first.fence);
      const second = await journey.resendCode(assure, first);
      const third = await journey.resendCode(assure, second);
      const fourth = await journey.resendCode(assure, third);
      const code = await journey.receiveCode(assure, fourth.fence, 'E2-4');
      const { nouveau } = await journey.confirmCode(fourth, code, 'E2-4');

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
