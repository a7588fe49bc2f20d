import { expect, statement, test } from '../../fixtures/index.ts';
import { lots } from '../../requirements/exemples/lots.ts';
import { casseManquante, lettresSeules } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R2 · Contenir des caractères latins minuscules et majuscules', () => {
  test(
    'R2 · refuse sans minuscule, ou sans majuscule, de a à z',
    statement('R2'),
    async ({ procedure, assure, tirage, evidence }) => {
      await expect(procedure).toRefuse(casseManquante(assure, tirage));
      await evidence(procedure);
    },
  );

  for (const { titre, choose } of lots(6)) {
    test(
      `R2 · accepte chaque lettre comme seule de sa casse (${titre})`,
      statement('R2'),
      async ({ procedure, assure, tirage }) => {
        await expect(procedure).toAccept(choose(lettresSeules(assure, tirage)));
      },
    );
  }
});
