import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';
import {
  autresCodes,
  codesDeLongueurAutre,
  codesEnLettres,
  codesPermutes,
  codesTrompeurs,
  codesVoisins,
} from '../../../requirements/exemples/codes.ts';

test.describe('Étape 2 · Le code reçu, et lui seul', () => {
  test('E2-6 · refuse un autre code à 4 chiffres', statement('E2-6'), async ({ journey, access, assure, evidence }) => {
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);

    await expect(new CodeEntries(asked, code)).toRefuseCodes(autresCodes(code));
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    await evidence(asked.code);
  });

  test('E2-6 · refuse le code à un chiffre près', statement('E2-6'), async ({ journey, access, assure }) => {
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);

    await expect(new CodeEntries(asked, code)).toRefuseCodes(codesVoisins(code));
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
  });

  test('E2-6 · refuse 3 chiffres, et 5 chiffres', statement('E2-6'), async ({ journey, access, assure }) => {
    const asked = await journey.toCode(assure);
    const code = await journey.receiveCode(assure, asked.fence);

    await expect(new CodeEntries(asked, code)).toRefuseCodes(codesDeLongueurAutre(code));
    await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
  });

  test(
    'E2-6 · refuse des lettres, et les chiffres du code dans un autre ordre',
    statement('E2-6'),
    async ({ journey, access, assure }) => {
      const asked = await journey.toCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);

      await expect(new CodeEntries(asked, code)).toRefuseCodes([...codesEnLettres(code), ...codesPermutes(code)]);
      await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E2-6 · refuse après un renvoi ce qui ressemble à un code',
    statement('E2-6'),
    async ({ journey, access, assure }) => {
      const first = await journey.toCode(assure);
      const older = await journey.receiveCode(assure, first.fence);
      const second = await journey.resendCode(assure, first);
      const code = await journey.receiveCode(assure, second.fence, 'E2-4');

      await expect(new CodeEntries(second, code)).toRefuseCodes(codesTrompeurs(code, older));
      await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E2-6 · refuse le code d’un autre compte',
    statement('E2-6'),
    async ({ journey, otherJourney, access, accounts }) => {
      const [assure, autre] = await accounts.createTwo();
      const asked = await journey.toCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);
      // Later than one's own: it may be the last one that counts, whoever it was sent to.
      const theirs = await otherJourney.toCode(autre);
      const other = await otherJourney.receiveCodeOtherThan(code, autre, theirs);

      await expect(new CodeEntries(asked, code)).toRefuseCodes([
        { description: 'le code d’un autre compte', code: other },
      ]);
      await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E2-6 · refuse un autre code dans la session d’une démarche annulée',
    statement('E2-6'),
    async ({ journey, assure, nouveauMotDePasse }) => {
      const cancelled = await journey.toNouveauMotDePasse(assure);
      await journey.annuler(cancelled, assure.motDePasse, nouveauMotDePasse);
      await journey.returnToMesInformations();
      const asked = await journey.askForCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);

      await expect(new CodeEntries(asked, code)).toRefuseCodes(autresCodes(code).slice(0, 1));
    },
  );

  test(
    'E2-6 · refuse le code d’une démarche déjà terminée',
    statement('E2-6'),
    async ({ journey, access, procedure, assure, nouveauMotDePasse }) => {
      const first = await journey.toCode(assure);
      const used = await journey.receiveCode(assure, first.fence);
      await journey.confirmNouveauMotDePasse(
        await journey.confirmCode(first, used),
        procedure.actuel,
        nouveauMotDePasse,
      );
      const second = await journey.toCode(assure, nouveauMotDePasse);
      const code = await journey.receiveCodeOtherThan(used, assure, second, nouveauMotDePasse);

      await expect(new CodeEntries(second, code)).toRefuseCodes([{ description: 'le code déjà utilisé', code: used }]);
      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
    },
  );
});
