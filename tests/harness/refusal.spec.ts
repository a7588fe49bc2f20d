import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import { WebSocketServer } from 'ws';
import { FormOnScreen, type Outcome } from '../../fixtures/form/form-on-screen.ts';
import { noteTraffic } from '../../fixtures/traffic.ts';
import { CodePage } from '../../pages/code-page.ts';
import { prepareContext, waitForSigns } from '../../pages/reading/index.ts';

/* The shapes that the contract gives a refusal, on portals of one field: each is told; a portal that says nothing is not. */

const ADDRESS = 'https://portail.test/';
const BAD = { code: '9999' };
const GOOD = { code: '0417' };
const TIMEOUT = 1_500;
const LATE = 1_000;
const LONGER_THAN_A_TEST = 60_000;

const ACCEPTED = '<label>Nouveau mot de passe <input type="password"></label>';
const ALERT = '<div role="alert">Ce code est erroné.</div>';

interface Field {
  /** Attributes of the form, the field and the control. */
  form?: string;
  input?: string;
  button?: string;
  /** What stands above the field. */
  above?: string;
  below?: string;
}

const codeForm = ({ form = '', input = '', button = '', above = '', below = '' }: Field): string => `
  ${above}
  <form method="post" ${form}>
    <label>Code à 4 chiffres (obligatoire) <input id="code" name="code" ${input}></label>
    <button id="confirmer" ${button}>Confirmer mon code</button>
  </form>
  ${below}`;

/** A portal by its answer to an entry: a document, or the text that its page's script fetches. */
interface Portal {
  page: string;
  answer?: (code: string) => string;
  delay?: number;
}

const accepts = (code: string): boolean => code === GOOD.code;

/** A portal that loads a page at each entry. */
const server = (before: Field, refused: Field, judge = accepts): Portal => ({
  page: codeForm(before),
  answer: (code) => (judge(code) ? ACCEPTED : codeForm(refused)),
});

/**
 * A portal that never loads another page. `submitted(code)` is what its script does, with `ask(code)`, which answers with the
 * server's judgement, `accept()`, `code` and `confirmer`, the field and the control, and `say(text)`, which adds an alert.
 */
const script = (field: Field, submitted: string, judge = accepts): Portal => ({
  page: codeForm({
    ...field,
    below: `${field.below ?? ''}<script>
      const form = document.querySelector('form');
      const ask = async (value) => (await (await fetch('/', { method: 'POST', body: 'code=' + value })).text()).endsWith('oui');
      const accept = () => { document.body.innerHTML = ${JSON.stringify(ACCEPTED)}; };
      const say = (text) => {
        const alert = document.createElement('div');
        alert.role = 'alert';
        alert.textContent = text;
        form.before(alert);
      };
      const later = (time) => new Promise((resolve) => setTimeout(resolve, time));
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        ${submitted}
      });
    </script>`,
  }),
  answer: (value) => (judge(value) ? 'oui' : 'non'),
});

type Form = FormOnScreen<'code'>;

const test = base.extend<{ open: (portal: Portal, timeout?: number) => Promise<Form> }>({
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: false });
    noteTraffic(context);
    await use(context);
  },
  open: async ({ page }, use) => {
    page.setDefaultTimeout(TIMEOUT);
    await use(async ({ page: first, answer = () => first, delay = 0 }, timeout = TIMEOUT) => {
      await page.route(ADDRESS, async (route) => {
        const posted = new URLSearchParams(route.request().postData() ?? '').get('code');
        const body = posted === null ? first : answer(posted);
        if (posted !== null) await new Promise((resolve) => setTimeout(resolve, delay));
        await route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8">${body}` });
      });
      await page.goto(ADDRESS);
      const { form, shown } = new CodePage(page);
      const standing = (await waitForSigns(page, shown, TIMEOUT)) ?? [];
      return new FormOnScreen(page, form, timeout, standing);
    });
  },
});

const kind = async (outcome: Promise<Outcome>): Promise<string> => (await outcome).kind;
const probe = (form: Form, values = BAD): Promise<string> => kind(form.probe(values, GOOD));

