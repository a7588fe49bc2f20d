import { expect, test as base, type Locator } from '@playwright/test';
import { control, field } from '../../pages/locators.ts';
import { isAnyShown } from '../../pages/reading/elements.ts';
import { inLine, inTheWay, prepareContext, readScreen, type ScreenReading } from '../../pages/reading/index.ts';

/* What is shown, in the contract's sense, and in what order it is read, on the smallest documents that tell. */

const test = base.extend<{ read: (html: string) => Promise<ScreenReading> }>({
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: false });
    await use(context);
  },
  read: async ({ page }, use) => {
    await use(async (html) => {
      // Served, not set: shadow roots are declared in the markup, which the parser of a loaded document alone obeys.
      const body = `<!doctype html><meta charset="utf-8">${html}`;
      await page.route('https://portail.test/', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto('https://portail.test/');
      return readScreen(page);
    });
  },
});

test.describe('not shown', () => {
  for (const { way, body } of [
    { way: 'display: none', body: '<p style="display: none">Mail</p>' },
    { way: 'display: none on an ancestor', body: '<div style="display: none"><p>Mail</p></div>' },
    { way: 'the hidden attribute', body: '<p hidden>Mail</p>' },
    { way: 'visibility: hidden', body: '<div style="visibility: hidden"><p>Mail</p></div>' },
    { way: 'opacity: 0', body: '<p style="opacity: 0">Mail</p>' },
    { way: 'opacity: 0 on an ancestor', body: '<div style="opacity: 0"><p style="opacity: 1">Mail</p></div>' },
    { way: 'filter: opacity(0)', body: '<p style="filter: opacity(0)">Mail</p>' },
    { way: 'off the left side', body: '<p style="position: absolute; left: -9999px">Mail</p>' },
    { way: 'off the top', body: '<p style="position: absolute; top: -9999px">Mail</p>' },
    { way: 'fixed below the viewport', body: '<p style="position: fixed; top: 150vh">Mail</p>' },
    { way: 'moved off by a transform', body: '<p style="transform: translateX(-200vw)">Mail</p>' },
    { way: 'moved off by translate', body: '<p style="translate: 0 -9999px">Mail</p>' },
    { way: 'moved off by a margin', body: '<p style="margin-left: -9999px; width: 100px">Mail</p>' },
    { way: 'a text-indent', body: '<p style="text-indent: -9999px">Mail</p>' },
    {
      way: 'a text-indent within a narrow box',
      body: '<p style="text-indent: 100%; overflow: hidden; white-space: nowrap; width: 9em">Mail</p>',
    },
    { way: 'font-size: 0', body: '<p style="font-size: 0">Mail</p>' },
    { way: 'font-size: 0 in a button', body: '<button style="font-size: 0; padding: 9px">Mail</button>' },
    { way: 'scale(0)', body: '<p style="transform: scale(0)">Mail</p>' },
    { way: 'scaled to nothing in height', body: '<p style="transform: scaleY(0)">Mail</p>' },
    { way: 'turned edgeways', body: '<p style="transform: rotateY(90deg)">Mail</p>' },
    {
      way: 'for screen readers alone, by clip',
      body: '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap">Mail</p>',
    },
    {
      way: 'for screen readers alone, by clip-path',
      body: '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Mail</p>',
    },
    { way: 'the old clip alone', body: '<p style="position: absolute; clip: rect(0 0 0 0)">Mail</p>' },
    { way: 'clip-path: inset(50%)', body: '<p style="clip-path: inset(50%)">Mail</p>' },
    { way: 'clip-path: inset from the right', body: '<p style="clip-path: inset(0 100% 0 0)">Mail</p>' },
    { way: 'clip-path: rect', body: '<p style="clip-path: rect(0 0 0 0)">Mail</p>' },
    { way: 'clip-path: a rect of a pixel', body: '<p style="clip-path: rect(0 1px 1px 0)">Mail</p>' },
    { way: 'clip-path: xywh', body: '<p style="clip-path: xywh(0 0 0 0)">Mail</p>' },
    { way: 'clip-path: a flat polygon', body: '<p style="clip-path: polygon(0 0, 0 0, 0 0)">Mail</p>' },
    { way: 'clip-path: circle(0)', body: '<p style="clip-path: circle(0)">Mail</p>' },
    { way: 'clip-path: circle(0) somewhere', body: '<p style="clip-path: circle(0px at 10px 10px)">Mail</p>' },
    { way: 'clip-path: ellipse(0 0)', body: '<p style="clip-path: ellipse(0 0)">Mail</p>' },
    {
      way: 'clip-path: inset by half, with a radius that is worked out',
      body: '<p style="clip-path: inset(50% round calc(1px + 1%))">Mail</p>',
    },
    {
      way: 'clip-path: a flat polygon, one of whose corners is worked out',
      body: '<p style="clip-path: polygon(0 0, calc(100% - 1px) 0, 0 0)">Mail</p>',
    },
    { way: 'clip-path on an ancestor', body: '<div style="clip-path: inset(100%)"><p>Mail</p></div>' },
    { way: 'overflow: hidden, no height', body: '<div style="overflow: hidden; height: 0"><p>Mail</p></div>' },
    { way: 'overflow: clip, no height', body: '<div style="overflow: clip; max-height: 0"><p>Mail</p></div>' },
    { way: 'overflow: auto, no height', body: '<div style="overflow: auto; height: 0"><p>Mail</p></div>' },
    { way: 'overflow: hidden, no width', body: '<p style="overflow: hidden; width: 0">Mail</p>' },
    {
      way: 'the second slide of a carousel',
      body: '<div style="overflow: hidden; display: flex; width: 9em"><p style="flex: 0 0 100%">A</p><p>Mail</p></div>',
    },
    {
      way: 'below the fold of a page that can not scroll',
      body: '<body style="overflow: hidden; height: 100vh"><p style="margin-top: 200vh">Mail</p></body>',
    },
    {
      way: 'below the fold of a page whose body is fixed',
      body: '<body style="position: fixed; overflow: hidden; inset: 0"><p style="margin-top: 200vh">Mail</p></body>',
    },
    { way: 'content-visibility: hidden', body: '<div style="content-visibility: hidden"><p>Mail</p></div>' },
    { way: 'closed details', body: '<details><summary>Plus</summary><p>Mail</p></details>' },
    { way: 'a closed dialog', body: '<dialog><p>Mail</p></dialog>' },
    { way: 'a closed popover', body: '<p popover>Mail</p>' },
    {
      way: 'a script, a style, a template, a title',
      body: '<title>Mail</title><script>"Mail"</script><style>/* Mail */</style><template>Mail</template>',
    },
    { way: 'a comment', body: '<!-- Mail -->' },
    {
      way: 'a placeholder, a value and a title beside a label',
      body: '<label>Nom <input placeholder="Mail" value="Mail" title="Mail"></label><p title="Mail"></p>',
    },
    {
      way: 'without a slot in the shadow root',
      body: '<div><template shadowrootmode="open"><p>Rien</p></template><p>Mail</p></div>',
    },
  ]) {
    test(way, async ({ read }) => {
      expect((await read(body)).text()).not.toContain('Mail');
    });
  }

  // Was a bug: `checkVisibility` speaks of an element's box; its own `content-visibility` hides what is inside.
  test('hidden until found', async ({ read }) => {
    expect((await read('<p hidden="until-found">Mail</p>')).text()).not.toContain('Mail');
  });
});

