import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';

test.describe('Étape 2 · Le champ du code, obligatoire', () => {
  test('E2-5 · refuse un champ vide', statement('E2-5'), async ({ journey, access, assure, evidence }) => {
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);

    await expect(new CodeEntries(asked, code)).toRefuseCodes([{ description: 'un champ vide', code: '' }]);
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    await evidence(asked.code);
  });

  test('E2-5 · refuse un champ vide après un renvoi', statement('E2-5'), async ({ journey, access, assure }) => {
    const first = await journey.toCode(assure);
    await journey.receiveMail(assure, first.fence);
    const second = await journey.resendCode(assure, first);
    const code = await journey.receiveCode(assure, second.fence, 'E2-4');

    await expect(new CodeEntries(second, code)).toRefuseCodes([{ description: 'un champ vide', code: '' }]);
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
  });

  test('E2-5 · refuse un champ vide après un code refusé', statement('E2-5'), async ({ journey, access, assure }) => {
    const asked = await journey.toCode(assure);
    const entries = new CodeEntries(asked, await journey.receiveCode(assure, asked.fence));
    await entries.meetRefusal();

    await expect(entries).toRefuseCodes([{ description: 'un champ vide', code: '' }]);
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
  });
});
