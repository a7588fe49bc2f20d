import { expect, statement, test } from '../../fixtures/index.ts';
import { lots, type Lot } from '../../requirements/exemples/lots.ts';
import { autresDates, datesDeNaissance, numeros } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R5 · Ne pas contenir le numéro de sécurité sociale, la date de naissance ou une partie de celle-ci', () => {
  const [premierLot, secondLot] = lots(2) as [Lot, Lot];
  for (const { titre, choose, neDepuis2000 } of [
    { ...premierLot, neDepuis2000: true },
    { ...secondLot, neDepuis2000: false },
  ]) {
    test(
      `R5 · refuse la date de naissance, sous chaque forme (${titre})`,
      statement('R5'),
      async ({ procedureOf, accounts, tirage }) => {
        // A check may know the years of one century alone.
        const assure = await accounts.create({ wishes: { neDepuis2000 } });
        await expect(procedureOf(assure)).toRefuse(choose(datesDeNaissance(assure, tirage)));
      },
    );
  }

  test(
    'R5 · refuse le numéro de sécurité sociale, avec et sans la clé',
    statement('R5'),
    async ({ procedureOf, accounts, tirage, evidence }) => {
      // A pseudo-month sets the number apart from the birth date: a check of the date alone can't refuse it by chance.
      const assure = await accounts.create({ pseudoMois: true, wishes: { sexe: '2' } });
      const procedure = procedureOf(assure);
      await expect(procedure).toRefuse(numeros(assure, tirage));
      await evidence(procedure);
    },
  );

  test(
    'R5 · refuse un numéro de Corse, avec et sans la clé',
    statement('R5'),
    async ({ procedureOf, accounts, tirage }) => {
      const assure = await accounts.create({ pseudoMois: true, corse: true, wishes: { sexe: '1' } });
      await expect(procedureOf(assure)).toRefuse(numeros(assure, tirage));
    },
  );

  test('R5 · accepte la date de quelqu’un d’autre', statement('R5'), async ({ procedure, assure, tirage }) => {
    await expect(procedure).toAccept(autresDates(assure, tirage));
  });
});
