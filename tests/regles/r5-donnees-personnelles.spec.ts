import { expect, statement, test } from '../../fixtures/index.ts';
import { autresDates, datesDeNaissance, lots, numeros } from '../../requirements/exemples.ts';

test.describe('R5 · Ne pas contenir le numéro de sécurité sociale, la date de naissance ou une partie de celle-ci', () => {
  for (const { titre, choose } of lots(2)) {
    test(
      `R5 · refuse la date de naissance, sous chaque forme (${titre})`,
      statement('R5'),
      async ({ procedure, assure, tirage }) => {
        await expect(procedure).toRefuse(choose(datesDeNaissance(assure, tirage)));
      },
    );
  }

  test(
    'R5 · refuse le numéro de sécurité sociale, avec et sans la clé',
    statement('R5'),
    async ({ procedureOf, accounts, tirage, evidence }) => {
      // A pseudo-month sets the number apart from the birth date: a check of the date alone can't refuse it by chance.
      const assure = await accounts.create({ pseudoMois: true });
      const procedure = procedureOf(assure);
      await expect(procedure).toRefuse(numeros(assure, tirage));
      await evidence(procedure);
    },
  );

  test(
    'R5 · refuse un numéro de Corse, avec et sans la clé',
    statement('R5'),
    async ({ procedureOf, accounts, tirage }) => {
      const assure = await accounts.create({ pseudoMois: true, corse: true });
      await expect(procedureOf(assure)).toRefuse(numeros(assure, tirage));
    },
  );

  test('R5 · accepte la date de quelqu’un d’autre', statement('R5'), async ({ procedure, assure, tirage }) => {
    await expect(procedure).toAccept(autresDates(assure, tirage));
  });
});
