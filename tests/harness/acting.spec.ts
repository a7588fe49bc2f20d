import { expect, test as base } from '@playwright/test';
import { press } from '../../pages/acting.ts';
import { usedControl } from '../../pages/locators.ts';
import { line, prepareContext, zone, type Entered } from '../../pages/reading/index.ts';
import { fieldName } from '../../pages/wording.ts';

/* What is done on a screen without Playwright's own actions: on the smallest documents that tell the two apart. */

interface Fixtures {
  open: (html: string) => Promise<void>;
  /** Types in fields by their labels; whether that could be done at once. */
  enter: (...entries: [string, string][]) => Promise<boolean>;
  /** How a form of one field « Code » and a control « Confirmer » stands. */
  look: (value: string) => Promise<Entered>;
}

const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: true });
    await use(context);
  },
  open: async ({ page }, use) => {
    await use(async (html) => {
      const body = `<!doctype html><meta charset="utf-8"><body>${html}`;
      await page.route('https://portail.test/', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto('https://portail.test/');
    });
  },
  enter: async ({ page }, use) => {
    await use((...entries) =>
      page.evaluate(
        (typed) => globalThis.__acting.enter(typed),
        entries.map(([label, value]) => ({ field: fieldName(label).source, value })),
      ),
    );
  },
  look: async ({ page }, use) => {
    await use((value) =>
      page.evaluate(({ typed, query }) => globalThis.__acting.look(typed, query), {
        typed: [{ field: fieldName('Code').source, value }],
        query: usedControl(page, 'Confirmer').query,
      }),
    );
  },
});

test.describe('an entry', () => {
  test('replaces what the fields hold, and their page is told', async ({ page, open, enter }) => {
    await open(`<label>Code <input id="code" value="old"></label><label>Nom <input id="nom" type="password"></label>
      <script>told = []; document.oninput = ({ target, isTrusted }) => told.push(target.id + isTrusted);
      document.onchange = ({ target }) => told.push('change ' + target.id);</script>`);

    expect(await enter(['Code', '0417'], ['Nom', 'é€ "x"'])).toBe(true);
    await expect(page.getByLabel('Code')).toHaveValue('0417');
    await expect(page.getByLabel('Nom')).toHaveValue('é€ "x"');
    expect(await page.evaluate('told')).toEqual(['codetrue', 'change code', 'nomtrue']);
  });

  // Was a false alarm: pages that enable their control when a key is let go never did.
  test('is typed by keys, as far as a page can see', async ({ page, open, enter }) => {
    await open(`<label>Code <input></label>
      <script>told = []; for (const type of ['keydown', 'keyup']) addEventListener(type, ({ key }) => told.push(type + key));</script>`);

    expect(await enter(['Code', '0417'])).toBe(true);
    expect(await page.evaluate('told')).toEqual(['keydown7', 'keyup7']);
  });

  test('goes to the field that is shown, of two of a name', async ({ page, open, enter }) => {
    await open('<label hidden>Code <input id="phone"></label><label>Code <input id="desktop"></label>');

    expect(await enter(['Code', '0417'])).toBe(true);
    await expect(page.locator('#desktop')).toHaveValue('0417');
  });

  test('may be empty', async ({ page, open, enter }) => {
    await open('<label>Code <input value="old"></label>');

    expect(await enter(['Code', ''])).toBe(true);
    await expect(page.getByLabel('Code')).toHaveValue('');
  });

  test('obeys « maxlength »', async ({ page, open, enter, look }) => {
    await open('<label>Code <input maxlength="4"></label><button>Confirmer</button>');

    expect(await enter(['Code', '04178'])).toBe(true);
    await expect(page.getByLabel('Code')).toHaveValue('0417');
    expect(await look('04178')).toMatchObject({ whole: false, enabled: true });
  });

  test('lets the page draw its fields anew between two of them', async ({ page, open, enter }) => {
    await open(`<main></main><script>
      state = { code: '', nom: '' };
      draw = () => { document.querySelector('main').innerHTML = '<label>Code <input id=code></label><label>Nom <input id=nom></label>';
        for (const id of ['code', 'nom']) { const field = document.getElementById(id); field.value = state[id];
          const seen = state; field.oninput = () => { state = { ...seen, [id]: field.value }; Promise.resolve().then(() => {
            for (const other of ['code', 'nom']) { const at = document.getElementById(other); const now = state; at.oninput = () => { state = { ...now, [other]: at.value }; }; } }); }; } };
      draw();</script>`);

    expect(await enter(['Code', '0417'], ['Nom', 'Durand'])).toBe(true);
    expect(await page.evaluate('state')).toEqual({ code: '0417', nom: 'Durand' });
  });

  for (const { state, fields } of [
    { state: 'is missing', fields: '' },
    { state: 'stands twice', fields: '<label>Code <input></label><label>Code <input></label>' },
    { state: 'is disabled', fields: '<label>Code <input disabled></label>' },
    { state: 'is read-only', fields: '<label>Code <input readonly></label>' },
    { state: 'is not shown', fields: '<label>Code <input style="opacity: 0"></label>' },
    { state: 'takes numbers only', fields: '<label>Code <input type="number"></label>' },
  ]) {
    test(`is left to Playwright where its field ${state}`, async ({ open, enter }) => {
      await open(fields);
      expect(await enter(['Code', '0417'])).toBe(false);
    });
  }
});

