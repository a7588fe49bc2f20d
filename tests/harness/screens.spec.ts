import { setTimeout as pause } from 'node:timers/promises';
import {
  mergeExpects,
  expect as playwrightExpect,
  test as base,
  type Browser,
  type Page,
  type TestInfo,
  type Route,
} from '@playwright/test';
import { toLogin } from '../../fixtures/access.ts';
import { Afterwards, inAnother } from '../../fixtures/afterwards.ts';
import { expect as screens } from '../../fixtures/matchers/screens.ts';
import { Traffic } from '../../fixtures/traffic.ts';
import { Journey } from '../../fixtures/journey.ts';
import { Obstacles } from '../../fixtures/obstacles.ts';
import { forgetVisitor, load } from '../../fixtures/screens.ts';
import type { Environment } from '../../fixtures/environment.ts';
import { noLedger } from '../../fixtures/pool/ledger.ts';
import { AccueilPage } from '../../pages/accueil-page.ts';
import { Navigation } from '../../pages/components/navigation.ts';
import { heading } from '../../pages/locators.ts';
import { isOnDisplay, prepareContext, rememberScreen } from '../../pages/reading/index.ts';
import type { Assure } from '../../requirements/assure.ts';
import { ONGLETS } from '../../requirements/textes.ts';

/* How screens follow one another on a page that loads no other. */

const expect = mergeExpects(playwrightExpect, screens.configure({ timeout: 1_000 }));

const ADDRESS = 'https://portail.test/';
const CONNEXION = '<label>Numéro de sécurité sociale <input></label>';
const CONNECTED = '<nav>Accueil Mes paiements Mes informations</nav>';
const CONFIRMATION = '<p>Votre nouveau mot de passe est bien enregistré !</p>';

const test = base.extend<{ open: (body: string) => Promise<Page> }>({
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: false });
    await use(context);
  },
  open: async ({ page }, use) => {
    await use(async (body) => {
      const document = `<!doctype html><meta charset="utf-8">${body}`;
      await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: document }));
      await page.goto(ADDRESS);
      return page;
    });
  },
});

const codeField = { field: 'Code' };

test.describe('a screen that is drawn anew', () => {
  for (const { how, change } of [
    { how: 'with another text', change: "notice.textContent = 'Un nouveau code est parti.';" },
    { how: 'with other fields', change: 'form.innerHTML = form.innerHTML;' },
    { how: 'by another document', change: 'location.reload();' },
  ]) {
    test(`${how}, a moment later, is waited for`, async ({ open }) => {
      const page = await open('<p id="notice"></p><div id="form"><label>Code <input></label></div>');
      const drawnAnew = await rememberScreen(page);
      await page.getByLabel('Code').fill('0417');
      await page.addScriptTag({ content: `setTimeout(() => { ${change} }, 400);` });
      const before = Date.now();
      await drawnAnew(5_000);
      expect(Date.now() - before).toBeGreaterThan(200);
      expect(await isOnDisplay(page, [codeField])).toBe(true);
    });
  }

  test('that amelBot opens over is still the same', async ({ open }) => {
    const page = await open('<label>Code <input></label><aside aria-label="amelBot" hidden>Bonjour</aside>');
    const drawnAnew = await rememberScreen(page);
    await page.evaluate(() => document.querySelector('aside')?.removeAttribute('hidden'));
    const before = Date.now();
    await drawnAnew(500);
    expect(Date.now() - before).toBeGreaterThan(400);
  });
});

/** Shows its confirmation at `#fin`; anywhere else, a while later, what it shows then. */
const follower = (elsewhere: string): string => `<main></main><script>
  const main = document.querySelector('main');
  const show = () => { main.innerHTML = location.hash === '#fin' ? \`${CONFIRMATION}\` : \`${elsewhere}\`; };
  addEventListener('hashchange', () => setTimeout(show, location.hash === '#fin' ? 0 : 500));
  show();
</script>`;

