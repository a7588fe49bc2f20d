import { expect, test } from '@playwright/test';
import { Blocked, statement } from '../../../fixtures/statement.ts';

/* One test for each verdict that there is; none needs a browser. SAMPLE=green leaves those out that fail. */

test('E0-3 · affiche « Vos derniers paiements »', statement('E0-3'), () => {});

test('E0-4 · affiche « Vos démarches en 2 clics »', statement('E0-4'), async () => {
  await test.step('L’assuré se connecte à son compte ameli', () => Promise.resolve());
  await test.step('L’assuré lit l’Accueil', () => Promise.resolve());
});

test('E1-3 · affiche « Paramètres de compte »', statement('E1-3', 'E1-4'), () => {});

test('R4 · refuse une espace', statement('R4'), ({}, testInfo) => {
  testInfo.annotations.push({ type: 'notVerified', description: 'aucune horloge à avancer' });
  testInfo.skip();
});

test.describe('ceux qui échouent', () => {
  test.skip(process.env['SAMPLE'] === 'green', 'SAMPLE=green');

  test('R1 · refuse 7 caractères', statement('R1'), () => {
    // A setting that is a secret, as a failing test may quote it.
    const quoted = process.env['MAILPIT_PASSWORD'] ?? 'rien';
    expect('accepté', `7 caractères : accepté\n\n${quoted}`).toBe('refusé');
  });

  test('R2 · refuse sans majuscule', statement('R2'), ({}, { retry }) => {
    expect(retry, 'sans majuscule : accepté').toBe(1);
  });

  for (const titre of ['sans chiffre', 'avec un seul chiffre']) {
    test(`R3 · ${titre}`, statement('R3'), ({}, testInfo) => {
      testInfo.annotations.push({ type: 'blocked', description: 'E2-3' });
      throw new Blocked('bloqué par E2-3 : le code reçu n’ouvre pas « Nouveau mot de passe »');
    });
  }
});
