import { expect, statement, test } from '../../../fixtures/index.ts';
import { lePlusLong, presqueLeMeme } from '../../../requirements/exemples/mots-de-passe.ts';
import { ordinaire, withOtherCase } from '../../../requirements/mot-de-passe.ts';

test.describe('Étape 3 · Le mot de passe actuel', () => {
  test(
    'E3-3 · refuse un autre mot de passe actuel',
    statement('E3-3'),
    async ({ procedure, assure, tirage, nouveauMotDePasse, evidence }) => {
      // A check may be left out once the right one was given.
      await procedure.meetRefusal();
      await expect(procedure).toRefuse([
        {
          description: 'un autre mot de passe actuel',
          motDePasse: nouveauMotDePasse,
          actuel: ordinaire(assure, tirage),
        },
        {
          description: 'le nouveau pour mot de passe actuel',
          motDePasse: nouveauMotDePasse,
          actuel: nouveauMotDePasse,
        },
      ]);
      await evidence(procedure);
    },
  );

  test(
    'E3-3 · refuse le mot de passe actuel dans une autre casse, ou tronqué',
    statement('E3-3'),
    async ({ procedure, nouveauMotDePasse }) => {
      const { actuel } = procedure;
      await expect(procedure).toRefuse([
        {
          description: 'une lettre dans une autre casse',
          motDePasse: nouveauMotDePasse,
          actuel: withOtherCase(actuel),
        },
        {
          description: 'la première lettre dans une autre casse',
          motDePasse: nouveauMotDePasse,
          actuel: withOtherCase(actuel, 'first'),
        },
        { description: 'le dernier caractère en moins', motDePasse: nouveauMotDePasse, actuel: actuel.slice(0, -1) },
      ]);
    },
  );

  test(
    'E3-3 · refuse le mot de passe actuel avec un caractère de plus',
    statement('E3-3'),
    async ({ procedure, nouveauMotDePasse }) => {
      const { actuel } = procedure;
      await expect(procedure).toRefuse([
        { description: 'un caractère de plus', motDePasse: nouveauMotDePasse, actuel: `${actuel}a` },
        { description: 'une espace de plus', motDePasse: nouveauMotDePasse, actuel: `${actuel} ` },
        { description: 'une espace de plus au début', motDePasse: nouveauMotDePasse, actuel: ` ${actuel}` },
        { description: 'un caractère de plus au début', motDePasse: nouveauMotDePasse, actuel: `a${actuel}` },
      ]);
    },
  );

  test(
    'E3-3 · refuse ce qui ne diffère de l’actuel que par le dernier de ses 50 caractères, ou par une casse',
    statement('E3-3'),
    async ({ procedure, assure, tirage, nouveauMotDePasse }) => {
      const long = lePlusLong(assure, tirage);
      await procedure.meetAcceptance({ description: 'un premier changement', motDePasse: long, regle: 'R1' });
      await expect(procedure).toRefuse(
        presqueLeMeme(long).map(({ description, motDePasse }) => ({
          description,
          motDePasse: nouveauMotDePasse,
          actuel: motDePasse,
        })),
      );
    },
  );

  test(
    'E3-3 · refuse le mot de passe d’avant l’actuel',
    statement('E3-3'),
    async ({ procedure, assure, tirage, nouveauMotDePasse }) => {
      await procedure.meetAcceptance({ description: 'un premier changement', motDePasse: nouveauMotDePasse });
      await expect(procedure).toRefuse([
        {
          description: 'le mot de passe d’avant l’actuel',
          motDePasse: ordinaire(assure, tirage),
          actuel: assure.motDePasse,
        },
      ]);
    },
  );

  test(
    'E3-3 · refuse le mot de passe actuel d’un autre compte',
    statement('E3-3'),
    async ({ procedureOf, accounts, otherJourney, tirage }) => {
      const [assure, autre] = await accounts.createTwo();
      const theirs = await otherJourney.passwordUnlike(assure, autre, ordinaire(autre, tirage));

      await expect(procedureOf(assure)).toRefuse([
        {
          description: 'le mot de passe actuel d’un autre compte',
          motDePasse: ordinaire(assure, tirage),
          actuel: theirs,
        },
      ]);
    },
  );
});
