import { test as base } from '@playwright/test';
import { expect as anyPatience } from '../../fixtures/matchers/level.ts';
import { NouveauMotDePassePage } from '../../pages/nouveau-mot-de-passe-page.ts';
import { prepareContext } from '../../pages/reading/index.ts';

/* The shapes that the contract gives the level of a password, on pages of one field. */

const LEVELS = { faible: 'aaaaaaA1', fort: 'bK7&pTz9LqXw4$mRc2Vd' };
const LABEL = 'Niveau indicatif de sécurité';

const expect = anyPatience.configure({ timeout: 2_000 });

const test = base.extend<{ screenOf: (body: string, script: string) => Promise<NouveauMotDePassePage> }>({
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: false });
    await use(context);
  },
  /** `script` may use `field`, `level` (the element with that id) and `points`, which tells a password's strength. */
  screenOf: async ({ page }, use) => {
    await use(async (body, script) => {
      await page.route('https://portail.test/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><meta charset="utf-8">
            <label>Nouveau mot de passe <input id="field" type="password"></label> ${body}
            <script>
              const points = () => new Set(field.value).size;
              const word = () => (points() === 0 ? '' : points() < 10 ? 'faible' : 'fort');
              ${script}
            </script>`,
        }),
      );
      await page.goto('https://portail.test/');
      return new NouveauMotDePassePage(page);
    });
  },
});

const METER = `<p>${LABEL}</p><meter id="level" max="30"></meter>`;
const WORD = `<p>${LABEL} : <b id="level"></b></p>`;
const BAR = `<p id="name">${LABEL}</p><div id="level" role="progressbar" aria-labelledby="name" aria-valuenow="0">&nbsp;</div>`;

/** A meter that amelBot, each time that it opens, hides from whoever asks by role. */
const HIDDEN_NOW_AND_THEN = `<div id="rest">${METER}</div>
  <div id="bot" role="dialog" aria-label="amelBot" hidden><button>Fermer</button></div>`;
const HIDE_NOW_AND_THEN = `setInterval(() => {
  const isOpen = performance.now() % 500 < 150;
  bot.hidden = !isOpen;
  rest.setAttribute('aria-hidden', String(isOpen));
}, 10);`;

test.describe('higher', () => {
  for (const { shape, body, script } of [
    { shape: 'a meter', body: METER, script: 'field.oninput = () => { level.value = points(); };' },
    {
      shape: 'a bar, by its attribute',
      body: BAR,
      script: "field.oninput = () => level.setAttribute('aria-valuenow', points());",
    },
    { shape: 'a word', body: WORD, script: 'field.oninput = () => { level.textContent = word(); };' },
    {
      shape: 'a word, a moment later',
      body: WORD,
      script: 'field.oninput = () => setTimeout(() => { level.textContent = word(); }, 300);',
    },
    // Was a false alarm: a field that is filled at once sees no key, as it does when somebody types.
    {
      shape: 'a word, when a key is let go',
      body: WORD,
      script: 'field.onkeyup = () => { level.textContent = word(); };',
    },
    {
      shape: 'a word, when the field is left',
      body: WORD,
      script: 'field.onchange = () => { level.textContent = word(); };',
    },
    {
      shape: 'a meter that moves by steps',
      body: METER,
      script: `let target = 0;
        setInterval(() => { level.value += Math.sign(target - level.value) * Math.min(3, Math.abs(target - level.value)); }, 60);
        field.oninput = () => setTimeout(() => { target = points(); }, 100);`,
    },
    { shape: 'a share', body: WORD, script: 'field.oninput = () => { level.textContent = `${points()} / 30`; };' },
    {
      shape: 'a meter for screen readers, beside a drawing',
      body: METER.replace(
        '<meter',
        '<meter style="position: absolute; width: 1px; height: 1px; clip-path: inset(50%)"',
      ),
      script: 'field.oninput = () => { level.value = points(); };',
    },
    {
      shape: 'a meter that a window hides now and then',
      body: HIDDEN_NOW_AND_THEN,
      script: `${HIDE_NOW_AND_THEN} field.oninput = () => { level.value = points(); };`,
    },
    {
      shape: 'a word, of a field that is read-only until it has the focus',
      body: WORD,
      script: `field.readOnly = true; field.onfocus = () => { field.readOnly = false; };
        field.onkeyup = () => { level.textContent = word(); };`,
    },
    {
      shape: 'a word that the weak one lacks',
      body: WORD,
      script: "field.oninput = () => { level.textContent = word() === 'fort' ? 'fort' : ''; };",
    },
    {
      shape: 'a meter, when a key goes down',
      body: METER,
      script: 'field.onkeydown = () => { level.value = points(); };',
    },
  ]) {
    test(shape, async ({ screenOf }) => {
      await expect(await screenOf(body, script)).toRateHigher(LEVELS);
    });
  }
});

// Was a false alarm: amelBot takes the focus as it opens, and the password that is typed in that moment goes nowhere.
test('higher, though the first password goes astray', async ({ screenOf }) => {
  const thief = `const dialog = document.querySelector('dialog');
    const steal = () => { dialog.showModal(); setTimeout(() => dialog.close(), 100); };
    field.addEventListener('focus', steal, { once: true });`;
  const screen = await screenOf(
    `${METER}<dialog><button>Fermer</button></dialog>`,
    `field.oninput = () => { level.value = points(); }; ${thief}`,
  );
  await expect(screen).toRateHigher(LEVELS);
});

test.describe('not higher', () => {
  for (const { shape, body, script } of [
    { shape: 'a meter that stands still', body: METER, script: '' },
    // Each was a missed fault.
    {
      shape: 'a meter that stands still, and that a window hides now and then',
      body: HIDDEN_NOW_AND_THEN,
      script: HIDE_NOW_AND_THEN,
    },
    {
      shape: 'a word that the strong one lacks',
      body: WORD,
      script: "field.oninput = () => { level.textContent = word() === 'fort' ? '' : 'fort'; };",
    },
    { shape: 'a meter turned round', body: METER, script: 'field.oninput = () => { level.value = 30 - points(); };' },
    {
      shape: 'a meter that is transparent',
      body: METER.replace('<meter', '<meter style="opacity: 0"'),
      script: 'field.oninput = () => { level.value = points(); };',
    },
    {
      shape: 'a share turned round',
      body: WORD,
      script: 'field.oninput = () => { level.textContent = `${30 - points()} / 30`; };',
    },
    { shape: 'a word that stays', body: WORD, script: "level.textContent = 'moyen';" },
    {
      shape: 'words turned round',
      body: WORD,
      script: "field.oninput = () => { level.textContent = word() === 'fort' ? 'faible' : 'fort'; };",
    },
  ]) {
    test(shape, async ({ screenOf }) => {
      await expect(await screenOf(body, script)).not.toRateHigher(LEVELS);
    });
  }
});
