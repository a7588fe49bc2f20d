import { expect, test } from '@playwright/test';
import { statement } from '../../../../fixtures/statement.ts';

/* Run by reporter.spec.ts alone. */

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('R1 · passe', statement('R1'), async () => {
  await test.step('L’assuré saisit un mot de passe', () => Promise.resolve());
  await test.info().attach('preuve', { body: Buffer.from(PIXEL, 'base64'), contentType: 'image/png' });
  expect(1).toBe(1);
});

test('R6 · échoue', statement('R6'), () => {
  expect('accepté').toBe('refusé');
});

test('R7 · meurt', statement('R7'), () => {
  process.kill(process.ppid, 'SIGKILL');
});