const everyone = (): boolean => true;
const nobody = (): boolean => false;
const REFUSES = 'if (await ask(code.value)) return accept();';
/** A control that can be used once something is typed. */
const ENABLING = '<script>code.addEventListener("input", () => { confirmer.disabled = false; });</script>';
const WAIT = 'Veuillez patienter';
/** A page that asks its server about each input, and can't be submitted until that has said yes. */
const JUDGED = `<script>{
  let turn = 0;
  const disable = (isDisabled) => confirmer.setAttribute('aria-disabled', String(isDisabled));
  code.oninput = async () => {
    const mine = (turn += 1);
    disable(true);
    await later(300);
    if (await ask(code.value) && mine === turn) disable(false);
  };
  confirmer.onclick = () => confirmer.getAttribute('aria-disabled') === 'false';
}</script>`;

test.describe('told', () => {
  for (const { shape, portal, entry = BAD } of [
    { shape: 'a page with an alert', portal: server({}, { above: ALERT }) },
    {
      shape: 'a page with another alert than before',
      portal: server({ above: '<p role="alert">Bonjour</p>' }, { above: ALERT }),
    },
    {
      shape: 'a page with an alert beside the one that stood there',
      portal: server({ above: '<p role="alert">Bonjour</p>' }, { above: `<p role="alert">Bonjour</p>${ALERT}` }),
    },
    { shape: 'a page with an invalid field', portal: server({}, { input: 'aria-invalid="true"' }) },
    {
      shape: 'a page with an alert in a shadow root',
      portal: server({}, { above: `<div><template shadowrootmode="open">${ALERT}</template></div>` }),
    },
    {
      shape: 'a page with an alert that is one by its internals',
      portal: server(
        {},
        {
          above: `<script>customElements.define('own-alert', class extends HTMLElement {
            constructor() { super(); this.attachInternals().role = 'alert'; }
          });</script><own-alert>Ce code est erroné.</own-alert>`,
        },
      ),
    },
    { shape: 'an alert that is made', portal: script({}, `${REFUSES} say('Ce code est erroné.');`) },
    {
      shape: 'an alert that is filled',
      portal: script({ above: '<p id="box" role="alert"></p>' }, `${REFUSES} box.textContent = 'Erreur';`),
    },
    {
      shape: 'an alert that is unhidden',
      portal: script({ above: '<p id="box" role="alert" hidden>Erreur</p>' }, `${REFUSES} box.hidden = false;`),
    },
    {
      shape: 'an alert whose text changes',
      portal: script({ above: '<p id="box" role="alert">Bonjour</p>' }, `${REFUSES} box.textContent = 'Erreur';`),
    },
    {
      shape: 'a field that becomes invalid',
      portal: script({}, `${REFUSES} code.setAttribute('aria-invalid', 'true');`),
    },
    {
      shape: 'a field of which the script says why',
      portal: script({}, `${REFUSES} code.setCustomValidity('Erreur'); code.reportValidity();`),
    },
    {
      shape: 'an alert that goes again',
      portal: script(
        {},
        `${REFUSES} say('Erreur'); await later(600); document.querySelector('[role=alert]').remove();`,
      ),
    },
    {
      shape: 'an alert that goes again, after one that asks to wait',
      portal: {
        ...script(
          { above: '<p id="box" role="alert"></p>' },
          `box.textContent = '${WAIT}'; ${REFUSES} box.textContent = 'Erreur'; await later(600); box.textContent = '';`,
        ),
        delay: 600,
      },
    },
    { shape: 'an alert late', portal: script({}, `${REFUSES} await later(${LATE}); say('Erreur');`) },
    {
      shape: 'an alert beside a field that is emptied',
      portal: script({}, `${REFUSES} code.value = ''; say('Erreur');`),
    },
    {
      shape: 'a page with an alert and a required field',
      portal: server({ input: 'required' }, { above: ALERT, input: 'required' }),
    },
    { shape: 'an alert of a script that sends nothing', portal: script({}, "say('Erreur');", everyone) },
    {
      shape: 'a field that is required',
      portal: server({ input: 'required' }, { input: 'required', above: ALERT }),
      entry: { code: '' },
    },
    {
      shape: 'a field with a pattern',
      portal: server({ input: 'pattern="[0-9]{4}"' }, { above: ALERT }),
      entry: { code: '041' },
    },
    {
      shape: 'a field that cuts the entry',
      portal: server({ input: 'maxlength="4"' }, { above: ALERT }),
      entry: { code: '04170' },
    },
    // Was a false alarm: what the script leaves of the entry is the right code, which the server accepts.
    {
      shape: 'a field that a script cuts',
      portal: server(
        { below: '<script>code.oninput = () => { code.value = code.value.slice(0, 4); }</script>' },
        { above: ALERT },
      ),
      entry: { code: `${GOOD.code}0` },
    },
    {
      shape: 'a field of numbers alone',
      portal: server({ input: 'type="number"' }, { above: ALERT }),
      entry: { code: 'abcd' },
    },
    // Was silent: only what a control is before the click told something.
    {
      shape: 'a page that comes back with its control disabled, until something is typed',
      portal: server({}, { button: 'disabled', below: ENABLING }),
    },
    {
      shape: 'a control that its script disables once the server has answered',
      portal: script({ below: ENABLING }, `${REFUSES} confirmer.disabled = true;`),
    },
    {
      shape: 'a control that is disabled until the entry is well formed',
      portal: script(
        {
          button: 'disabled',
          below: '<script>code.oninput = () => { confirmer.disabled = code.value.length !== 4; }</script>',
        },
        `${REFUSES} say('Erreur');`,
      ),
      entry: { code: '041' },
    },
    {
      shape: 'a control that is disabled in name',
      portal: script(
        {
          below: '<script>code.oninput = () => { confirmer.ariaDisabled = String(code.value.length !== 4); }</script>',
        },
        'if (confirmer.ariaDisabled === "true") return; if (await ask(code.value)) return accept(); say("Erreur");',
      ),
      entry: { code: '041' },
    },
  ]) {
    test(shape, async ({ open }) => {
      expect(await probe(await open(portal), entry)).toBe('told');
    });
  }

  for (const { shape, portal } of [
    { shape: 'a page with the same alert again', portal: server({}, { above: ALERT }) },
    { shape: 'a page with the same invalid field again', portal: server({}, { input: 'aria-invalid="true"' }) },
    {
      shape: 'an alert that is made anew',
      portal: script({}, `${REFUSES} document.querySelector('[role=alert]')?.remove(); say('Erreur');`),
    },
    {
      shape: 'an alert that is left standing',
      portal: script(
        { above: '<p id="box" role="alert"></p>' },
        `${REFUSES} if (!box.textContent) box.textContent = 'Erreur';`,
      ),
    },
    {
      shape: 'an alert that is written anew',
      portal: script({ above: '<p id="box" role="alert"></p>' }, `${REFUSES} box.textContent = 'Erreur';`),
    },
    { shape: 'an alert for each entry', portal: script({}, `${REFUSES} say('Erreur');`) },
  ]) {
    test(`twice: ${shape}`, async ({ open }) => {
      const form = await open(portal);
      expect(await probe(form)).toBe('told');
      expect(await probe(form, { code: '8888' })).toBe('told');
      expect(await kind(form.submit(GOOD))).toBe('accepted');
    });
  }

  test('to somebody who can not submit an entry that should be accepted', async ({ open }) => {
    expect(await kind((await open(script({ button: 'disabled' }, REFUSES))).submit(GOOD))).toBe('told');
  });
});

