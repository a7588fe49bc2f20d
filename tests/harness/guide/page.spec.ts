import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { GuideInput } from '../../../reporting/guide/guide.ts';
import { guidePage } from '../../../reporting/guide/page.ts';
import { detailOf } from '../../../reporting/guide/screenshot.ts';
import { PAS_A_PAS } from '../../../requirements/pas-a-pas.ts';
import { failed, JPEG, requirements, run, seen, walk } from './made-up.ts';

/* The guide as a page, of made-up runs. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: ready } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
    return (await ready.run()).violations.map(({ id }) => id);
  });
}

/** A portal that calls a control by another name. */
const DRIFT: GuideInput = run({
  walk: walk({
    etapes: seen({
      2: {
        ecarts: [
          { id: 'E2-1', texte: 'Confirmer mon code', affiche: 'Valider <mon> code' },
          { id: 'E2-1', texte: 'Renvoyer le code par mail', affiche: null },
          { id: 'E2-4', texte: 'Un texte que son propre test a bien vu', affiche: 'Autre chose' },
        ],
      },
    }).slice(0, 3),
    passed: false,
    stop: { statement: 'E2-3', message: 'Blocked: bloqué par E2-3 · L’assuré clique sur « Confirmer mon code » : non' },
    lastPicture: { data: JPEG, contentType: 'image/jpeg' },
  }),
  requirements: requirements({
    'E2-1': failed('Error: « Confirmer mon code » n’est pas affiché ; on lit : tout un écran'),
    'E2-3': failed(
      'BrokenStatement: E2-3 · L’assuré clique sur « Confirmer mon code » : la commande qui valide la saisie manque',
    ),
  }),
});

test('has the étapes in order, the document’s sentences, and a picture of each with its alternative', async ({
  page,
}) => {
  await page.setContent(guidePage(run()).page);
  await expect(page.locator('h2')).toHaveText(PAS_A_PAS.map(({ etape }) => new RegExp(`^Étape ${etape} `)));
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const { titre, phrases } of PAS_A_PAS) {
    const sentences = phrases.flatMap((phrase) =>
      typeof phrase === 'string' ? [phrase] : 'puces' in phrase ? phrase.puces : phrase.numerotees,
    );
    for (const sentence of [titre, ...sentences]) {
      expect(text).toContain(sentence.replaceAll('**', '').replaceAll("'", '’'));
    }
  }
  await expect(page.getByRole('img')).toHaveCount(5);
  await expect(
    page.getByRole('img', {
      name: 'L’écran « Code de confirmation ». Entouré en rouge : 1, l’adresse mail à laquelle le code a été envoyé ; 2, le champ',
    }),
  ).toHaveCount(1);
});

test('circles each element where it stands, with the document’s numbers', async ({ page }) => {
  await page.setContent(guidePage(run()).page);
  await expect(page.locator('#etape-0 svg text')).toHaveCount(0);
  await expect(page.locator('#etape-2 svg text')).toHaveText(['1', '2', '3']);
  await expect(page.locator('#etape-3 svg text')).toHaveText(['1', '2', '3']);
  await expect(page.locator('#etape-3 svg rect')).toHaveCount(4);
  // Round the box that starts at 10 and is 20 wide.
  const { x, width } = await page.locator('#etape-0 svg rect').evaluate((rect: SVGRectElement) => {
    const box = rect.getBBox();
    return { x: box.x, width: box.width };
  });
  expect(x).toBeLessThan(10);
  expect(x + width).toBeGreaterThan(30);
});

test('leaves out the ring and the words of an element that is not shown', async ({ page }) => {
  await page.setContent(guidePage(run({ walk: walk({ etapes: seen({ 0: { boxes: [null] } }) }) })).page);
  await expect(page.locator('#etape-0 svg rect')).toHaveCount(0);
  await expect(page.locator('#etape-0 img')).toHaveAttribute('alt', 'L’Accueil du compte ameli.');
});

test('is the same, to the letter, when made again', () => {
  expect(guidePage(run()).page).toBe(guidePage(run()).page);
});

