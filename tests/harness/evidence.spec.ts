import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { takeEvidence } from '../../fixtures/evidence.ts';
import { whileMasked } from '../../fixtures/picture.ts';
import { secrets } from '../../fixtures/secrets.ts';
import { prepareContext } from '../../pages/reading/index.ts';
import { CATALOGUE } from '../../requirements/catalogue.ts';

/* A picture is kept of tests that pass: it shows nobody's data, and leaves the page as it was. */

const CANARIES = {
  motDePasse: 'Canari-du-tonnerre1',
  numeroSecuriteSociale: '2951099126111',
  email: 'zoe.canari@domaine-canari.test',
  nom: 'Canari',
  telephone: '0612345674',
  code: '0417',
} as const;

/** What a screen may hold of somebody, in every way that a page has. */
const SCREEN = `
  <style>body { font: 16px sans-serif } main { height: 3000px } footer { position: absolute; top: 2800px }</style>
  <h1>Bonjour Zoé Canari</h1>
  <p id="split">2 95 10 <b>99 126</b> 111</p>
  <p>Le code <b>04</b><i>17</i>, à l’adresse z…@domaine-canari.test</p>
  <label>Mot de passe <input id="typed" type="password" maxlength="50"></label>
  <input id="number" type="number"><textarea id="area"></textarea>
  <p title="06 12 34 56 74" data-mail="zoe.canari@domaine-canari.test">Téléphone</p>
  <x-card></x-card><canvas width="20" height="20"></canvas>
  <main></main><footer>Plan du site</footer>
  <script>
    document.querySelector('x-card').attachShadow({ mode: 'open' }).innerHTML = '<p>06 12 34 56 74</p>';
  </script>`;

/** Everything that can be read of a page, in one text. */
const legible = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    return [
      document.documentElement.outerHTML.replace(/<script>.*?<\/script>/s, ''),
      document.querySelector('x-card')?.shadowRoot?.innerHTML,
      ...fields.map(({ value }) => value),
    ].join('\n');
  });

const test = base.extend<{ populated: Page }>({
  populated: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: false });
    const page = await context.newPage();
    secrets.begin('harnais');
    for (const [kind, value] of Object.entries(CANARIES)) secrets.keep(kind as keyof typeof CANARIES, value);
    await page.route('https://portail.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${SCREEN}` }),
    );
    await page.goto('https://portail.test/');
    await page.locator('#typed').fill(CANARIES.motDePasse);
    await page.locator('#number').fill('417');
    await page.locator('#area').fill('zoe.canari@domaine-canari.test');
    await use(page);
  },
});

test('nothing of a person is legible while the picture is taken, and all of it is there again afterwards', async ({
  populated,
}) => {
  const before = await legible(populated);
  const during = await whileMasked(populated, () => legible(populated));
  const squeezed = (during ?? '').replace(/<[^<>]*>|[\s.…@-]/g, '').toLowerCase();

  for (const trace of [...Object.values(CANARIES), 'domaine-canari'])
    expect(squeezed).not.toContain(trace.replace(/[\s.@-]/g, '').toLowerCase());
  expect(during).toContain('•••');
  expect(before).toContain('Canari');
  expect(await legible(populated)).toBe(before);
});

test('what the page writes anew meanwhile stays as the page wrote it, and gives no picture where it is a secret', async ({
  populated,
}) => {
  const seen = await whileMasked(populated, async () => {
    await populated.evaluate(() =>
      (document.querySelector('#split') as HTMLElement).replaceChildren('2951099126111 !'),
    );
    return 'une image';
  });
  expect(seen).toBeUndefined();
  await expect(populated.locator('#split')).toHaveText('2951099126111 !');
});

test('an element far down is brought into view for the picture, and the page scrolled back', async ({ populated }) => {
  await populated.evaluate(() => {
    window.scrollTo(0, 40);
  });
  const [top, bottom] = [await takeEvidence(populated), await takeEvidence(populated, populated.locator('footer'))];
  expect(top).toBeDefined();
  expect(bottom).toBeDefined();
  expect(top?.equals(bottom as Buffer)).toBe(false);
  expect(await populated.evaluate(() => window.scrollY)).toBe(40);
});

test('a screen full of detail gives a picture of 60 KB at most', async ({ populated }) => {
  await populated.evaluate(() => {
    const dots = Array.from({ length: 12_000 }, (_, index) => {
      const hue = (index * 7919) % 360;
      return `<i style="float:left;width:10px;height:10px;background:hsl(${hue} 90% ${20 + (index % 60)}%)"></i>`;
    });
    document.body.innerHTML = dots.join('');
  });
  const picture = await takeEvidence(populated);
  expect(picture?.length ?? 0).toBeGreaterThan(1_000);
  expect(picture?.length).toBeLessThanOrEqual(60 * 1024);
});

test('a page that is gone gives no picture, and no error', async ({ populated }) => {
  await populated.close();
  expect(await takeEvidence(populated)).toBeUndefined();
});

test('a statement has one picture at most, and each that a screen can show has one', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const sources = ['procedure', 'regles'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => readFileSync(path.join(root, room, name), 'utf8')),
  );
  const pictured = sources
    .flatMap((source) => source.split(/statement\((?=')/).slice(1))
    .filter((afterStatement) => afterStatement.includes('await evidence('))
    .map((afterStatement) => /^'([^']+)'/.exec(afterStatement)?.[1]);
  const expected = CATALOGUE.map(({ id }) => id).filter((id) => id !== 'E2-2'); // It is about a mail.
  expect(pictured.toSorted()).toEqual(expected.toSorted());
});