test.describe('silent', () => {
  const standing = '<p role="alert">Vous n’avez plus que 2 essais.</p>';
  for (const { shape, portal, entry = BAD } of [
    { shape: 'a page that comes back', portal: server({}, {}) },
    {
      shape: 'a page that comes back with its field required',
      portal: server({ input: 'required' }, { input: 'required' }),
    },
    {
      shape: 'a page that comes back with the control that was disabled at first',
      portal: server({ button: 'disabled', below: ENABLING }, { button: 'disabled', below: ENABLING }),
    },
    { shape: 'a page that comes back with the alert it had', portal: server({ above: standing }, { above: standing }) },
    { shape: 'a page with an empty alert', portal: server({}, { above: '<p role="alert"> </p>' }) },
    {
      shape: 'a page with a transparent alert',
      portal: server({}, { above: '<p role="alert" style="opacity: 0">Erreur</p>' }),
    },
    {
      shape: 'a page with an alert off the screen',
      portal: server({}, { above: '<p role="alert" style="position: absolute; left: -9999px">Erreur</p>' }),
    },
    { shape: 'a page with a text that is no alert', portal: server({}, { above: '<p>Ce code est erroné.</p>' }) },
    { shape: 'a page with a valid field', portal: server({}, { input: 'aria-invalid="false"' }) },
    { shape: 'a page that is empty', portal: { ...server({}, {}), answer: () => '' } },
    { shape: 'a script that does nothing', portal: script({}, REFUSES) },
    { shape: 'a script that empties the field', portal: script({}, `${REFUSES} code.value = '';`) },
    { shape: 'a script beside an alert that stood there', portal: script({ above: standing }, REFUSES) },
    { shape: 'a script that sends nothing', portal: script({}, '', everyone) },
    // Each was a missed fault.
    {
      shape: 'a script that speaks only while it asks its server',
      portal: {
        ...script({}, `say('Vérification…'); ${REFUSES} document.querySelector('[role=alert]').remove();`),
        delay: 600,
      },
    },
    {
      shape: 'a script that empties its alert once its server has answered',
      portal: {
        ...script(
          { above: '<p id="box" role="alert"></p>' },
          `box.textContent = 'Vérification…'; const good = await ask(code.value); box.textContent = ''; if (good) accept();`,
        ),
        delay: 600,
      },
    },
    {
      shape: 'a page that is sent past its required field, and comes back without a word',
      portal: {
        ...server({ form: 'novalidate', input: 'required' }, { form: 'novalidate', input: 'required' }),
        delay: 300,
      },
      entry: { code: '' },
    },
    { shape: 'a field that was invalid before', portal: script({ input: 'aria-invalid="true"' }, REFUSES) },
  ]) {
    test(shape, async ({ open }) => {
      expect(await probe(await open(portal), entry)).toBe('silent');
    });
  }
});

