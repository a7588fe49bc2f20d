import { expect, statement, test } from '../../fixtures/index.ts';
import { lots } from '../../requirements/exemples/lots.ts';
import { caracteresInterdits, interditsPartout, tousLesAutorises } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R4 · Ne contenir que des caractères autorisés', () => {
  test('R4 · accepte tous les caractères autorisés', statement('R4'), async ({ procedure, assure, tirage }) => {
    await expect(procedure).toAccept(tousLesAutorises(assure, tirage));
  });

  for (const { titre, choose } of lots(6)) {
    test(
      `R4 · refuse chaque caractère non autorisé (${titre})`,
      statement('R4'),
      async ({ procedure, assure, tirage }) => {
        await expect(procedure).toRefuse(choose(caracteresInterdits(assure, tirage)));
      },
    );
  }

  test(
    'R4 · refuse un caractère non autorisé au début, au milieu et à la fin',
    statement('R4'),
    async ({ procedure, assure, tirage, evidence }) => {
      await expect(procedure).toRefuse(interditsPartout(assure, tirage));
      await evidence(procedure);
    },
  );
});