test('says which step broke, in what words, and shows it: no other step', async ({ page }) => {
  const { page: html, state } = guidePage(DRIFT);
  expect(state.kind).toBe('broken');
  await page.setContent(html);
  await expect(page).toHaveTitle(/^À refaire : /);
  await expect(page.getByRole('alert')).toHaveText(
    'Le guide n’a pas été refait : l’étape 2 ne se déroule plus comme le document le dit.',
  );
  await expect(page.locator('h2')).toHaveCount(1);
  await expect(page.locator('.enonces li')).toHaveText([
    /^\s*E2-1\s[^]*«\sConfirmer mon code\s» n’est pas affiché\s*$/,
    /^\s*E2-3\s[^]*la commande qui valide la saisie manque\s*$/,
  ]);
  await expect(page.getByRole('img', { name: 'au moment où la démarche s’est arrêtée' })).toHaveCount(1);
  await expect(page.locator('body')).not.toContainText(/\bat \/|Error:|on lit/);
});

test('shows a wording that drifts side by side with the document’s, where its statement fails', async ({ page }) => {
  await page.setContent(guidePage(DRIFT).page);
  await expect(page.locator('.ecarts th')).toHaveText(['Le document dit', 'Le portail affiche']);
  await expect(page.locator('.ecarts td')).toHaveText([
    'Confirmer mon code',
    'Valider <mon> code',
    'Renvoyer le code par mail',
    'rien de ressemblant',
  ]);
});

test('shows the screen of a step whose statement failed though the walk went through', async ({ page }) => {
  await page.setContent(
    guidePage(run({ requirements: requirements({ R4: failed('Error: une espace : accepté') }) })).page,
  );
  await expect(page.getByRole('alert')).toContainText('l’étape 3');
  await expect(page.locator('.enonces')).toContainText('une espace : accepté');
  await expect(page.locator('svg rect')).toHaveCount(4);
});

test('names every étape that broke', async ({ page }) => {
  const several = { 'E0-3': failed('Error: a'), 'E1-1': failed('Error: b'), 'E4-2': failed('Error: c') };
  await page.setContent(guidePage(run({ requirements: requirements(several) })).page);
  await expect(page.getByRole('alert')).toContainText('les étapes 0, 1 et 4 ne se déroulent plus');
});

for (const { name, input, reason } of [
  { name: 'was not walked', input: run({ walk: null }), reason: 'n’a pas parcouru la démarche' },
  {
    name: 'could not be walked',
    input: run({
      walk: walk({
        etapes: [],
        passed: false,
        stop: { statement: null, message: 'EnvironmentFailure: Mailpit se tait' },
      }),
    }),
    reason: 'n’a pas pu être parcourue (Mailpit se tait)',
  },
  {
    name: 'gave no picture of a screen',
    input: run({ walk: walk({ etapes: seen().toSpliced(3, 1) }) }),
    reason: 'l’écran de l’étape 3 n’a pas pu être photographié',
  },
]) {
  test(`says so where the procedure ${name}`, async ({ page }) => {
    const { page: html, state } = guidePage(input);
    expect(state.kind).toBe('none');
    await page.setContent(html);
    await expect(page.locator('main')).toContainText(reason);
  });
}

test('says how many statements this run did not check', async ({ page }) => {
  const notRun = { R1: { status: 'notTested' }, R2: { status: 'notVerified' } } as const;
  await page.setContent(guidePage(run({ requirements: requirements(notRun) })).page);
  await expect(page.locator('footer')).toContainText('2 énoncés du document n’ont pas été vérifiés');
});

for (const { name, input } of [
  { name: 'the guide', input: run() },
  { name: 'a broken step', input: DRIFT },
]) {
  for (const width of [1280, 390]) {
    test(`${name} has nothing against it for axe, fetches nothing, and fits ${width} pixels`, async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(guidePage(input).page);
      expect(await violations(page)).toEqual([]);
      expect(fetched.filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('what a phone shows of a picture holds every circled element, and stays within it', () => {
  const whole = { width: 1280, height: 900 };
  expect(detailOf([], whole)).toEqual({ x: 0, y: 0, ...whole });
  const corner = { x: 1200, y: 10, width: 70, height: 20 };
  expect(detailOf([corner], whole)).toEqual({ x: 640, y: 0, width: 640, height: 400 });
  const far = { x: 20, y: 850, width: 100, height: 40 };
  expect(detailOf([corner, far], whole)).toEqual({ x: 0, y: 0, ...whole });
});