test.describe('accepted', () => {
  for (const { shape, portal, entry = BAD } of [
    { shape: 'by another page', portal: server({}, {}, everyone) },
    { shape: 'by another page, late', portal: { ...server({}, {}, everyone), delay: LATE } },
    { shape: 'by a script', portal: script({}, REFUSES, everyone) },
    {
      shape: 'by a script, late',
      portal: script({}, `if (await ask()) { await later(${LATE}); accept(); }`, everyone),
    },
    { shape: 'by a server that is slow', portal: { ...script({}, REFUSES, everyone), delay: LATE } },
    {
      shape: 'after an alert that asks to wait',
      portal: { ...script({}, `say('${WAIT}'); ${REFUSES}`, everyone), delay: LATE },
    },
    {
      shape: 'by another page, after an alert that asks to wait',
      portal: {
        ...server(
          {
            below: `<script>document.forms[0].onsubmit = () => { box.textContent = '${WAIT}'; }</script><p id="box" role="alert"></p>`,
          },
          {},
          everyone,
        ),
        delay: LATE,
      },
    },
    { shape: 'beside an alert that stood there', portal: server({ above: ALERT }, {}, everyone) },
    { shape: 'empty, but for « required »', portal: server({ input: 'required' }, {}, everyone), entry: { code: '' } },
    {
      shape: 'cut, but for « pattern »',
      portal: server({ input: 'pattern="[0-9]{4}"' }, {}, everyone),
      entry: { code: '041' },
    },
    {
      shape: 'cut, but for « minlength »',
      portal: server({ input: 'minlength="4"' }, {}, everyone),
      entry: { code: '041' },
    },
    {
      shape: 'too long, but for « maxlength »',
      portal: server({ input: 'maxlength="4"' }, {}, (code) => code.length > 4),
      entry: { code: '04170' },
    },
    {
      shape: 'of letters, but for a field of numbers',
      portal: server({ input: 'type="number"' }, {}, everyone),
      entry: { code: '04170' },
    },
    {
      shape: 'but for a control that a script disables',
      portal: script(
        {
          button: 'disabled',
          below: '<script>code.oninput = () => { confirmer.disabled = code.value.length !== 4; }</script>',
        },
        REFUSES,
        everyone,
      ),
      entry: { code: '041' },
    },
    {
      shape: 'but for a validity that a script sets',
      portal: script(
        {
          below:
            "<script>code.oninput = () => code.setCustomValidity(code.value.length === 4 ? '' : 'Erreur')</script>",
        },
        REFUSES,
        everyone,
      ),
      entry: { code: '041' },
    },
    {
      shape: 'in a shadow root, but for « required »',
      portal: {
        page: `<div><template shadowrootmode="open">${codeForm({ input: 'required' })}</template></div>`,
        answer: () => ACCEPTED,
      },
      entry: { code: '' },
    },
  ]) {
    test(shape, async ({ open }) => {
      expect(await probe(await open(portal), entry)).toBe('accepted');
    });
  }

  // Was a fault that nothing caught: the control was looked at while the page still asked its server about the entry.
  for (const state of ['disabled', 'enabled']) {
    test(`by a server that judges each input, while its control, ${state} at first, is disabled`, async ({ open }) => {
      const form = await open(
        script({ button: `aria-disabled="${state === 'disabled'}"`, below: JUDGED }, REFUSES, everyone),
      );
      expect(await probe(form, { code: '041' })).toBe('accepted');
    });
  }

  // Was judged too early: a page that speaks by a socket shows no request.
  test('by a server at the other end of a socket, which takes its time', async ({ page }) => {
    const http = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(
        codeForm({
          input: 'required',
          below: `<script>
            const socket = new WebSocket(location.href.replace('http', 'ws'));
            socket.onmessage = () => { document.body.innerHTML = ${JSON.stringify(ACCEPTED)}; };
            document.querySelector('form').addEventListener('submit', (event) => {
              event.preventDefault();
              socket.send(JSON.stringify({ code: code.value }));
            });
          </script>`,
        }),
      );
    });
    new WebSocketServer({ server: http }).on('connection', (socket) => {
      socket.on('message', () => setTimeout(() => socket.send('oui'), 700));
    });
    await once(http.listen(0, '127.0.0.1'), 'listening');
    await page.goto(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    const form = new FormOnScreen(page, new CodePage(page).form, TIMEOUT, []);

    expect(await probe(form, { code: '' })).toBe('accepted');
    http.close().closeAllConnections();
  });

  test('once the refused entries are over', async ({ open }) => {
    const form = await open(server({ input: 'required' }, { above: ALERT, input: 'required' }));
    expect(await probe(form, { code: '' })).toBe('told');
    expect(await probe(form)).toBe('told');
    expect(await kind(form.submit(GOOD))).toBe('accepted');
  });
});

