import { expect, statement, test } from '../../../fixtures/index.ts';
import { aRouvrir, lots } from '../../../requirements/exemples.ts';

test.describe('Étape 4 · Le nouveau code permettant l’accès au compte', () => {
  for (const { titre, choose } of lots(2)) {
    test(
      `E4-4 · ouvre le compte avec un mot de passe long, court, de chaque caractère (${titre})`,
      statement('E4-4'),
      async ({ procedure, access, assure, tirage }) => {
        await expect(procedure).toAccept(choose(aRouvrir(assure, tirage)));
        await expect(access).toOpen({ assure, motDePasse: procedure.actuel });
      },
    );
  }

  test(
    'E4-4 · ouvre le compte plus d’une fois',
    statement('E4-4'),
    async ({ journey, access, assure, nouveauMotDePasse, evidence }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);

      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
      await evidence(access);
    },
  );

  test(
    'E4-5 · l’ancien mot de passe n’ouvre plus le compte, avant et après la première utilisation du nouveau',
    statement('E4-5'),
    async ({ journey, access, assure, nouveauMotDePasse, evidence }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);

      await expect.soft(access, 'avant').not.toOpen({ assure, motDePasse: assure.motDePasse });
      await access.opens(assure, nouveauMotDePasse);
      await expect.soft(access, 'après').not.toOpen({ assure, motDePasse: assure.motDePasse });
      await evidence(access);
    },
  );
});
