import { mergeExpects, expect as playwrightExpect, test } from '@playwright/test';
import { expect as screens } from '../../fixtures/matchers/screens.ts';
import { pollUntil } from '../../fixtures/poll.ts';
import { prepareContext, type Sign } from '../../pages/reading/index.ts';

/* A question that is asked again and again, as pages change. */

const expect = mergeExpects(playwrightExpect, screens.configure({ timeout: 500 }));
const SHOWN: Sign[] = [{ text: 'Accueil', zone: 'content' }];

test('an answer that comes late is waited for', async () => {
  let asked = 0;
  expect(await pollUntil(() => Promise.resolve((asked += 1) > 2), true, 5_000)).toBe(true);
  expect(asked).toBe(3);
});

test('a question that throws, as between two documents, is asked again', async () => {
  const answers = [Promise.reject(new Error('Execution context was destroyed')), Promise.resolve(true)];
  expect(await pollUntil(() => answers.shift() ?? Promise.resolve(false), true, 5_000)).toBe(true);
});

test('an answer that never is as wanted is told at the end', async () => {
  expect(await pollUntil(() => Promise.resolve(false), true, 100)).toBe(false);
});

test('a page that is gone is no answer, whichever was wanted', async ({ page, context }) => {
  await prepareContext(context, { closesAmelBot: false });
  await page.close();
  await expect(expect({ page, shown: SHOWN }).not.toBeReached()).rejects.toThrow('has been closed');
  await expect(expect({ page, shown: SHOWN }).toBeReached()).rejects.toThrow('has been closed');
});

test('a page that crashes is no answer, whichever was wanted', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium has an address that crashes its page');
  await prepareContext(context, { closesAmelBot: false });
  await page.goto('chrome://crash').catch(() => undefined);
  await expect(expect({ page, shown: SHOWN }).not.toBeReached()).rejects.toThrow('crashed');
});