// Each was a false refusal: a success may be told in an alert as well, some time before the next screen.
test.describe('a word that announces the next screen', () => {
  const announces = (time: number) => `if (!(await ask(code.value))) return say('Erreur');
    say('Code exact, veuillez patienter.'); await later(${time}); accept();`;

  test('is waited out by who expects it', async ({ open }) => {
    expect(await kind((await open(script({}, announces(LATE)))).submit(GOOD))).toBe('accepted');
  });

  test('is known again where a refusal is expected', async ({ open }) => {
    expect(await kind((await open(script({}, announces(LATE)))).submit(GOOD))).toBe('accepted');
    const form = await open(script({}, announces(LATE), everyone));
    expect(await probe(form)).toBe('accepted');
  });

  test('is no refusal where another follows it', async ({ open }) => {
    const form = await open(
      script({}, `say('Vérification…'); await later(500); if (await ask(code.value)) return accept(); say('Erreur');`),
    );
    expect((await form.submit(BAD)).how).toBe('alerte « Erreur »');
  });
});

// Was a missed fault: a page may send something of its own as well, as a measure of its audience.
test('an entry that the browser held back is tried without its constraints, whatever else was sent', async ({
  open,
}) => {
  const measure = "<script>document.addEventListener('click', () => fetch('/', { method: 'POST' }));</script>";
  const form = await open(server({ input: 'required', below: measure }, { above: ALERT }, everyone));
  expect(await probe(form, { code: '' })).toBe('accepted');
});

// Was a false alarm: what is left of a wrong entry may be the right one.
test('an entry that its field cuts is not taken for the one that was meant', async ({ open }) => {
  const form = await open(server({ input: 'maxlength="4"' }, { above: ALERT }));
  expect(await kind(form.submit({ code: `${GOOD.code}0` }, { isExpected: false }))).toBe('told');
});

// Was a false alarm: a form that goes on showing the field of the entry before as invalid has nothing new to say.
test('a field that stays invalid tells of each entry', async ({ open }) => {
  const form = await open(script({}, `${REFUSES} code.setAttribute('aria-invalid', 'true');`));
  expect(await probe(form)).toBe('told');
  expect(await probe(form, { code: '8888' })).toBe('told');
});