test.describe('shown', () => {
  for (const { way, body } of [
    { way: 'below the fold', body: '<p style="margin-top: 3000px">Mail</p>' },
    // Was a missed fault: a screen that is there wasn't for as long as amelBot was.
    {
      way: 'below the fold of a page that amelBot keeps from scrolling, its body fixed',
      body: `<body style="position: fixed; overflow: hidden; inset: 0">
        <aside aria-label="amelBot">Bonjour</aside><p style="margin-top: 200vh">Mail</p></body>`,
    },
    {
      way: 'below the fold, not rendered yet',
      body: '<p style="margin-top: 5000px; content-visibility: auto">Mail</p>',
    },
    { way: 'to the right of the fold', body: '<p style="margin-left: 3000px">Mail</p>' },
    { way: 'at the end of a very long page', body: '<div style="height: 200000px"></div><p>Mail</p>' },
    {
      way: 'far down in a scroll container',
      body: '<div style="overflow: auto; height: 100px"><div style="height: 5000px"></div><p>Mail</p></div>',
    },
    {
      way: 'far right in a scroll container',
      body: '<div style="overflow-x: scroll; width: 100px"><p style="margin-left: 5000px">Mail</p></div>',
    },
    {
      way: 'in a scroll container within another',
      body: `<div style="overflow: auto; height: 200px"><div style="height: 900px"></div>
        <div style="overflow: auto; height: 100px"><div style="height: 900px"></div><p>Mail</p></div></div>`,
    },
    {
      way: 'in a scroll container of a page that does not scroll itself',
      body: `<body style="overflow: hidden; margin: 0"><main style="overflow: auto; height: 100vh">
        <div style="height: 5000px"></div><p>Mail</p></main></body>`,
    },
    {
      way: 'scrolled past in a scroll container',
      body: `<div id="box" style="overflow: auto; height: 100px"><p>Mail</p><div style="height: 5000px"></div></div>
        <script>box.scrollTop = 4000</script>`,
    },
    {
      way: 'scrolled past on the page',
      body: '<p>Mail</p><div style="height: 5000px"></div><script>scrollTo(0, 4000)</script>',
    },
    {
      way: 'covered by another element',
      body: '<p>Mail</p><div style="position: fixed; inset: 0; background: white; z-index: 9"></div>',
    },
    { way: 'white on white', body: '<body style="background: white"><p style="color: white">Mail</p></body>' },
    { way: 'in a transparent colour', body: '<p style="color: transparent">Mail</p>' },
    { way: 'in an open shadow root', body: '<div><template shadowrootmode="open"><p>Mail</p></template></div>' },
    {
      way: 'in a shadow root within another',
      body: `<div><template shadowrootmode="open"><div><template shadowrootmode="open"><p>Mail</p></template></div>
        </template></div>`,
    },
    {
      way: 'in a slot',
      body: '<div><template shadowrootmode="open"><b><slot></slot></b></template><p>Mail</p></div>',
    },
    {
      way: 'in a slot by name',
      body: '<div><template shadowrootmode="open"><slot name="a"></slot></template><p slot="a">Mail</p></div>',
    },
    {
      way: 'as what a slot holds by default',
      body: '<div><template shadowrootmode="open"><slot><p>Mail</p></slot></template></div>',
    },
    { way: 'hidden from assistive technology', body: '<p aria-hidden="true">Mail</p>' },
    { way: 'nearly transparent', body: '<p style="opacity: 0.05">Mail</p>' },
    {
      way: 'visible within what is not',
      body: '<div style="visibility: hidden"><p style="visibility: visible">Mail</p></div>',
    },
    { way: 'in open details', body: '<details open><summary>Plus</summary><p>Mail</p></details>' },
    { way: 'in the summary of closed details', body: '<details><summary>Mail</summary><p>A</p></details>' },
    { way: 'fixed in the viewport', body: '<p style="position: fixed; bottom: 0">Mail</p>' },
    { way: 'sticky', body: '<p style="position: sticky; top: 0">Mail</p>' },
    {
      way: 'in an element without a box',
      body: '<div style="display: contents"><span style="display: contents">Mail</span></div>',
    },
    { way: 'scaled down', body: '<p style="transform: scale(0.5)">Mail</p>' },
    { way: 'a little clipped', body: '<p style="clip-path: inset(1px); width: 5em">Mail</p>' },
    { way: 'in a rounded clip', body: '<p style="clip-path: inset(0 round 4px)">Mail</p>' },
    { way: 'in a polygon', body: '<p style="clip-path: polygon(0 0, 100% 0, 100% 100%, 0 100%)">Mail</p>' },
    // Each was a false alarm: a length that isn't known until the browser works it out hid what it cuts a corner off.
    {
      way: 'in a polygon whose corners are worked out',
      body: '<p style="clip-path: polygon(0 0, 100% 0, 100% calc(100% - 14px), calc(100% - 14px) 100%, 0 100%)">Mail</p>',
    },
    {
      way: 'in a polygon with a fill rule, of lengths worked out alone',
      body: '<p style="clip-path: polygon(evenodd, 0 0, min(100%, 40em) 0, max(50%, 40em) calc(100% - (2px + 1%)), 0 100%)">Mail</p>',
    },
    {
      way: 'in an inset that is worked out',
      body: '<p style="clip-path: inset(0 calc(10% - 2px) 0 0)">Mail</p>',
    },
    {
      way: 'in a rounded inset whose lengths are worked out',
      body: '<p style="clip-path: inset(0 0 calc(50% - 50%) 0 round calc(1px + 1%))">Mail</p>',
    },
    {
      way: 'cut by an ellipsis',
      body: '<p style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 4em">Mail et code</p>',
    },
    {
      way: 'out of a clipping box that does not contain it',
      body: '<div style="overflow: hidden; height: 0"><p style="position: absolute">Mail</p></div>',
    },
    {
      way: 'in a box without height that lets it out',
      body: '<div style="height: 0"><p>Mail</p></div>',
    },
    { way: 'in an open dialog', body: '<dialog id="box"><p>Mail</p></dialog><script>box.showModal()</script>' },
    { way: 'inert', body: '<p inert>Mail</p>' },
    { way: 'in a fieldset', body: '<fieldset><legend>Mail</legend></fieldset>' },
    { way: 'in a table', body: '<table><caption>A</caption><tr><th>Mail</th></tr></table>' },
    { way: 'in a floated element', body: '<div style="overflow: hidden"><p style="float: right">Mail</p></div>' },
  ]) {
    test(way, async ({ read }) => {
      expect((await read(body)).text()).toContain('Mail');
    });
  }

  // Was a bug: a body is taken for the viewport though its root's own overflow keeps it from being so.
  test('below the fold of a body that scrolls in a root that does not', async ({ read }) => {
    const styles =
      '<style>html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }</style>';
    expect((await read(`${styles}<div style="height: 5000px"></div><p>Mail</p>`)).text().trim()).toBe('Mail');
  });
});

