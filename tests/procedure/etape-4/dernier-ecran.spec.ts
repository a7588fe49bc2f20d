import { expect, statement, test } from '../../../fixtures/index.ts';
import { CONFIRMATION, MODIFIER_VOTRE_MOT_DE_PASSE } from '../../../requirements/textes.ts';

test.describe('Étape 4 · Le dernier écran', () => {
  // It walks the whole procedure by the document's own steps, as the guide shows them.
  test(
    'E4-1 · affiche que le mot de passe est enregistré, sous le titre',
    statement('E4-1'),
    async ({ journey, guide, evidence, assure, nouveauMotDePasse }) => {
      const accueil = await journey.logIn(assure);
      await guide.show(0, accueil, [accueil.navigation.mesInformationsTab.locator]);
      const mesInformations = await journey.openMesInformations();
      const { monMotDePasseControl, monMotDePasseText } = mesInformations;
      await guide.show(1, mesInformations, [monMotDePasseControl.locator, monMotDePasseText]);
      const asked = await journey.askForCode(assure);
      const { code } = asked;
      await guide.show(2, code, [code.adresseText, code.form.fields.code.locator, code.form.submitControl.locator]);
      const confirmed = await journey.confirmCode(asked, await journey.receiveCode(assure, asked.fence));
      const { nouveau } = confirmed;
      const { actuel, nouveau: choisi, confirmation: repete } = nouveau.form.fields;
      await guide.show(3, nouveau, [
        actuel.locator,
        choisi.locator,
        repete.locator,
        nouveau.form.submitControl.locator,
      ]);
      const confirmation = await journey.confirmNouveauMotDePasse(confirmed, assure.motDePasse, nouveauMotDePasse);
      await guide.show(4, confirmation, [confirmation.retournerControl]);

      await expect(confirmation.modifierVotreMotDePasseHeading).toBeShown();
      await expect(confirmation).toShowInOrder([MODIFIER_VOTRE_MOT_DE_PASSE, CONFIRMATION]);
      await expect(confirmation).toShow(CONFIRMATION, { ending: 'closed' });
      await evidence(confirmation);
    },
  );

  test(
    'E4-2 · « Retourner à la page de connexion » mène à l’écran de connexion',
    statement('E4-2'),
    async ({ journey, connexion, assure, nouveauMotDePasse, evidence }) => {
      const confirmation = await journey.toConfirmation(assure, nouveauMotDePasse);
      await expect(confirmation.retournerControl).toBeShown();
      await journey.returnToConnexion(confirmation);

      await expect(connexion).toBeReached();
      await evidence(connexion);
    },
  );
});