test('a field that was invalid from the start tells nothing', async ({ open }) => {
  const form = await open(script({ input: 'aria-invalid="true"' }, REFUSES));
  expect(await probe(form)).toBe('silent');
});

// Was a false alarm: the refusal is the server's, which counts the tries.
test('an entry that the server has refused by the field’s validity is not sent again', async ({ open, page }) => {
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'POST' ? 1 : 0));
  const form = await open(
    script(
      {},
      `code.setCustomValidity(''); ${REFUSES} code.setCustomValidity('Code erroné'); code.reportValidity();
      code.oninput = () => code.setCustomValidity('');`,
    ),
  );
  expect(await probe(form)).toBe('told');
  expect(sent).toBe(1);
});

// Was a missed fault: what the server doesn't check isn't checked, whatever disables the control.
test.describe('a rule that a disabled control alone enforces is found out', () => {
  const enables = '<script>code.oninput = () => { held.disabled = code.value !== "0417"; };</script>';
  for (const { shape, page: body } of [
    {
      shape: 'a picture',
      page: `<form method="post"><label>Code à 4 chiffres <input id="code" name="code"></label>
        <input type="image" id="held" alt="Confirmer mon code" disabled></form>${enables}`,
    },
    {
      shape: 'in a group of fields',
      page: `<form method="post"><label>Code à 4 chiffres <input id="code" name="code"></label>
        <fieldset id="held" disabled><button>Confirmer mon code</button></fieldset></form>${enables}`,
    },
  ]) {
    test(shape, async ({ open }) => {
      expect(await probe(await open({ page: body, answer: () => ACCEPTED }))).toBe('accepted');
    });
  }
});

test('an alert tells by what it was told', async ({ open }) => {
  expect(await (await open(server({}, { above: ALERT }))).probe(BAD, GOOD)).toMatchObject({
    kind: 'told',
    how: 'alerte « Ce code est erroné. »',
  });
});

test('a portal that refuses even a good entry is no acceptance', async ({ open }) => {
  expect(await kind((await open(server({}, { above: ALERT }, nobody))).submit(GOOD))).toBe('told');
});

// Was a wait for all the time that a portal may take.
test('what a page asks about an entry by itself is not waited for', async ({ open }) => {
  const form = await open(script({ button: 'aria-disabled="true"', below: JUDGED }, REFUSES), LONGER_THAN_A_TEST);
  expect(await probe(form)).toBe('told');
});

// Was an error: the field was found invalid at once, and tried again while the page was on its way.
test.describe('a form that its page sends past the browser’s own checks', () => {
  const past = { input: 'required', button: 'type="button" onclick="form.submit()"' };
  for (const { what, judge, expected } of [
    { what: 'is told of by the server', judge: accepts, expected: 'told' },
    { what: 'is accepted where the server accepts', judge: everyone, expected: 'accepted' },
  ]) {
    for (const delay of [0, 100, 700]) {
      test(`${what}, after ${delay} ms`, async ({ open }) => {
        const form = await open({ ...server(past, { ...past, above: ALERT }, judge), delay });
        expect(await probe(form, { code: '' })).toBe(expected);
      });
    }
  }
});

// Was a false refusal: amelBot takes the focus as it opens, and what is typed in that moment goes nowhere.
test('an entry that went astray is typed again', async ({ open }) => {
  const thief = `<dialog><button>Fermer</button></dialog><script>
    const dialog = document.querySelector('dialog');
    const steal = () => { dialog.showModal(); setTimeout(() => dialog.close(), 100); };
    code.addEventListener('focus', steal, { once: true });
  </script>`;
  const form = await open(server({ below: thief }, { above: ALERT }));
  expect(await kind(form.submit(GOOD))).toBe('accepted');
});

// Was a false refusal: nothing can be typed behind a modal window, which may take its time to go.
test('an entry waits for the window that keeps the focus', async ({ open }) => {
  const modal = `<dialog><button>Fermer</button></dialog><script>
    const dialog = document.querySelector('dialog');
    dialog.showModal();
    setTimeout(() => dialog.close(), ${LATE});
  </script>`;
  const form = await open(server({ below: modal }, { above: ALERT }));
  expect(await kind(form.submit(GOOD))).toBe('accepted');
});
