import { CodeEntries, expect, statement, test } from '../../../fixtures/index.ts';
import { autresCodes } from '../../../requirements/exemples/codes.ts';

test.describe('Étape 2 · L’écran du nouveau mot de passe, par son adresse', () => {
  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte sans démarche',
    statement('E2-6'),
    async ({ journey, otherJourney, afterwards, accounts }) => {
      const [assure, autre] = await accounts.createTwo();
      const { nouveau: theirs } = await otherJourney.toNouveauMotDePasse(autre);
      await journey.toMesInformations(assure);
      await afterwards.load(theirs.page.url());

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );

  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte sans le code d’une nouvelle démarche',
    statement('E2-6'),
    async ({ journey, afterwards, assure, nouveauMotDePasse }) => {
      const confirmed = await journey.toNouveauMotDePasse(assure);
      const address = confirmed.nouveau.page.url();
      await journey.confirmNouveauMotDePasse(confirmed, assure.motDePasse, nouveauMotDePasse);
      await journey.toCode(assure, nouveauMotDePasse);
      await afterwards.loadNouveauOf(confirmed, address);

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );

  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte sans le code, après une démarche abandonnée',
    statement('E2-6'),
    async ({ journey, afterwards, assure }) => {
      const abandoned = await journey.toNouveauMotDePasse(assure);
      const address = abandoned.nouveau.page.url();
      await journey.toCode(assure);
      await afterwards.loadNouveauOf(abandoned, address);

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );

  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte sans le code, dans la session d’une démarche annulée',
    statement('E2-6'),
    async ({ journey, afterwards, assure, nouveauMotDePasse }) => {
      const cancelled = await journey.toNouveauMotDePasse(assure);
      const address = cancelled.nouveau.page.url();
      await journey.annuler(cancelled, assure.motDePasse, nouveauMotDePasse);
      await journey.returnToMesInformations();
      await journey.askForCode(assure);
      await afterwards.loadNouveauOf(cancelled, address);

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );

  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte sans le code, même donné dans un autre navigateur',
    statement('E2-6'),
    async ({ journey, otherJourney, afterwards, assure }) => {
      const asked = await journey.toCode(assure);
      await journey.receiveMail(assure, asked.fence);
      const elsewhere = await otherJourney.toNouveauMotDePasse(assure);
      await afterwards.loadNouveauOf(elsewhere);

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );

  test(
    'E2-6 · garde l’écran du nouveau mot de passe hors d’atteinte après un code refusé',
    statement('E2-6'),
    async ({ journey, otherJourney, afterwards, accounts }) => {
      const [assure, autre] = await accounts.createTwo();
      const theirs = await otherJourney.toNouveauMotDePasse(autre);
      const asked = await journey.toCode(assure);
      const code = await journey.receiveCode(assure, asked.fence);
      await expect(new CodeEntries(asked, code)).toRefuseCodes(autresCodes(code).slice(0, 1));
      await afterwards.loadNouveauOf(theirs);

      await expect(afterwards.nouveau).not.toBeReached();
    },
  );
});