const afterwardsOn = (page: Page): Afterwards =>
  new Afterwards(page, { screenTimeout: 3_000, baseURL: ADDRESS } as Environment, noLedger);

// Was a blind spot: the confirmation, still on display, was taken for where Back led.
for (const { what, elsewhere, isConnected } of [
  { what: 'a connected screen', elsewhere: CONNECTED, isConnected: true },
  { what: 'the login screen', elsewhere: CONNEXION, isConnected: false },
]) {
  test(`Back is over once ${what} has come, a while later`, async ({ open }) => {
    const page = await open(follower(elsewhere));
    await page.evaluate(() => {
      location.hash = '#fin';
    });
    await expect(page.getByText('est bien enregistré')).toBeVisible();
    const afterwards = afterwardsOn(page);
    await afterwards.goBack(1);
    expect(await isOnDisplay(page, afterwards.connecte.shown)).toBe(isConnected);
  });
}

// Was a blind spot: the login screen that a page shows while it asks its server was taken for its answer.
test('a screen that comes once the server has said who is connected is waited for', async ({ open }) => {
  const page = await open(
    `<main>${CONNEXION}</main><script>fetch('/session').then(() => { document.querySelector('main').innerHTML = '${CONNECTED}'; });</script>`,
  );
  await page.route(`${ADDRESS}session`, async (route) => {
    await pause(500);
    await route.fulfill({ body: 'oui' });
  });
  const afterwards = afterwardsOn(page);
  await afterwards.load(ADDRESS);
  expect(await isOnDisplay(page, afterwards.connecte.shown)).toBe(true);
});

test.describe('the address of one’s own procedure', () => {
  for (const { what, address, own } of [
    {
      what: 'has its number where the other one’s has another',
      address: '/demandes/17/nouveau',
      own: '/demandes/42/nouveau',
    },
    { what: 'is the other one’s where neither has a number', address: '/nouveau', own: '/nouveau' },
    { what: 'has its number in the query', address: '/nouveau?demande=17', own: '/nouveau?demande=42' },
  ]) {
    test(what, () => {
      const [theirs, mine] = [17, 42].map((id) =>
        address.includes('17') ? address.replace(/nouveau/, 'code').replace('17', String(id)) : '/code',
      );
      expect(inAnother(address, theirs ?? '', mine ?? '')).toBe(own);
    });
  }
});

test('an address of the same document is loaded afresh all the same', async ({ open }) => {
  const page = await open(CONNECTED);
  await page.evaluate(() => {
    document.body.innerHTML = 'Rien';
  });
  await load(page, `${ADDRESS}#accueil`);
  await expect(page.getByRole('navigation')).toBeVisible();
});

