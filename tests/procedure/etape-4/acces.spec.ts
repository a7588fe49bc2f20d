import { expect, statement, test } from '../../../fixtures/index.ts';
import { lots } from '../../../requirements/exemples/lots.ts';
import { aRouvrir } from '../../../requirements/exemples/mots-de-passe.ts';
import { ordinaire } from '../../../requirements/mot-de-passe.ts';

test.describe('Étape 4 · Le nouveau code permettant l’accès au compte', () => {
  for (const { titre, choose } of lots(2)) {
    test(
      `E4-4 · ouvre le compte avec un mot de passe long, court, de chaque caractère (${titre})`,
      statement('E4-4'),
      async ({ procedure, access, assure, tirage }) => {
        await procedure.meetAcceptance(...choose(aRouvrir(assure, tirage)));

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
    'E4-4 · ouvre le compte à l’écran où mène « Retourner à la page de connexion »',
    statement('E4-4'),
    async ({ journey, accessHere, assure, nouveauMotDePasse }) => {
      await journey.returnToConnexion(await journey.toConfirmation(assure, nouveauMotDePasse));

      await expect(accessHere).toOpen({ assure, motDePasse: nouveauMotDePasse });
    },
  );

  test(
    'E4-5 · l’ancien mot de passe n’ouvre plus le compte, avant et après la première utilisation du nouveau',
    statement('E4-5'),
    async ({ journey, access, accessHere, assure, nouveauMotDePasse, evidence }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);

      const ancien = { description: 'l’ancien mot de passe', motDePasse: assure.motDePasse };
      const deuxFois = [ancien, { ...ancien, description: 'l’ancien mot de passe, au second essai' }];

      await expect.soft(access, 'avant').not.toOpenWithAnyOf({ assure, exemples: deuxFois });
      // A browser that is known from the change may be trusted for longer than others.
      await journey.reopenConnexion();
      await expect.soft(accessHere, 'dans le même navigateur').not.toOpenWithAnyOf({ assure, exemples: [ancien] });
      await journey.logIn(assure, nouveauMotDePasse);
      await expect.soft(access, 'après').not.toOpenWithAnyOf({ assure, exemples: deuxFois });
      await evidence(access);
    },
  );

  test(
    'E4-5 · aucun des anciens mots de passe n’ouvre plus le compte après deux changements',
    statement('E4-5'),
    async ({ journey, access, assure, tirage, nouveauMotDePasse }) => {
      const premier = ordinaire(assure, tirage);
      await journey.toConfirmation(assure, premier);
      await journey.toConfirmation(assure, nouveauMotDePasse, premier);

      await expect(access).not.toOpenWithAnyOf({
        assure,
        exemples: [
          { description: 'le tout premier', motDePasse: assure.motDePasse },
          { description: 'celui d’avant', motDePasse: premier },
        ],
      });
    },
  );
});
