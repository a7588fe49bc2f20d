import { expect, statement, test } from '../../fixtures/index.ts';
import { confirmationsDifferentes } from '../../requirements/exemples/mots-de-passe.ts';

test.describe('R7 · Etre identique à la saisie de confirmation', () => {
  test(
    'R7 · refuse toute différence',
    statement('R7'),
    async ({ procedure, assure, tirage, nouveauMotDePasse, evidence }) => {
      await expect(procedure).toRefuse([
        ...confirmationsDifferentes(assure, tirage),
        { description: 'le mot de passe actuel', motDePasse: nouveauMotDePasse, confirmation: procedure.actuel },
      ]);
      await evidence(procedure);
    },
  );

  test('R7 · accepte une confirmation identique', statement('R7'), async ({ procedure, nouveauMotDePasse }) => {
    await expect(procedure).toAccept([{ description: 'une confirmation identique', motDePasse: nouveauMotDePasse }], {
      asAnyOther: true,
    });
  });
});
