import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { PageInput } from '../../../reporting/page/model.ts';
import { aPage, aRedRun, aRun, aTest, someRuns } from './sample.ts';

/* The product owner's page in a real browser, from its file, as somebody opens it. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const red: Partial<PageInput> = {
  run: aRedRun('R6', aRedRun('E0-3')),
  history: { runs: someRuns(30), problems: [] },
  waivers: {
    inForce: [
      { statement: 'E0-3', reason: 'corrigé dans la prochaine version', who: 'M. Durand', until: '2026-12-31' },
    ],
    expired: [],
    problems: ['Aucune dérogation illisible'],
  },
};

async function open(page: Page, input: Partial<PageInput> = {}, fragment = ''): Promise<void> {
  const file = test.info().outputPath('index.html');
  writeFileSync(file, aPage(input));
  await page.goto(`${pathToFileURL(file).href}${fragment}`);
}

const statement = (page: Page, id: string) => page.locator(`.statement#${id}`);

test('says of a run in which all holds that the release may ship', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cette version peut être livrée : les 37 énoncés du document sont respectés.',
  );
  await expect(page.getByRole('article')).toHaveCount(37);
  await expect(page.getByRole('heading', { name: 'Ce qui n’est pas respecté' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'À savoir avant de lire' })).toHaveCount(0);
  await expect(page.locator('.facts')).toContainText('4.12.0');
  await expect(page.locator('.facts')).toContainText('23 novembre 2026 à 15 h 32');
});

test('names the broken sentence first, with what was expected and seen, and no stack trace', async ({ page }) => {
  await open(page, red);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cette version ne peut pas être livrée : « Etre différent de votre mot de passe actuel » (R6) n’est pas respecté.',
  );
  const broken = page.getByRole('region', { name: 'Ce qui n’est pas respecté' });
  await expect(broken.getByRole('heading', { level: 3 })).toHaveText('« Etre différent de votre mot de passe actuel »');
  await expect(broken.locator('.seen').first()).toContainText('Attendu chaque saisie est refusée');
  await expect(broken.locator('.seen').first()).toContainText('Vu le mot de passe actuel : accepté');
  await expect(broken.getByRole('link', { name: 'Ouvrir la trace' }).first()).toHaveAttribute(
    'href',
    'html/index.html#?testId=R6-1',
  );
  await expect(page.locator('body')).not.toContainText(/\bat .*:\d+:\d+|node_modules|Error:/);
});

test('shows a waived failure as such, neither red nor green', async ({ page }) => {
  await open(page, red);
  await expect(statement(page, 'E0-3')).toContainText('Sous dérogation');
  await expect(statement(page, 'E0-3')).toContainText('Dérogation jusqu’au 31 décembre 2026');
  await expect(statement(page, 'E0-3')).toContainText('M. Durand');
  await expect(page.getByRole('region', { name: 'Ce qui passe sous dérogation' })).toContainText('E0-3');
});

test.describe('the filters', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, red);
  });

  test('keep the statements of a verdict, and of an étape', async ({ page }) => {
    await page.getByRole('checkbox', { name: 'Non respecté' }).check();
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveText('1 sur 37 énoncés');
    await page.getByRole('checkbox', { name: 'Sous dérogation' }).check();
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.getByRole('combobox', { name: 'Étape' }).selectOption('3');
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await expect(page.getByRole('article')).toHaveCount(37);
  });

  test('find words, whatever their accents and their case', async ({ page }) => {
    await page.getByRole('searchbox').fill('PARTIE de celle-ci');
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(statement(page, 'R5')).toBeVisible();
    await page.getByRole('searchbox').fill('demarches clics');
    await expect(statement(page, 'E0-4')).toBeVisible();
    await expect(statement(page, 'R5')).toBeHidden();
    await page.getByRole('searchbox').fill('rien de tel');
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('0 sur 37 énoncés');
  });

  test('give way to a link to a statement that they hide', async ({ page }) => {
    await page.getByRole('searchbox').fill('rien de tel');
    await page.locator('.overview').getByRole('link', { name: 'R6' }).click();
    await expect(statement(page, 'R6')).toBeInViewport();
    await page.getByRole('searchbox').fill('rien de tel');
    await page.locator('.overview').getByRole('link', { name: 'R6' }).click();
    await expect(statement(page, 'R6')).toBeInViewport();
  });
});

test('opens at the statement that a link names, unfolded and focused', async ({ page }) => {
  await open(page, red, '#R6');
  await expect(statement(page, 'R6')).toBeFocused();
  await expect(statement(page, 'R6')).toBeInViewport();
  await expect(statement(page, 'R6').locator('details.tests')).toHaveAttribute('open', '');
});

test('is worked by the keyboard alone', async ({ page }) => {
  await open(page, red);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  const trace = page.getByRole('link', { name: 'Ouvrir la trace' }).first();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(trace).toBeFocused();

  const picture = statement(page, 'R5').getByRole('button', { name: 'Agrandir l’image de l’énoncé R5' });
  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'R5 · Ne pas contenir votre numéro' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('img')).toHaveJSProperty('complete', true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(picture).toBeFocused();

  const tests = statement(page, 'R5').locator('details.tests > summary');
  await tests.focus();
  await page.keyboard.press('Enter');
  await expect(statement(page, 'R5').getByText('tient la promesse (2)')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Non respecté' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('article')).toHaveCount(1);
});

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  for (const [name, input] of [
    ['red', red],
    ['green', { history: { runs: someRuns(3), problems: [] } }],
    ['empty', { run: aRun({ tests: [] }) }],
  ] satisfies [string, Partial<PageInput>][]) {
    test(`is accessible when ${name}, ${width} pixels wide, and no wider than its window`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, input);
      await page.locator('details').evaluateAll((all) => {
        for (const details of all as HTMLDetailsElement[]) details.open = true;
      });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: loaded } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const found = await loaded.run();
        return found.violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}

test('fetches nothing, and complains of nothing', async ({ page }) => {
  const heard: string[] = [];
  page.on('request', (request) => heard.push(request.url().slice(0, 30)));
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await open(page, red);
  await page
    .getByRole('button', { name: /^Agrandir/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(heard.filter((each) => !each.startsWith('data:'))).toEqual([expect.stringMatching(/^file:/)]);
});

test('prints everything but what only a screen can use', async ({ page }) => {
  await open(page, red);
  await page.getByRole('checkbox', { name: 'Non respecté' }).check();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#filtres')).toBeHidden();
  await expect(statement(page, 'E1-1')).toBeVisible();
  await expect(statement(page, 'E1-1').getByText('tient la promesse (2)')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(statement(page, 'R6').getByText('tient la promesse (2)')).toBeHidden();
});

test('uses the width of a printed page', async ({ page }) => {
  // A4 without the page's margins, at 96 pixels an inch: narrower than a screen from which columns stand side by side.
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await open(page, red);
  const { width } = (await statement(page, 'E1-1').getByRole('heading').boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(688 / 2);
});

test('holds 2,000 tests and 30 runs', async ({ page }) => {
  test.slow();
  const run = aRun({ perStatement: 55 });
  await open(page, { run, history: { runs: someRuns(30), problems: [] } });
  await expect(page.locator('.test')).toHaveCount(37 * 55);
  await expect(statement(page, 'R6').getByRole('img', { name: /^30 dernières exécutions/ })).toHaveAccessibleName(
    '30 dernières exécutions : 4 non respectés et 26 respectés',
  );
  await page.getByRole('searchbox').fill('tient la promesse (55)');
  await expect(page.getByRole('article')).toHaveCount(37);
  await page.getByRole('searchbox').fill('tient la promesse (56)');
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('shows the examples that were tried by their descriptions, the failed ones first', async ({ page }) => {
  const failed = { description: '51 caractères', isToBeAccepted: false, isFailed: true };
  const run = aRun();
  await open(page, { run: { ...run, tests: [...run.tests, aTest('R1', { id: '3', examples: [failed] })] } });
  const row = page.getByRole('table').first().getByRole('row').filter({ hasText: 'Comporter entre 8 et 50' });
  await expect(row.getByRole('cell').first()).toContainText('8 caractères');
  await expect(row.getByRole('cell').nth(1).getByRole('listitem')).toHaveText([
    '51 caractères pas refusé comme il faut',
    '7 caractères',
  ]);
  const folded = page.getByRole('row').filter({ hasText: 'date de naissance' });
  await expect(folded.getByText('JJMMAA, au milieu (12)')).toBeHidden();
  await folded.getByText('et 5 autres').click();
  await expect(folded.getByText('JJMMAA, au milieu (12)')).toBeVisible();
});
