import { expect, statement, test } from '../../fixtures/index.ts';
import { finsDifferentes, lePlusCourt, lePlusLong } from '../../requirements/exemples/mots-de-passe.ts';
import { withOtherCase } from '../../requirements/mot-de-passe.ts';

test.describe('R6 · Etre différent du mot de passe actuel', () => {
  test('R6 · refuse le mot de passe actuel', statement('R6'), async ({ procedure, evidence }) => {
    await expect(procedure).toRefuse([
      { description: 'le mot de passe actuel', motDePasse: procedure.actuel },
      { description: 'le mot de passe actuel, au second essai', motDePasse: procedure.actuel },
    ]);
    await evidence(procedure);
  });

  test(
    'R6 · refuse le mot de passe actuel après un premier changement',
    statement('R6'),
    async ({ procedure, assure, tirage }) => {
      const court = lePlusCourt(assure, tirage);
      await procedure.meetAcceptance({ description: 'un premier changement', motDePasse: court, regle: 'R1' });
      await expect(procedure).toRefuse([{ description: 'le mot de passe actuel', motDePasse: procedure.actuel }]);
    },
  );

  test(
    'R6 · accepte une lettre de plus, une seule dans une autre casse, puis l’ancien mot de passe',
    statement('R6'),
    async ({ procedure, nouveauMotDePasse }) => {
      await expect(procedure).toAccept([
        // An account of a pool may have one to which the rules allow no letter more, or in another case.
        { description: 'un premier changement', motDePasse: nouveauMotDePasse },
        { description: 'une lettre de plus', motDePasse: `${nouveauMotDePasse}a` },
        { description: 'le mot de passe d’avant, qui en est une partie', motDePasse: nouveauMotDePasse },
        { description: 'une lettre dans une autre casse', motDePasse: withOtherCase(nouveauMotDePasse) },
        { description: 'le mot de passe d’avant', motDePasse: nouveauMotDePasse },
      ]);
    },
  );

  test(
    'R6 · accepte un mot de passe qui ne diffère que par le dernier de ses 50 caractères',
    statement('R6'),
    async ({ procedure, assure, tirage }) => {
      const long = lePlusLong(assure, tirage);
      await procedure.meetAcceptance({ description: '50 caractères', motDePasse: long, regle: 'R1' });
      await expect(procedure).toAccept(finsDifferentes(long));
    },
  );
});
