import { expect, statement, test } from '../../../fixtures/index.ts';
import { MESSAGE, NOTIFICATION } from '../../../requirements/textes.ts';

/** The contract has them stay for 5 s: less of a margin for a slow machine, in milliseconds. */
const LONG_ENOUGH = 3_000;

test.describe('Étape 0 · Message, Notification et amelBot', () => {
  test.use({ closesAmelBot: false });

  test(
    'E0-7 · affiche Message, Notification et amelBot, qui se laisse fermer',
    statement('E0-7'),
    async ({ journey, assure, evidence }) => {
      const accueil = await journey.toAccueil(assure);

      await Promise.all([
        expect.soft(accueil).toKeepShowingAnywhere(MESSAGE, LONG_ENOUGH),
        expect.soft(accueil).toKeepShowingAnywhere(NOTIFICATION, LONG_ENOUGH),
        expect(accueil.amelBot.dialog).toBeShown(),
      ]);
      await expect(accueil.amelBot.fermerControl).toBeInView();
      await evidence(accueil);
      await accueil.amelBot.fermerControl.click();

      // A region of that name may stay, with what opens the window again.
      await expect(accueil.amelBot.fermerControl).not.toBeInView();
      await expect(accueil).toLeaveWithinReach(accueil.navigation.mesInformationsTab);
      await expect(accueil.footer.anyControl).toBeShown();
    },
  );
});
