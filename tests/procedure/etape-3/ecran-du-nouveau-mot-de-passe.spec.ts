import { expect, statement, test } from '../../../fixtures/index.ts';
import { REGLES } from '../../../requirements/catalogue.ts';
import { niveaux } from '../../../requirements/exemples/mots-de-passe.ts';
import {
  CHAMPS_MOT_DE_PASSE,
  CHAMPS_OBLIGATOIRES,
  ETAPES_NUMEROTEES,
  MODIFIER_VOTRE_MOT_DE_PASSE,
  NIVEAU_INDICATIF,
  RECOMMANDATION,
  VOTRE_MOT_DE_PASSE_DOIT,
} from '../../../requirements/textes.ts';

test.describe('Étape 3 · L’écran du nouveau mot de passe', () => {
  test(
    'E3-1 · affiche le titre, « Nouveau mot de passe » et les étapes 1 et 2',
    statement('E3-1'),
    async ({ journey, assure }) => {
      const { nouveau } = await journey.toNouveauMotDePasse(assure);

      await expect.soft(nouveau.modifierVotreMotDePasseHeading).toBeShown();
      await expect.soft(nouveau.nouveauMotDePasseHeading).toBeShown();
      await expect.soft(nouveau).toShow(MODIFIER_VOTRE_MOT_DE_PASSE);
      await expect.soft(nouveau).toShowInOrder(ETAPES_NUMEROTEES);
    },
  );

  test(
    'E3-1 · affiche la recommandation, les trois champs dans l’ordre, le niveau de sécurité et les deux commandes',
    statement('E3-1'),
    async ({ journey, assure, evidence }) => {
      const { nouveau } = await journey.toNouveauMotDePasse(assure);

      await expect.soft(nouveau).toShow(RECOMMANDATION, { ending: 'closed' });
      await expect.soft(nouveau).toHaveFieldsInOrder(CHAMPS_MOT_DE_PASSE);
      await expect.soft(nouveau).toShowInOrder(CHAMPS_MOT_DE_PASSE);
      await expect.soft(nouveau).toShow(CHAMPS_OBLIGATOIRES);
      await expect.soft(nouveau).toShow(NIVEAU_INDICATIF);
      await expect.soft(nouveau.annulerControl.locator).toBeShown();
      await expect.soft(nouveau.form.submitControl.locator).toBeShown();
      await evidence(nouveau, nouveau.form.fields.nouveau.locator);
    },
  );

  test(
    'E3-1 · affiche encore les champs et les deux commandes après une saisie refusée',
    statement('E3-1'),
    async ({ procedure }) => {
      const nouveau = await procedure.nouveau();
      await procedure.meetRefusal();

      await expect.soft(nouveau.modifierVotreMotDePasseHeading).toBeShown();
      await expect.soft(nouveau.nouveauMotDePasseHeading).toBeShown();
      await expect.soft(nouveau).toShowInOrder(ETAPES_NUMEROTEES);
      await expect.soft(nouveau).toShow(RECOMMANDATION, { ending: 'closed' });
      await expect.soft(nouveau).toHaveFieldsInOrder(CHAMPS_MOT_DE_PASSE);
      await expect.soft(nouveau).toShow(CHAMPS_OBLIGATOIRES);
      await expect.soft(nouveau).toShow(NIVEAU_INDICATIF);
      await expect.soft(nouveau.annulerControl.locator).toBeShown();
      await expect.soft(nouveau.form.submitControl.locator).toBeShown();
    },
  );

  test('E3-2 · affiche les sept règles, mot pour mot', statement('E3-2'), async ({ procedure, evidence }) => {
    const nouveau = await procedure.nouveau();

    await expect.soft(nouveau).toShow(VOTRE_MOT_DE_PASSE_DOIT);
    for (const { id, enonce } of REGLES) {
      await expect.soft(nouveau, id).toShow(enonce, { ending: 'exact' });
    }
    await evidence(nouveau);
    await procedure.meetRefusal();
    for (const { id, enonce } of REGLES) {
      await expect.soft(nouveau, `${id}, après une saisie refusée`).toShow(enonce, { ending: 'exact' });
    }
  });

  test(
    'E3-5 · affiche un niveau plus élevé pour un mot de passe fort',
    statement('E3-5'),
    async ({ procedure, assure, tirage, evidence }) => {
      const nouveau = await procedure.emptyNouveau();

      await expect.soft(nouveau).toShow(NIVEAU_INDICATIF);
      await expect(nouveau).toRateHigher(niveaux(assure, tirage));
      await evidence(nouveau, nouveau.form.fields.nouveau.locator);
      await procedure.meetRefusal();
      await expect(nouveau, 'après une saisie refusée').toRateHigher(niveaux(assure, tirage));
    },
  );
});