test.describe('a cookie banner whose control loads the page anew', () => {
  const LOGIN = `${CONNEXION}<label>Mot de passe <input type="password"></label><button>Se connecter</button>`;
  const BANNER = '<form method="post" action="/cookies"><button>Tout accepter</button></form>';

  const openPage = async (browser: Browser): Promise<Page> => {
    // A context of its own: the tests' own one is prepared already, for no banner.
    const context = await browser.newContext();
    await prepareContext(context, { closesAmelBot: false, banner: 'Tout accepter' });
    return context.newPage();
  };

  for (const delay of [0, 1_500]) {
    test(`is gone before the login screen counts as reached, ${delay} ms later`, async ({ browser }) => {
      const page = await openPage(browser);
      let isDismissed = false;
      await page.route(`${ADDRESS}**`, async (route) => {
        if (route.request().method() === 'POST') {
          await pause(delay);
          isDismissed = true;
        }
        const body = `<!doctype html><meta charset="utf-8">${isDismissed ? '' : BANNER}${LOGIN}`;
        await route.fulfill({ contentType: 'text/html', body });
      });
      await toLogin(page, { screenTimeout: 5_000, baseURL: ADDRESS } as Environment);

      expect(isDismissed).toBe(true);
      await expect(page.getByRole('button', { name: 'Tout accepter' })).toHaveCount(0);
    });
  }

  test('is not waited for when it stands there whatever is clicked', async ({ browser }) => {
    const page = await openPage(browser);
    await page.route(ADDRESS, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><button>Tout accepter</button>${LOGIN}`,
      }),
    );
    await toLogin(page, { screenTimeout: 5_000, baseURL: ADDRESS } as Environment);

    await expect(page.getByRole('button', { name: 'Tout accepter' })).toBeVisible();
  });
});

test.describe('the tabs', () => {
  const LINKS = ONGLETS.slice(1)
    .map((name) => `<a href="#">${name}</a>`)
    .join(' ');

  // Each was a false alarm on a portal of another hand.
  for (const { where, body } of [
    {
      where: 'beside the brand and what ends the session',
      body: `<nav><a href="#">l’Assurance Maladie</a> <a href="#">Compte ameli</a> <a href="#">Accueil</a> ${LINKS} <button>Se déconnecter</button></nav>`,
    },
    {
      where: 'with the current one that is a text',
      body: `<nav><span aria-current="page">Accueil</span> ${LINKS}</nav>`,
    },
    {
      where: 'with the current one that leads nowhere',
      body: `<nav><a aria-current="page">Accueil</a> ${LINKS}</nav>`,
    },
    {
      where: 'with the current one’s item marked',
      body: `<nav><ul><li aria-current="page"><a href="#">Accueil</a></li></ul>${LINKS}</nav>`,
    },
    {
      where: 'after a navigation that tells where somebody is',
      body: `<nav><a href="#">Accueil</a> › <span aria-current="page">Mes informations</span></nav><nav><a href="#">Accueil</a> ${LINKS}</nav>`,
    },
    {
      where: 'without white space between them',
      body: `<nav><a href="#">Accueil</a>${LINKS.replaceAll('> <', '><')}</nav>`,
    },
  ]) {
    test(`are found ${where}`, async ({ open }) => {
      await expect(new Navigation(await open(body))).toHaveTabs(ONGLETS);
    });
  }

  test('are not the five where there is one more', async ({ open }) => {
    const page = await open(`<nav><a href="#">Accueil</a> ${LINKS} <a href="#">Mes remboursements</a></nav>`);
    await expect(new Navigation(page)).not.toHaveTabs(ONGLETS);
  });
});

test.describe('a text that is to stay', () => {
  const body = (time: number): string =>
    `<p>Message</p><script>setTimeout(() => document.querySelector('p').remove(), ${time});</script>`;

  test('stays', async ({ open }) => {
    await expect({ page: await open(body(60_000)) }).toKeepShowingAnywhere('Message', 700);
  });

  test('goes', async ({ open }) => {
    await expect({ page: await open(body(300)) }).not.toKeepShowingAnywhere('Message', 700);
  });
});

for (const { what, title } of [
  { what: 'alone', title: 'Code de confirmation' },
  { what: 'with its step after it', title: 'Code de confirmation <span>Étape 1 sur 2</span>' },
  { what: 'with its step before it', title: '<span>Étape 1 sur 2</span> Code de confirmation' },
  { what: 'with its step for screen readers', title: 'Code de confirmation<span> - étape 1 sur 2</span>' },
]) {
  test(`a heading is found by its title, ${what}`, async ({ open }) => {
    await expect(heading(await open(`<h2>${title}</h2>`), 'Code de confirmation')).toHaveCount(1);
  });
}

test('a visitor is forgotten with all that the portal kept of them', async ({ open }) => {
  const page = await open('Compte ameli');
  await page.evaluate(async () => {
    document.cookie = 'jeton=1';
    localStorage.setItem('jeton', '1');
    sessionStorage.setItem('jeton', '1');
    const opening = indexedDB.open('jeton');
    await new Promise((opened) => (opening.onsuccess = opened));
    opening.result.close();
  });
  await forgetVisitor(page);
  await page.reload();
  const kept = await page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
  ]);

  expect(kept).toEqual(['', 0, 0, 0]);
});

// Was a false alarm: the answer would have had its visitor connected again.
test('what is still on its way to a visitor who is forgotten does not bring them back', async ({
  open,
  page,
  context,
}) => {
  const asked: Route[] = [];
  Traffic.of(page);
  await page.route(`${ADDRESS}bientot`, (route) => {
    asked.push(route);
  });
  await open(`Accueil<script>fetch('/bientot');</script>`);
  await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(1);
  await forgetVisitor(page);
  // By then nobody may be waiting for it any more.
  await asked[0]?.fulfill({ headers: { 'set-cookie': 'session=1' }, body: '' }).catch(() => undefined);

  expect(await context.cookies()).toEqual([]);
});

for (const address of ['about:blank', 'http://127.0.0.1:1/']) {
  test(`where there is nothing to forget, nothing is asked of ${address}`, async ({ page }) => {
    await page.goto(address).catch(() => undefined);

    await expect(forgetVisitor(page)).resolves.toBeUndefined();
  });
}

/** A journey that asks for no mail, and opens no other browser. */
const journeyOn = (page: Page, testInfo: TestInfo): Journey =>
  new Journey({
    page,
    environment: { baseURL: ADDRESS, screenTimeout: 2_000 } as Environment,
    mailboxes: undefined as never,
    ledger: noLedger,
    way: { testInfo, obstacles: Obstacles.of(undefined) },
    freshPage: undefined as never,
  });

test('each tab is opened, though one leads to a screen without tabs, and another nowhere', async ({
  page,
}, testInfo) => {
  const names = ['Mes paiements', 'Mes démarches', 'Mes informations'];
  const links = names.map((name, rank) => `<a href="/onglet-${rank}">${name}</a>`).join('');
  const nav = `<nav><a aria-current="page">Accueil</a>${links}<a href="#">Mon espace prévention</a></nav>`;
  await page.route(`${ADDRESS}**`, (route) => {
    const hasTabs = !route.request().url().endsWith('/onglet-0');
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8">${hasTabs ? nav : ''}`,
    });
  });
  await page.goto(ADDRESS);
  const journey = journeyOn(page, testInfo);
  const addresses = await journey.visitTabs(undefined as never, new AccueilPage(page));

  expect(addresses.toSorted()).toEqual(
    ['', 'onglet-0', 'onglet-1', 'onglet-2', 'onglet-2#'].map((rest) => `${ADDRESS}${rest}`),
  );
});

for (const { what, href } of [
  { what: 'by its tab', href: '/accueil' },
  { what: 'by a login where its tab leads nowhere', href: '#' },
]) {
  test(`one comes back from Mes informations to Accueil ${what}`, async ({ page }, testInfo) => {
    const pages: Record<string, string> = {
      '': `<form action="/accueil">${CONNEXION}<label>Mot de passe <input></label><button>Se connecter</button></form>`,
      accueil: `${CONNECTED}<h2>Vos derniers paiements</h2>`,
      infos: `<nav><a href="${href}">Accueil</a></nav><p>Résilier mon compte ameli</p>`,
    };
    await page.route(`${ADDRESS}**`, (route) => {
      const body = pages[new URL(route.request().url()).pathname.slice(1)] ?? '';
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${body}` });
    });
    await page.goto(`${ADDRESS}infos`);
    const journey = journeyOn(page, testInfo);
    const assure = { numeroSecuriteSociale: '2951099126111', motDePasse: 'Secret123' } as Assure;
    const accueil = await journey.comeBackToAccueil(assure);

    expect(await isOnDisplay(page, accueil.shown)).toBe(true);
  });
}