test.describe('a control', () => {
  const COUNTED =
    '<script>clicks = 0; trusted = []; count = ({ isTrusted }) => { clicks += 1; trusted.push(isTrusted); }</script>';

  for (const { shape, html } of [
    { shape: 'a button', html: '<button onclick="count(event)">Confirmer</button>' },
    { shape: 'a link', html: '<a href="#x" onclick="count(event)">Confirmer</a>' },
    {
      shape: 'below the fold',
      html: '<p style="height: 3000px"></p><button onclick="count(event)">Confirmer</button>',
    },
    {
      shape: 'in a shadow root',
      html: '<div><template shadowrootmode="open"><button onclick="count(event)">Confirmer</button></template></div>',
    },
    {
      shape: 'in a shadow root that its text is slotted in',
      html: '<div><template shadowrootmode="open"><button onclick="count(event)"><slot></slot></button></template>Confirmer</div>',
    },
    { shape: 'with an inner element', html: '<button onclick="count(event)"><span>Confirmer</span></button>' },
    { shape: 'an input', html: '<input type="submit" value="Confirmer" onclick="count(event)">' },
    { shape: 'an image', html: '<input type="image" alt="Confirmer" onclick="count(event)">' },
    {
      shape: 'named by a label',
      html: '<span id="n">Confirmer</span><button aria-labelledby="n" onclick="count(event)">OK</button>',
    },
    {
      shape: 'that moves',
      html: '<style>@keyframes slide { to { margin-left: 200px } }</style><button style="animation: slide 300ms linear" onclick="count(event)">Confirmer</button>',
    },
    {
      shape: 'enabled late',
      html: '<button disabled onclick="count(event)">Confirmer</button><script>setTimeout(() => { document.querySelector("button").disabled = false; }, 300)</script>',
    },
    {
      shape: 'covered for a while',
      html: '<div id="veil" style="position: fixed; inset: 0"></div><button onclick="count(event)">Confirmer</button><script>setTimeout(() => veil.remove(), 300)</script>',
    },
  ]) {
    test(`is pressed once, by a mouse: ${shape}`, async ({ page, open }) => {
      await open(COUNTED + html);
      await press(page, usedControl(page, 'Confirmer'));
      await expect.poll(() => page.evaluate('trusted')).toEqual([true]);
    });
  }

  // Each was left to Playwright's own click, after a second of looking for what stood there all the time.
  for (const { shape, html, rank } of [
    {
      shape: 'a link that a drawing stands in as a block',
      html: '<p>Valider <a href="#2" title="Confirmer"><svg style="display: block; width: 22px; height: 22px"><path d="M4 20h4L19 9l-4-4L4 16z"/></svg></a></p>',
      rank: 'first',
    },
    {
      shape: 'the last of two',
      html: '<header><a href="#1">Confirmer</a></header><a href="#2">Confirmer</a>',
      rank: 'last',
    },
    {
      shape: 'the first of two',
      html: '<a href="#2">Confirmer</a><footer><a href="#1">Confirmer</a></footer>',
      rank: 'first',
    },
    {
      shape: 'under the foot of a page that scrolls inside',
      html: '<main style="height: 300px; overflow: auto"><p style="height: 270px"></p><a href="#2">Confirmer</a><p style="height: 400px"></p></main><footer style="position: fixed; left: 0; right: 0; top: 250px; bottom: 0; background: #eee"></footer>',
      rank: 'first',
    },
  ] as const) {
    test(`is aimed at without Playwright's help: ${shape}`, async ({ page, open }) => {
      await open(html);
      const { query } = usedControl(page, 'Confirmer', { rank });
      const point = await page.evaluate((asked) => globalThis.__acting.aim(asked), query);
      await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
      await expect(page).toHaveURL(/#2$/);
    });
  }

  test('is pressed, and nothing else is, when amelBot comes in its way at the last moment', async ({ page, open }) => {
    await open(`${COUNTED}<button onclick="count(event)">Confirmer</button><script>
      strayed = 0;
      document.addEventListener('mousemove', () => {
        document.body.insertAdjacentHTML('beforeend', '<section aria-label="amelBot" style="position: fixed; inset: 0" onclick="strayed += 1"><button onclick="this.parentElement.remove()">Fermer</button></section>');
      }, { once: true });</script>`);
    await press(page, usedControl(page, 'Confirmer'));

    await expect.poll(() => page.evaluate('clicks')).toBe(1);
    // One click on the window is the one that closed it.
    expect(await page.evaluate('strayed')).toBe(1);
  });

  const BOT = `<section aria-label="amelBot" style="position: fixed; inset: 0"><button onclick="this.parentElement.remove(); window.scrollTo(0, 0)">Fermer</button></section>`;

  for (const { moment, script } of [
    // Was a click that came as late as the page happened to be scrolled back.
    {
      moment: 'at the last moment, and scrolls the page away',
      script: `document.addEventListener('mousemove', show, { once: true });`,
    },
    // Was a click that was lost.
    {
      moment: 'between its two halves',
      script: `document.addEventListener('mousedown', show, { once: true });`,
    },
  ]) {
    test(`is pressed though amelBot comes in its way ${moment}`, async ({ page, open }) => {
      await open(`${COUNTED}<p style="height: 3000px"></p><button onclick="count(event)">Confirmer</button><script>
        show = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(BOT)});
        ${script}</script>`);
      await press(page, usedControl(page, 'Confirmer'));

      await expect.poll(() => page.evaluate('clicks')).toBe(1);
    });
  }

  // Was a false alarm: clicked again while it faded out, a window opened as often again.
  test('is clicked once while amelBot fades out', async ({ page, open }) => {
    await open(
      `${COUNTED}<section aria-label="amelBot"><button onclick="count(event); setTimeout(() => this.parentElement.remove(), 400)">Fermer</button></section>`,
    );

    await expect(page.getByRole('region')).toBeHidden();
    expect(await page.evaluate('clicks')).toBe(1);
  });

  // Was a click that was lost: none is made where what was pressed is gone.
  test('is pressed though amelBot, which took the press, is gone before it ends', async ({ page, open }) => {
    await open(`${COUNTED}<button onclick="count(event)">Confirmer</button><script>
      const bot = document.createElement('section');
      bot.style = 'position: fixed; inset: 0';
      document.addEventListener('mousemove', () => { document.body.append(bot); setTimeout(() => bot.remove(), 300); });
      window.addEventListener('pointerdown', () => bot.remove(), { capture: true });</script>`);
    await press(page, usedControl(page, 'Confirmer'));

    await expect.poll(() => page.evaluate('clicks')).toBe(1);
  });

  // Was a false alarm: a single page draws its tabs anew once its content has come, at any moment.
  for (const { moment, event } of [
    { moment: 'at the last moment', event: 'mousemove' },
    { moment: 'between its two halves', event: 'mousedown' },
  ]) {
    test(`is pressed though its page draws it anew ${moment}`, async ({ page, open }) => {
      await open(`${COUNTED}<p id="place"><button onclick="count(event)">Confirmer</button></p><script>
        document.addEventListener('${event}', () => { place.innerHTML = place.innerHTML; }, { once: true });</script>`);
      await press(page, usedControl(page, 'Confirmer'));

      await expect.poll(() => page.evaluate('clicks')).toBe(1);
    });
  }

  for (const { shape, html } of [
    { shape: 'hidden from the accessibility tree', html: '<button aria-hidden="true">Confirmer</button>' },
    { shape: 'of another name', html: '<button aria-label="Valider">Confirmer</button>' },
    { shape: 'a link to nowhere', html: '<a>Confirmer</a>' },
    { shape: 'with another role', html: '<button role="checkbox" aria-checked="false">Confirmer</button>' },
  ]) {
    test(`isn't taken for the one asked for: ${shape}`, async ({ page, open, look }) => {
      await open(html);
      expect(await look('')).not.toHaveProperty('point.x');
      await expect(usedControl(page, 'Confirmer').locator).toHaveCount(0);
    });
  }

  test('is meant, whatever its page asks about it', async ({ page, open }) => {
    await open("<button onclick=\"if (confirm('Vraiment ?')) document.title = 'annulé';\">Annuler</button>");
    await press(page, usedControl(page, 'Annuler'));
    await expect(page).toHaveTitle('annulé');
  });

  test('that no click reaches can’t be used', async ({ open, look }) => {
    await open('<label>Code <input></label><button style="pointer-events: none">Confirmer</button>');
    expect(await look('')).toMatchObject({ enabled: false });
  });

  test('is looked for in one place after the other', async ({ page, open }) => {
    await open(
      `${COUNTED}<h2>Paramètres</h2><p><a href="#1" aria-label="Modifier mon mot de passe">✎</a> Mon mot de passe</p>`,
    );
    const where = ['Mon mot de passe', 'Paramètres'].map((label) => line([label], ['Résilier']));
    await press(page, usedControl(page, /mot de passe/iu, { where }));
    await expect(page).toHaveURL(/#1$/);
  });

  test('is told from another of its name by where it stands', async ({ page, open }) => {
    await open(
      `${COUNTED}<nav><a href="#0">Accueil</a> <a href="#1">Mail</a></nav><h2>Coordonnées</h2><p>Mail <a href="#2">Mail</a></p><h2>Paramètres</h2><a href="#3">Mail</a>`,
    );
    await press(page, usedControl(page, 'Mail', { where: [line(['Coordonnées'], ['Paramètres'])] }));
    await expect(page).toHaveURL(/#2$/);
    await press(page, usedControl(page, 'Mail', { where: [zone('navigation')] }));
    await expect(page).toHaveURL(/#1$/);
  });
});