test.describe('the text', () => {
  for (const { name, body, text } of [
    { name: 'is in the order of the document', body: '<p>A</p><p>B</p><p>C</p>', text: 'A B C' },
    {
      name: 'is in the order of the accessibility tree, whatever the layout',
      body: '<div style="display: flex; flex-direction: row-reverse"><p>A</p><p style="order: -1">B</p></div>',
      text: 'A B',
    },
    {
      name: 'is in the order of the slots',
      body: `<div><template shadowrootmode="open"><slot name="a"></slot><p>B</p><slot></slot></template>
        <p>C</p><p slot="a">A</p></div>`,
      text: 'A B C',
    },
    {
      name: 'is whole across inline elements',
      body: '<p>Code <b>de</b> con<i>firm</i>ation</p>',
      text: 'Code de confirmation',
    },
    { name: 'is parted by blocks', body: '<div>Mail</div><div>Code</div>', text: 'Mail Code' },
    { name: 'is parted by cells', body: '<table><tr><td>Mail</td><td>Code</td></tr></table>', text: 'Mail Code' },
    { name: 'is parted by line breaks', body: '<p>Mail<br>Code</p>', text: 'Mail Code' },
    {
      name: 'is parted by inline blocks',
      body: '<b style="display: inline-block">Mail</b><b style="display: inline-block">Code</b>',
      text: 'Mail Code',
    },
    { name: 'has its white space collapsed', body: '<pre>Mail \n\t et&nbsp;&nbsp;code</pre>', text: 'Mail et code' },
    { name: 'loses soft hyphens and zero-width spaces', body: '<p>confir&shy;ma&#8203;tion</p>', text: 'confirmation' },
    {
      name: 'holds what an image stands for',
      body: '<p>A<img alt="Mail" style="width: 9px; height: 9px">B</p>',
      text: 'A Mail B',
    },
    { name: 'does not hold a decorative image', body: '<p>A<img alt="" src="data:,">B</p>', text: 'AB' },
    {
      name: 'holds the name of a drawing',
      body: '<svg width="9" height="9" role="img" aria-label="Mail"></svg>',
      text: 'Mail',
    },
    { name: 'holds the title of a drawing', body: '<svg width="9" height="9"><title>Mail</title></svg>', text: 'Mail' },
    {
      name: 'holds the value of buttons',
      body: '<input type="submit" value="Mail"><input type="button" value="Code">',
      text: 'Mail Code',
    },
    { name: 'holds what a button of an image stands for', body: '<input type="image" alt="Mail">', text: 'Mail' },
    {
      name: 'holds the name of a mute button of an image',
      body: '<input type="image" alt="" aria-label="Mail" width="9" height="9" src="data:,">',
      text: 'Mail',
    },
    { name: 'holds the name of a mute control', body: '<button aria-label="Mail">&nbsp;</button>', text: 'Mail' },
    {
      name: 'does not hold the name of a control that says something',
      body: '<a href="/" aria-label="Mail">Code</a>',
      text: 'Code',
    },
    {
      name: 'holds what a style sheet adds',
      body: '<style>p::before { content: "Mail " } p::after { content: "!" }</style><p>Code</p>',
      text: 'Mail Code!',
    },
    {
      name: 'holds the numbers of an ordered list',
      body: '<ol><li>Mail</li><li>Code</li></ol>',
      text: '1. Mail 2. Code',
    },
    {
      name: 'does not hold what is typed',
      body: '<label>Mail <input value="A"></label><textarea>B</textarea>',
      text: 'Mail',
    },
    {
      name: 'leaves out what is not shown amid the rest',
      body: '<p>A <span hidden>B</span><span style="opacity: 0">C</span> D</p>',
      text: 'A D',
    },
    {
      name: 'ends where an ellipsis cuts it off',
      body: '<p style="width: 4ch; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Mail Code SMS Mot de passe</p>',
      text: 'Mail',
    },
    {
      name: 'ends with the last of its lines that is shown',
      body: '<p style="width: 5ch; height: 1.2em; line-height: 1.2em; overflow: hidden">Mail Code SMS</p>',
      text: 'Mail',
    },
    {
      name: 'is whole in a box that clips no more than the edges of its letters',
      body: '<p style="line-height: 0.9; height: 0.9em; overflow: hidden">Mail et code</p>',
      text: 'Mail et code',
    },
    { name: 'is empty on an empty page', body: '<body></body>', text: '' },
  ]) {
    test(name, async ({ read }) => {
      expect((await read(body)).text().trim()).toBe(text);
    });
  }
});

