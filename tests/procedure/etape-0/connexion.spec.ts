import { expect, statement, test } from '../../../fixtures/index.ts';
import { presqueLeMeme, lePlusLong, passepartout } from '../../../requirements/exemples/mots-de-passe.ts';
import { ordinaire, withOtherCase } from '../../../requirements/mot-de-passe.ts';

test.describe('Étape 0 · L’assuré se connecte à son compte ameli', () => {
  test(
    'E0-1 · ouvre l’Accueil avec des identifiants valides',
    statement('E0-1'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.logIn(assure);

      await expect(accueil).toBeReached();
      await evidence(accueil);
    },
  );

  test(
    'E0-1 · refuse le mot de passe dans une autre casse, tronqué ou allongé',
    statement('E0-1'),
    async ({ access, assure }) => {
      const { motDePasse } = assure;
      await expect(access).not.toOpenWithAnyOf({
        assure,
        exemples: [
          { description: 'une lettre dans une autre casse', motDePasse: withOtherCase(motDePasse) },
          { description: 'le dernier caractère en moins', motDePasse: motDePasse.slice(0, -1) },
          { description: 'un caractère de plus', motDePasse: `${motDePasse}a` },
          { description: 'une espace de plus', motDePasse: `${motDePasse} ` },
        ],
      });
      expect(await access.isConnected(), 'connecté après un refus').toBe(false);
      await expect(access).toOpen({ assure, motDePasse });
    },
  );

  test(
    'E0-1 · refuse un autre mot de passe, celui d’un autre compte, un mot de passe vide, et la première lettre dans une autre casse',
    statement('E0-1'),
    async ({ access, accounts, otherJourney, tirage }) => {
      const [assure, autre] = await accounts.createTwo();
      const theirs = await otherJourney.passwordUnlike(assure, autre, ordinaire(autre, tirage));
      await expect(access).not.toOpenWithAnyOf({
        assure,
        exemples: [
          { description: 'un autre mot de passe', motDePasse: ordinaire(assure, tirage) },
          { description: 'celui d’un autre compte', motDePasse: theirs },
          { description: 'un mot de passe vide', motDePasse: '' },
          {
            description: 'la première lettre dans une autre casse',
            motDePasse: withOtherCase(assure.motDePasse, 'first'),
          },
        ],
      });
      await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E0-1 · refuse ce qui vaudrait tout mot de passe pour une base de comptes, et ouvre ensuite avec le bon',
    statement('E0-1'),
    async ({ afterwards, accessHere, environment, assure }) => {
      await afterwards.load(environment.baseURL);

      await expect(accessHere).not.toOpenWithAnyOf({ assure, exemples: passepartout });
      // On the same screen, to a visitor that it has just refused.
      await expect(accessHere).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E0-1 · refuse un mot de passe qui ne diffère que par le dernier de ses 50 caractères, ou par une casse',
    statement('E0-1'),
    async ({ procedure, access, assure, tirage }) => {
      const motDePasse = lePlusLong(assure, tirage);
      await procedure.meetAcceptance({ description: 'un premier changement', motDePasse, regle: 'R1' });

      await expect(access).not.toOpenWithAnyOf({ assure, exemples: presqueLeMeme(motDePasse) });
    },
  );
});
