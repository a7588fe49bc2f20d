import { expect, statement, test } from '../../../fixtures/index.ts';
import { ordinaire } from '../../../requirements/mot-de-passe.ts';

test.describe('Étape 3 · La saisie du mot de passe', () => {
  test(
    'E3-4 · refuse chacun des trois champs laissé vide',
    statement('E3-4'),
    async ({ procedure, nouveauMotDePasse, evidence }) => {
      await expect(procedure).toRefuse([
        { description: 'sans mot de passe actuel', motDePasse: nouveauMotDePasse, actuel: '' },
        { description: 'sans nouveau mot de passe', motDePasse: '', confirmation: nouveauMotDePasse },
        { description: 'sans confirmation', motDePasse: nouveauMotDePasse, confirmation: '' },
      ]);
      await evidence(procedure);
    },
  );

  test(
    'E3-4 · refuse deux champs laissés vides, et l’actuel vide après une saisie où il était bon',
    statement('E3-4'),
    async ({ procedure, nouveauMotDePasse }) => {
      await procedure.meetRefusal();

      await expect(procedure).toRefuse([
        { description: 'sans nouveau mot de passe ni confirmation', motDePasse: '' },
        { description: 'sans mot de passe actuel', motDePasse: nouveauMotDePasse, actuel: '' },
      ]);
    },
  );

  test(
    'E3-6 · « Annuler » quitte la démarche',
    statement('E3-6'),
    async ({ journey, afterwards, assure, nouveauMotDePasse, evidence }) => {
      const confirmed = await journey.toNouveauMotDePasse(assure);
      await journey.annuler(confirmed, assure.motDePasse, nouveauMotDePasse);

      await expect(afterwards.connecte).toBeReached();
      await expect(confirmed.nouveau).not.toBeReached();
      await expect(afterwards.code).not.toBeReached();
      await evidence(afterwards.connecte);
    },
  );

  test(
    'E3-6 · « Annuler » laisse le mot de passe inchangé, après une saisie refusée aussi',
    statement('E3-6'),
    async ({ journey, procedure, access, assure, nouveauMotDePasse }) => {
      await journey.annuler(await procedure.refused(), assure.motDePasse, nouveauMotDePasse);

      await expect(access).not.toOpen({ assure, motDePasse: nouveauMotDePasse });
      await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
    },
  );

  test(
    'E3-7 · enregistre une saisie valide',
    statement('E3-7'),
    async ({ journey, access, assure, nouveauMotDePasse, evidence }) => {
      const confirmation = await journey.toConfirmation(assure, nouveauMotDePasse);

      await expect(confirmation).toBeReached();
      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
      await evidence(confirmation);
    },
  );

  test(
    'E3-7 · enregistre une saisie valide après une saisie refusée',
    statement('E3-7'),
    async ({ procedure, access, assure, nouveauMotDePasse }) => {
      await procedure.meetRefusal();

      await expect(procedure).toAccept([{ description: 'une saisie valide', motDePasse: nouveauMotDePasse }]);
      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
    },
  );

  test(
    'E3-7 · enregistre la saisie valide d’une seconde démarche',
    statement('E3-7'),
    async ({ journey, access, assure, tirage, nouveauMotDePasse }) => {
      const premier = ordinaire(assure, tirage);
      await journey.toConfirmation(assure, premier);
      await journey.toConfirmation(assure, nouveauMotDePasse, premier);

      await expect(access).toOpen({ assure, motDePasse: nouveauMotDePasse });
    },
  );
});