// Was a false alarm: its links were taken for the lines that they lead to.
test('a table of contents is no part of the content', async ({ read }) => {
  const reading = await read(
    '<nav><a href="#mail">Mail</a> <a href="#code">Code</a></nav><p id="mail">Mail a@b.test</p><p id="code">Code 0417</p>',
  );

  expect(reading.text().trim()).toBe('Mail a@b.test Code 0417');
});

test('a navigation landmark without the tabs is part of the content', async ({ read }) => {
  const reading = await read(
    '<nav><a href="#">Accueil</a></nav><nav aria-label="Étapes"><ol><li>1</li><li>2</li></ol></nav>' +
      '<nav><a href="#">Attestation de droits</a></nav>',
  );
  expect(reading.text('navigation').trim()).toBe('Accueil');
  expect(reading.text('content').trim()).toBe('1. 1 2. 2 Attestation de droits');
});

// Each was a false alarm on a portal of another hand.
test.describe('read as a person would', () => {
  for (const { what, body, text } of [
    {
      what: 'inline neighbours that their style sets apart',
      body: '<span>Téléphone fixe</span><span style="margin-left: 1em">Ajouter</span>',
      text: 'Téléphone fixe Ajouter',
    },
    {
      what: 'controls without white space between them',
      body: '<button>Mail</button><a href="#">Ajouter</a>',
      text: 'Mail Ajouter',
    },
    { what: 'a word cut up by markup', body: '<p>M<b>ai</b>l</p>', text: 'Mail' },
    {
      what: 'a field that has its name by its placeholder',
      body: '<input placeholder="Code à 4 chiffres">',
      text: 'Code à 4 chiffres',
    },
    {
      what: 'a field that has its name by « aria-label »',
      body: '<input aria-label="Code à 4 chiffres">',
      text: 'Code à 4 chiffres',
    },
    {
      what: 'a counter that an ancestor counts',
      body: '<style>li { list-style: none; counter-increment: step; } b::before { content: counter(step); }</style><ol><li><b></b>Code</li><li><b></b>Mot</li></ol>',
      text: '1 Code 2 Mot',
    },
    {
      what: 'the counter that every list has',
      body: '<style>li { list-style: none; } li::before { content: counter(list-item) ". "; }</style><ol start="2"><li>Code</li><li>Mot</li></ol>',
      text: '2 . Code 3 . Mot',
    },
    {
      what: 'the counters of a list within another',
      body: '<style>ol { counter-reset: step; } li { list-style: none; counter-increment: step; } li::before { content: counters(step, ".") ")"; }</style><ol><li>Code</li><li>Mot<ol><li>Ancien</li><li>Nouveau</li></ol></li></ol>',
      text: '1 )Code 2 )Mot 2.1 )Ancien 2.2 )Nouveau',
    },
    {
      what: 'the counters that every list has, in a list of its own',
      body: '<style>li { list-style: none; } b::before { content: counters(list-item, ".", decimal); }</style><ul><li><b></b>Code</li><li><b></b>Mot</li></ul>',
      text: '1 Code 2 Mot',
    },
    {
      what: 'a numbered list that is no « ol »',
      body: '<ul style="list-style: decimal"><li>Code</li><li>Mot</li></ul>',
      text: '1. Code 2. Mot',
    },
    { what: 'letters and accents apart', body: `<p>${'Téléphone'.normalize('NFD')}</p>`, text: 'Téléphone' },
    {
      what: 'below the fold of a page that amelBot keeps from scrolling',
      body: '<body style="overflow: hidden; height: 100vh"><p style="margin-top: 200vh">Mail</p><div role="dialog" aria-label="amelBot" style="position: fixed; top: 0">Bonjour</div></body>',
      text: 'Mail',
    },
    {
      what: 'lines in a navigation that is named like a tab',
      body: '<nav><h1>Mes informations</h1><a href="#">Mail</a></nav>',
      text: 'Mes informations Mail',
    },
  ]) {
    test(what, async ({ read }) => {
      expect((await read(body)).text().replace(/\s+/g, ' ').trim()).toBe(text);
    });
  }
});

