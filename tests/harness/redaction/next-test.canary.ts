import { expect, statement, test } from '../../../fixtures/index.ts';

/* Run by canary.spec.ts alone: what a worker keeps open is not to be seen in what its next test leaves. */

// As on a first try; a trace is recorded on the second, in a worker that has run nothing before.
test.use({ trace: 'off' });
// In this order, in one worker.
test.describe.configure({ mode: 'default' });

test('E4-4 · une connexion de contrôle réussit', statement('E4-4'), async ({ access, assure }) => {
  await expect(access).toOpen({ assure, motDePasse: assure.motDePasse });
});

// Playwright then shows another page that is open. This test knows nobody: it can have nobody's secrets taken out.
test('E0-1 · la page du test n’est plus là', statement('E0-1'), async ({ context }) => {
  await context.close();
  throw new Error('la page est fermée');
});
