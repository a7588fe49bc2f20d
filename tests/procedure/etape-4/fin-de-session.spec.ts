import { expect, statement, test } from '../../../fixtures/index.ts';
import { ordinaire } from '../../../requirements/mot-de-passe.ts';

test.describe('Étape 4 · Merci de vous reconnecter', () => {
  test(
    'E4-3 · l’adresse de l’Accueil demande une connexion',
    statement('E4-3'),
    async ({ journey, afterwards, connexion, assure, nouveauMotDePasse, evidence }) => {
      const { page } = await journey.logIn(assure);
      const address = page.url();
      await journey.fromAccueilToConfirmation(assure, nouveauMotDePasse);
      await afterwards.load(address);

      await expect(connexion).toBeReached();
      await evidence(connexion);
    },
  );

  test(
    'E4-3 · l’adresse de Mes informations demande une connexion, dans un autre onglet du navigateur aussi',
    statement('E4-3'),
    async ({ journey, afterwards, connexion, assure, nouveauMotDePasse }) => {
      const { page } = await journey.toMesInformations(assure);
      const address = page.url();
      await journey.fromMesInformationsToConfirmation(assure, nouveauMotDePasse);
      await afterwards.load(address);

      await expect(connexion).toBeReached();
      const autreOnglet = await afterwards.inNewTab();
      await autreOnglet.load(address);
      await expect(autreOnglet.connecte).not.toBeReached();
    },
  );

  /*
   * Accueil and Mes informations have to ask for a login. The next three need not: the address that a screen of the procedure
   * was seen at may only ever have taken a form, or have named a procedure that is over, and the document doesn't say which
   * tabs lead to a screen. An error is lawful there; a connected screen is not.
   */
  test(
    'E4-3 · l’adresse de l’écran du code n’ouvre plus rien',
    statement('E4-3'),
    async ({ journey, afterwards, assure, nouveauMotDePasse }) => {
      const asked = await journey.toCode(assure);
      const address = asked.code.page.url();
      await journey.fromCodeToConfirmation(asked, assure, nouveauMotDePasse);
      await afterwards.load(address);

      await expect(afterwards.connecte).not.toBeReached();
    },
  );

  test(
    'E4-3 · l’adresse du nouveau mot de passe n’ouvre plus rien',
    statement('E4-3'),
    async ({ journey, afterwards, assure, nouveauMotDePasse }) => {
      const confirmed = await journey.toNouveauMotDePasse(assure);
      const address = confirmed.nouveau.page.url();
      await journey.confirmNouveauMotDePasse(confirmed, assure.motDePasse, nouveauMotDePasse);
      await afterwards.load(address);

      await expect(afterwards.connecte).not.toBeReached();
    },
  );

  test(
    'E4-3 · l’adresse de chaque onglet n’ouvre plus rien',
    statement('E4-3'),
    async ({ journey, afterwards, assure, nouveauMotDePasse }) => {
      const addresses = await journey.visitTabs(assure, await journey.logIn(assure));
      await journey.fromAccueilToConfirmation(assure, nouveauMotDePasse);
      for (const address of addresses) {
        await afterwards.load(address);
        await expect.soft(afterwards.connecte, address).not.toBeReached();
      }
    },
  );

  test(
    'E4-3 · l’adresse du portail demande une connexion',
    statement('E4-3'),
    async ({ journey, afterwards, environment, connexion, assure, nouveauMotDePasse }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);
      await afterwards.load(environment.baseURL);

      await expect(connexion).toBeReached();
    },
  );

  test(
    'E4-3 · « Précédent » ne rend aucun écran utilisable',
    statement('E4-3'),
    async ({ journey, afterwards, assure, nouveauMotDePasse, tirage }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);
      await afterwards.goBack(1);

      expect(await afterwards.canUse(assure, nouveauMotDePasse, ordinaire(assure, tirage))).toBe(false);
    },
  );

  test(
    'E4-3 · « Précédent » plusieurs fois ne rend aucun écran utilisable',
    statement('E4-3'),
    async ({ journey, afterwards, assure, nouveauMotDePasse, tirage }) => {
      await journey.toConfirmation(assure, nouveauMotDePasse);
      await afterwards.goBack(3);

      expect(await afterwards.canUse(assure, nouveauMotDePasse, ordinaire(assure, tirage))).toBe(false);
    },
  );
});