test.describe('a field whose label is for screen readers alone', () => {
  const hidden = 'style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)"';
  const label = `<label for="it" ${hidden}>Code à 4 chiffres *</label>`;
  for (const { what, body, text } of [
    // Each of the first three was a false alarm.
    {
      what: 'says its name by its placeholder',
      body: `${label}<input id="it" placeholder="Code à 4 chiffres">`,
      text: 'Code à 4 chiffres',
    },
    {
      what: 'says its name by its placeholder, in its label',
      body: `<label><b ${hidden}>Mot de passe</b><input type="password" placeholder="Mot de passe (8 signes)"></label>`,
      text: 'Mot de passe (8 signes)',
    },
    {
      what: 'says its name by its placeholder, in a text area that is named from elsewhere',
      body: '<p id="a" hidden>Code</p><textarea aria-labelledby="a" placeholder="Code"></textarea>',
      text: 'Code',
    },
    { what: 'says nothing without a placeholder', body: `${label}<input id="it">`, text: '' },
    { what: 'says nothing by an example', body: `${label}<input id="it" placeholder="0000">`, text: '' },
    {
      what: 'says nothing by another name',
      body: `${label}<input id="it" placeholder="Nouveau code à 4 chiffres">`,
      text: '',
    },
    {
      what: 'says nothing once it holds something',
      body: `${label}<input id="it" value="1" placeholder="Code à 4 chiffres">`,
      text: '',
    },
    {
      what: 'says nothing by a placeholder that is transparent',
      body: `<style>::placeholder { opacity: 0 }</style>${label}<input id="it" placeholder="Code à 4 chiffres">`,
      text: '',
    },
    {
      what: 'says nothing where it is not shown itself',
      body: `${label}<input id="it" style="opacity: 0" placeholder="Code à 4 chiffres">`,
      text: '',
    },
  ]) {
    test(what, async ({ read }) => {
      expect((await read(body)).text().trim()).toBe(text);
    });
  }

  test('says its name once where its label is shown', async ({ read }) => {
    const shown = '<label>Code <input placeholder="Code"></label>';
    expect((await read(shown)).text().trim()).toBe('Code');
  });
});

