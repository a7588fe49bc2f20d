import { expect, statement, test } from '../../fixtures/index.ts';
import { lots } from '../../requirements/exemples/lots.ts';
import { chiffresSeuls, sansChiffreNiSpecial, speciauxSeuls } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R3 · Contenir un chiffre ou un caractère spécial', () => {
  test(
    'R3 · refuse sans chiffre ni caractère spécial de la liste',
    statement('R3'),
    async ({ procedure, assure, tirage, evidence }) => {
      await expect(procedure).toRefuse(sansChiffreNiSpecial(assure, tirage));
      await evidence(procedure);
    },
  );

  for (const { titre, choose } of lots(2)) {
    test(
      `R3 · accepte un seul chiffre, quel qu’il soit (${titre})`,
      statement('R3'),
      async ({ procedure, assure, tirage }) => {
        await expect(procedure).toAccept(choose(chiffresSeuls(assure, tirage)));
      },
    );
  }

  for (const { titre, choose } of lots(4)) {
    test(
      `R3 · accepte un seul caractère spécial, quel qu’il soit (${titre})`,
      statement('R3'),
      async ({ procedure, assure, tirage }) => {
        await expect(procedure).toAccept(choose(speciauxSeuls(assure, tirage)));
      },
    );
  }
});
