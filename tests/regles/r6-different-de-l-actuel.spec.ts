import { expect, statement, test } from '../../fixtures/index.ts';
import { withOtherCase } from '../../requirements/mot-de-passe.ts';

test.describe('R6 · Etre différent du mot de passe actuel', () => {
  test('R6 · refuse le mot de passe actuel', statement('R6'), async ({ procedure, evidence }) => {
    await expect(procedure).toRefuse([{ description: 'le mot de passe actuel', motDePasse: procedure.actuel }]);
    await evidence(procedure);
  });

  test(
    'R6 · refuse le mot de passe actuel après un premier changement',
    statement('R6'),
    async ({ procedure, nouveauMotDePasse }) => {
      await expect(procedure).toAccept([{ description: 'un premier changement', motDePasse: nouveauMotDePasse }]);
      await expect(procedure).toRefuse([{ description: 'le mot de passe actuel', motDePasse: procedure.actuel }]);
    },
  );

  test(
    'R6 · accepte une seule lettre dans une autre casse, puis l’ancien mot de passe',
    statement('R6'),
    async ({ procedure, assure }) => {
      await expect(procedure).toAccept([
        { description: 'une lettre dans une autre casse', motDePasse: withOtherCase(assure.motDePasse) },
        { description: 'le mot de passe d’avant', motDePasse: assure.motDePasse },
      ]);
    },
  );
});