test.describe('a text that nothing is added to', () => {
  for (const { what, body, isThere } of [
    // Each of the first five was a false alarm: a word in lower case that belongs to something else.
    {
      what: 'beside the value of its line',
      body: '<dl><dt>Mon mot de passe</dt><dd>modifié le 12/03/2026</dd></dl>',
      isThere: true,
    },
    {
      what: 'beside an icon that is a word',
      body: '<p>Mon mot de passe <i aria-hidden="true" style="display: inline-block">edit</i></p>',
      isThere: true,
    },
    {
      what: 'in a cell',
      body: '<table><tr><td>Mon mot de passe</td><td>modifié</td></tr></table>',
      isThere: true,
    },
    {
      what: 'in a part of a flexible box',
      body: '<p style="display: flex"><b>Mon mot de passe</b> <i>modifié</i></p>',
      isThere: true,
    },
    { what: 'before a block, in no element of its own', body: 'Mon mot de passe<p>modifié</p>', isThere: true },
    { what: 'whose words are blocks', body: '<div>Mon</div><div>mot</div> <div>de passe</div>', isThere: true },
    { what: 'that goes on', body: '<p>Mon mot de passe oublié</p>', isThere: false },
    { what: 'that goes on in an inline element', body: '<p>Mon mot de passe <b>oublié</b></p>', isThere: false },
    {
      what: 'that goes on in an inline block',
      body: '<p>Mon mot de passe <b style="display: inline-block">oublié</b></p>',
      isThere: false,
    },
    { what: 'that goes on in a link', body: '<p>Mon mot de passe <a href="/">oublié</a></p>', isThere: false },
    { what: 'that goes on in the next line', body: '<p>Mon mot de passe<br>oublié</p>', isThere: false },
    { what: 'that goes on with a sign in the next block', body: '<p>Mon mot de passe</p><p>@</p>', isThere: false },
  ]) {
    test(`${what} is ${isThere ? '' : 'not '}there`, async ({ read }) => {
      const reading = await read(`<h1>Compte</h1>${body}`);
      expect(reading.shows('Mon mot de passe', { ending: 'closed' })).toBe(isThere);
      expect(reading.showsAt({ label: 'Compte', nextLabels: [] }, 'Mon mot de passe', { ending: 'closed' })).toBe(
        isThere,
      );
    });
  }

  test('is told in one line', async ({ read }) => {
    const reading = await read('<p>Mon</p><p>mot</p><div><p>de passe</p></div>');
    expect(reading.text().trim()).toBe('Mon mot de passe');
    expect(reading.page.trim()).toBe('Mon mot de passe');
    expect(reading.valueOf({ label: 'Mon', nextLabels: [] })).toBe('mot de passe');
  });
});

test('each zone has its own text', async ({ read }) => {
  const reading = await read(`
    <header>Compte ameli</header>
    <nav><a href="/">Accueil</a></nav>
    <div role="navigation">Fil : Mes informations</div>
    <main>Mail<footer>Pied de section</footer></main>
    <section aria-labelledby="bot"><h2 id="bot">amelBot</h2><nav>Bonjour</nav></section>
    <div role="dialog" aria-label="amelBot">Fermer</div>
    <div role="dialog" aria-label="Cookies">Accepter</div>
    <footer>Site Ameli<nav>Plan du site</nav></footer>
    <div role="contentinfo">Mentions</div>`);
  expect(
    (['content', 'navigation', 'contentinfo', 'amelBot'] as const).map((zone) => reading.text(zone).trim()),
  ).toEqual([
    'Compte ameli Fil : Mes informations Mail Pied de section Accepter',
    'Accueil',
    'Site Ameli Plan du site Mentions',
    'amelBot Bonjour Fermer',
  ]);
  expect(reading.shows('Plan du site', { zone: 'contentinfo' })).toBe(true);
  expect(reading.shows('Plan du site')).toBe(false);
});

const LINES = `
  <dl>
    <dt>Adresse postale</dt><dd>3 rue des Lilas</dd>
    <dt>Mail</dt><dd>l***@exemple.test <a href="/mail" id="mail">Modifier</a></dd>
    <dt>Téléphone portable</dt><dd>** ** ** 74 <button id="portable">Modifier</button></dd>
  </dl>
  <h2>Paramètres de compte</h2>
  <p>Mon mot de passe <a href="/mdp" id="mdp" aria-label="Modifier mon mot de passe"><svg width="9" height="9"></svg></a></p>`;

