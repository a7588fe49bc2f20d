import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { toLogin } from '../../fixtures/access.ts';
import type { Environment } from '../../fixtures/environment.ts';
import { Journey } from '../../fixtures/journey.ts';
import { MailCatcher } from '../../fixtures/mail/mail-catcher.ts';
import { Mailbox } from '../../fixtures/mail/mailbox.ts';
import { Obstacles } from '../../fixtures/obstacles.ts';
import { noLedger } from '../../fixtures/pool/ledger.ts';
import { persona, seededFaker, tirageOf } from '../../fixtures/persona.ts';
import { forgetVisitor } from '../../fixtures/screens.ts';
import { prepareContext } from '../../pages/reading/index.ts';
import { readConfiguration } from '../../portal/configuration.ts';
import { startEnvironment } from '../../portal/environment.ts';
import { startMailCatcher, type MailCatcher as Catcher } from '../../portal/mail-catcher/index.ts';
import { loadVariant, variantNames, type VariantName } from '../../portal/variants/index.ts';
import { ordinaire } from '../../requirements/mot-de-passe.ts';

/* A variant of the portal changes its looks and its pace, never its behaviour; and the suite knows none of them. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const SEED = Math.random().toString(36).slice(2, 10);

const test = base.extend<
  { start: (variant: VariantName | null) => Promise<Environment & { provisioningURL: string }> },
  { catcher: Catcher }
>({
  catcher: [
    async ({}, use) => {
      const catcher = await startMailCatcher({ dataDir: base.info().project.outputDir });
      await use(catcher);
      await catcher.stop();
    },
    { scope: 'worker' },
  ],
  start: async ({ catcher }, use) => {
    const stops: (() => Promise<void>)[] = [];
    await use(async (variant) => {
      const configuration = { ...readConfiguration({}), variant, mailpit: catcher };
      const environment = await startEnvironment(configuration);
      stops.push(() => environment.stop());
      return {
        baseURL: environment.baseUrl,
        mailpitURL: environment.mailpitUrl,
        mailpitAuth: undefined,
        provisioningURL: environment.provisioningUrl,
        provisioningToken: undefined,
        pool: undefined,
        markerURL: environment.markerUrl,
        mailTimeout: 40_000,
        mailQuiet: 0,
        screenTimeout: 8_000,
        cookieBanner: undefined,
        seed: SEED,
      };
    });
    for (const stop of stops) await stop();
  },
  context: async ({ context }, use) => {
    await prepareContext(context, { closesAmelBot: true });
    await use(context);
  },
});

for (const variant of [null, ...variantNames]) {
  test(`${variant ?? 'the portal itself'}: an entry is refused, another changes the password`, async ({
    page,
    start,
  }, testInfo) => {
    test.slow();
    const environment = await start(variant);
    const faker = seededFaker(SEED, variant ?? '', testInfo.repeatEachIndex);
    const assure = persona(faker, SEED);
    const created = await fetch(environment.provisioningURL, { method: 'POST', body: JSON.stringify(assure) });
    expect(created.status).toBe(201);

    const mail = new MailCatcher(environment);
    const way = { testInfo, obstacles: Obstacles.of(undefined) };
    const journey = new Journey({
      page,
      environment,
      mailboxes: (address) => new Mailbox(address, mail, environment),
      ledger: noLedger,
      way,
      freshPage: undefined as never,
    });
    const actuel = assure.motDePasse;
    const nouveau = ordinaire(assure, tirageOf(faker));
    const good = { actuel, nouveau, confirmation: nouveau };

    const confirmed = await journey.toNouveauMotDePasse(assure);
    const wrong = await confirmed.form.probe({ ...good, actuel: `${actuel}a` }, good);
    const unlike = await confirmed.form.probe({ ...good, confirmation: `${nouveau}a` }, good);
    expect([wrong.kind, unlike.kind]).toEqual(['told', 'told']);

    await journey.confirmNouveauMotDePasse(confirmed, actuel, nouveau);
    await forgetVisitor(page);
    const { numeroSecuriteSociale } = assure;
    const login = await toLogin(page, environment);
    expect((await login.submit({ numeroSecuriteSociale, motDePasse: actuel })).kind).toBe('told');
    expect((await login.submit({ numeroSecuriteSociale, motDePasse: nouveau })).kind).toBe('accepted');
    mail.close();
  });
}

test('a variant replaces what is seen, and nothing that decides', async () => {
  const seen = ['masks', 'pieces', 'screens', 'securityHeaders'];
  const variants = await Promise.all(variantNames.map(loadVariant));
  const replaced = variants.flatMap(({ views }) => Object.keys(views));
  expect(replaced.filter((part) => !seen.includes(part))).toEqual([]);
});

test('the folders of the variants are the known ones', async () => {
  const entries = await readdir(path.join(root, 'portal/variants'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.toSorted()).toEqual(variantNames.toSorted());
});

test('the suite knows no variant by its name', async () => {
  const files = await Promise.all(
    ['tests', 'pages', 'fixtures', 'requirements'].map(async (room) => {
      const names = await readdir(path.join(root, room), { recursive: true });
      return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(root, room, name));
    }),
  );
  const texts = await Promise.all(files.flat().map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  const knowing = texts.filter(({ text }) => variantNames.some((name) => text.includes(name)));
  expect(knowing.map(({ file }) => file)).toEqual([]);
});

test('an unknown variant is refused in one line that names the known ones', () => {
  expect(() => readConfiguration({ PORTAL_VARIANT: 'autre' })).toThrow(
    `PORTAL_VARIANT must be one of ${variantNames.join(', ')}, not "autre"`,
  );
});