test.describe('a place on a screen', () => {
  for (const { label, nextLabels, value } of [
    { label: 'Mail', nextLabels: ['Téléphone portable'], value: 'l***@exemple.test Modifier' },
    { label: 'Mail', nextLabels: ['Paramètres de compte', 'Téléphone portable'], value: 'l***@exemple.test Modifier' },
    { label: 'Téléphone portable', nextLabels: ['Mail', 'Paramètres de compte'], value: '** ** ** 74 Modifier' },
    { label: 'Mon mot de passe', nextLabels: ['Mail'], value: 'Modifier mon mot de passe' },
    { label: 'Téléphone fixe', nextLabels: ['Mail'], value: null },
  ]) {
    test(`holds what stands between « ${label} » and the nearest of « ${nextLabels.join(', ')} »`, async ({ read }) => {
      expect((await read(LINES)).valueOf({ label, nextLabels })).toBe(value);
    });
  }

  test('shows a text, or does not', async ({ read }) => {
    const reading = await read(LINES);
    const mail = { label: 'Mail', nextLabels: ['Téléphone portable'] };
    expect(reading.showsAt(mail, 'l***@exemple.test')).toBe(true);
    expect(reading.showsAt(mail, '** ** ** 74')).toBe(false);
    expect(reading.showsAt({ label: 'Téléphone fixe', nextLabels: [] }, '** ** ** 74')).toBe(false);
  });

  test('starts after another text, where its label stands twice', async ({ read }) => {
    const reading = await read(`<p>Mail : non</p>${LINES}`);
    const mail = { label: 'Mail', nextLabels: ['Téléphone portable'] };
    expect(reading.valueOf({ ...mail, after: 'Adresse postale' })).toBe('l***@exemple.test Modifier');
    expect(reading.valueOf(mail)).toContain('non');
  });

  test('stands in order, or tells what does not', async ({ read }) => {
    const reading = await read(LINES);
    expect(reading.firstOutOfOrder(['Adresse postale', 'Mail', 'Paramètres de compte'])).toBeUndefined();
    expect(reading.firstOutOfOrder(['Mail', 'Adresse postale', 'Paramètres de compte'])).toBe('Adresse postale');
    expect(reading.firstOutOfOrder(['Mail', 'Mail'])).toBe('Mail');
  });

  for (const { label, nextLabels, ids } of [
    { label: 'Mail', nextLabels: ['Téléphone portable', 'Paramètres de compte'], ids: ['mail'] },
    { label: 'Téléphone portable', nextLabels: ['Mail', 'Paramètres de compte'], ids: ['portable'] },
    { label: 'Mon mot de passe', nextLabels: [], ids: ['mdp'] },
    { label: 'Téléphone fixe', nextLabels: [], ids: [] },
  ]) {
    test(`gives the controls of the line « ${label} »`, async ({ page, read }) => {
      await read(LINES);
      const found = inLine(page, [label], nextLabels).and(control(page, /./u));
      expect(await idsOf(found)).toEqual(ids);
    });
  }

  test('gives the controls of the first of its labels that is there', async ({ page, read }) => {
    await read(LINES);
    expect(await idsOf(inLine(page, ['Numéro', 'Mail'], ['Téléphone portable']).and(control(page, /./u)))).toEqual([
      'mail',
    ]);
  });
});

const idsOf = (locator: Locator): Promise<string[]> => locator.evaluateAll((found) => found.map(({ id }) => id));

test.describe('a field is found', () => {
  const name = 'Mot de passe';
  for (const { way, body } of [
    { way: 'by its label', body: '<label for="it">Mot de passe</label><input id="it" type="password">' },
    { way: 'by a label with an asterisk', body: '<label for="it">Mot de passe <i>*</i></label><input id="it">' },
    {
      way: 'by a label with « (obligatoire) »',
      body: '<label for="it">Mot de passe<br>(obligatoire)</label><input id="it">',
    },
    { way: 'by the label around it', body: '<label>Mot de passe <input id="it" type="password"></label>' },
    {
      way: 'by aria-labelledby',
      body: '<p id="a">Mot de passe</p><input id="it" type="password" aria-labelledby="a">',
    },
    {
      way: 'by an element outside its shadow root',
      body: `<p id="label">Mot de passe</p><div id="host"><template shadowrootmode="open"><input id="it"></template></div>
        <script>host.shadowRoot.querySelector('input').ariaLabelledByElements = [label];</script>`,
    },
    { way: 'by two references', body: '<p id="a">Mot</p><p id="b">de passe</p><input id="it" aria-labelledby="a b">' },
    { way: 'by aria-label', body: '<input id="it" type="password" aria-label="Mot de passe">' },
    { way: 'by its title', body: '<input id="it" type="password" title="Mot de passe">' },
    { way: 'by its placeholder', body: '<input id="it" type="password" placeholder="Mot de passe">' },
    { way: 'when it is a text area', body: '<label>Mot de passe <textarea id="it"></textarea></label>' },
    { way: 'when it is made of numbers', body: '<label>Mot de passe <input id="it" type="number"></label>' },
    {
      way: 'in a shadow root',
      body: '<div><template shadowrootmode="open"><label for="it">Mot de passe</label><input id="it"></template></div>',
    },
    {
      way: 'among others whose names hold its own',
      body: '<label>Mot de passe actuel <input></label><label>Mot de passe <input id="it"></label><input aria-label="Nouveau Mot de passe">',
    },
    { way: 'by what overrides its label', body: '<label>Code <input id="it" aria-label="Mot de passe"></label>' },
  ]) {
    test(way, async ({ page, read }) => {
      const { fields } = await read(body);
      expect(await idsOf(field(page, name))).toEqual(['it']);
      expect(fields.map((seen) => seen.name)).toContainEqual(
        expect.stringMatching(/^Mot de passe( ?\*|\(obligatoire\))?$/),
      );
    });
  }

  // Was a bug: `textContent` takes in what is hidden, which is no part of a label's accessible name.
  test('by a label that holds something hidden', async ({ page, read }) => {
    await read('<label>Mot de passe <input id="it"><span hidden>Ce champ est obligatoire</span></label>');
    expect(await idsOf(field(page, name))).toEqual(['it']);
  });

  for (const { way, body } of [
    { way: 'a check box', body: '<label>Mot de passe <input type="checkbox"></label>' },
    { way: 'a button', body: '<input type="submit" aria-label="Mot de passe">' },
    { way: 'of another name', body: '<label>Mot de passe actuel <input></label>' },
    { way: 'whose label is elsewhere', body: '<label>Mot de passe</label><input>' },
  ]) {
    test(`and not ${way}`, async ({ page, read }) => {
      await read(body);
      await expect(field(page, name)).toHaveCount(0);
    });
  }

  test('and can be filled', async ({ page, read }) => {
    await read(
      '<div><template shadowrootmode="open"><label>Mot de passe <input type="password"></label></template></div>',
    );
    await field(page, name).fill('Bonjour1');
    await expect(field(page, name)).toHaveValue('Bonjour1');
  });
});

test('the fields that are shown are read in their order and zone', async ({ read }) => {
  const { fields } = await read(`
    <nav>Accueil <input aria-label="Rechercher"></nav>
    <label>A <input></label><label hidden>B <input></label><label>C <input type="password"></label><input type="hidden">`);
  expect(fields.map(({ name, zone }) => [name, zone])).toEqual([
    ['Rechercher', 'navigation'],
    ['A', 'content'],
    ['C', 'content'],
  ]);
});

test('one of several elements is enough to be shown, and none is not', async ({ page, read }) => {
  await read('<p hidden>Mail</p><p>Mail</p>');
  expect(await isAnyShown(page.locator('p'))).toBe(true);
  expect(await isAnyShown(page.locator('h1'))).toBe(false);
});

test.describe('an element', () => {
  for (const { name, body, shown } of [
    { name: 'is shown', body: '<button id="it">Mail</button>', shown: true },
    { name: 'below the fold is shown', body: '<button id="it" style="margin-top: 3000px">Mail</button>', shown: true },
    { name: 'without text is shown', body: '<div id="it" role="meter" style="height: 9px"></div>', shown: true },
    { name: 'without height is not shown', body: '<div id="it" role="meter"></div>', shown: false },
    {
      name: 'that is transparent is not shown',
      body: '<button id="it" style="opacity: 0">Mail</button>',
      shown: false,
    },
    {
      name: 'off the screen is not shown',
      body: '<a id="it" href="/" style="position: absolute; top: -99px">Mail</a>',
      shown: false,
    },
    // Each of the next six was a false alarm: a box of no size says nothing of what stands out of it.
    {
      name: 'around a window that is fixed is shown',
      body: '<div id="it" role="dialog" style="position: relative"><div style="position: fixed; bottom: 0">Mail</div></div>',
      shown: true,
    },
    {
      name: 'around what floats is shown',
      body: '<a id="it" href="/"><div style="float: left">Mail</div></a>',
      shown: true,
    },
    {
      name: 'without a box is shown',
      body: '<a id="it" href="/" style="display: contents">Mail</a>',
      shown: true,
    },
    {
      name: 'that is inline around a shadow root is shown',
      body: '<amel-bot id="it"><template shadowrootmode="open"><p style="position: fixed">Mail</p></template></amel-bot>',
      shown: true,
    },
    {
      name: 'without a box around a picture is shown',
      body: '<a id="it" href="/" style="display: contents"><svg width="9" height="9"></svg></a>',
      shown: true,
    },
    {
      name: 'without a box around an icon is shown',
      body: '<a id="it" href="/" style="display: contents"><b style="float: left; width: 9px; height: 9px"></b></a>',
      shown: true,
    },
    {
      name: 'around a window that is off the screen is not shown',
      body: '<div id="it" role="dialog"><div style="position: fixed; top: 150vh">Mail</div></div>',
      shown: false,
    },
    {
      name: 'without a box in what is transparent is not shown',
      body: '<div style="opacity: 0"><a id="it" href="/" style="display: contents">Mail</a></div>',
      shown: false,
    },
    {
      name: 'without a box around what is clipped away is not shown',
      body: '<a id="it" href="/" style="display: contents"><b style="float: left; clip-path: inset(50%)">Mail</b></a>',
      shown: false,
    },
    {
      name: 'without a box around what is hidden is not shown',
      body: '<a id="it" href="/" style="display: contents"><b hidden>Mail</b></a>',
      shown: false,
    },
  ]) {
    test(name, async ({ page, read }) => {
      await read(body);
      expect(await isAnyShown(page.locator('#it'))).toBe(shown);
    });
  }
});

// Was a false alarm: amelBot stayed open over the controls.
test('a control that closes amelBot is found where what stands in it floats', async ({ page, read }) => {
  const window = (style: string): string =>
    `<aside aria-label="amelBot"><a href="#"><b style="float: left; ${style}">Fermer</b></a></aside>`;
  await read(window(''));
  expect((await inTheWay(page)).isThere).toBe(true);
  await read(window('opacity: 0'));
  expect((await inTheWay(page)).isThere).toBe(false);
});
