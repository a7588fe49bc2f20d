import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CodeEntries, expect, statement, test as base } from '../../../fixtures/index.ts';
import { codesVoisins } from '../../../requirements/exemples/codes.ts';
import { longueursRefusees } from '../../../requirements/exemples/mots-de-passe.ts';
import type { Assure } from '../../../requirements/assure.ts';

/* Run by canary.spec.ts alone, on the canary portal: each test fails at another step, as indiscreetly as it can. */

/** Names that stand in no text by chance, nor whole in this file: reports quote the source of what failed. */
const PRENOM = ['Wénja', 'kanari'].join('');
const NOM = ['Zqxo d’U', 'kanari'].join('');

const test = base.extend<{ assure: Assure }>({
  assure: async ({ accounts }, use) => {
    await use(await accounts.create({ prenom: PRENOM, nom: NOM, telephoneFixe: 'present' }));
  },
});

const everything = (assure: Assure): string => Object.values(assure).map(String).join(' | ');

test('E4-4 · la connexion échoue', statement('E4-4'), async ({ journey, assure }) => {
  await journey.logIn(assure, `${assure.motDePasse}/faux`);
});

test('E0-8 · Accueil : une erreur dit tout', statement('E0-8'), async ({ journey, assure }) => {
  const accueil = await journey.logIn(assure);
  await base.step(`étape de ${assure.prenom} ${assure.nom}`, () => Promise.resolve());
  await expect.soft(accueil, assure.email).toShow(assure.motDePasse);
  expect.soft({ ...assure, motDePasse: 'un autre' }).toEqual(assure);
  await accueil.page.getByLabel('tout').evaluate((element, value) => {
    throw new Error(`${element.tagName} ${value}`);
  }, assure.iban);
});

test(
  'E1-4 · Mes informations : pièces jointes et sorties',
  statement('E1-4'),
  async ({ journey, assure }, testInfo) => {
    const { page } = await journey.toMesInformations(assure);
    console.log(everything(assure));
    console.error(Buffer.from(everything(assure)));
    process.stdout.write(Buffer.from(`octets ${everything(assure)}\n`));
    process.stderr.write(`${JSON.stringify(assure)}\n`);
    testInfo.annotations.push({ type: 'note', description: everything(assure) });
    await testInfo.attach(`note de ${assure.email}`, { body: JSON.stringify(assure), contentType: 'application/json' });
    await testInfo.attach('octets', {
      body: Buffer.from([0, 1, ...Buffer.from(everything(assure))]),
      contentType: 'application/pdf',
    });
    await testInfo.attach('non masquée', { body: await page.screenshot(), contentType: 'image/png' });
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'compte-ameli-canari-')), 'notes.txt');
    writeFileSync(file, encodeURIComponent(everything(assure)));
    await testInfo.attach('fichier', { path: file });
    throw new Error(everything(assure), { cause: new Error(assure.numeroSecuriteSociale) });
  },
);

test('E2-6 · le code : saisies refusées', statement('E2-6'), async ({ journey, assure }) => {
  const asked = await journey.toCode(assure);
  const code = await journey.receiveCode(assure, asked.fence);
  await expect(new CodeEntries(asked, code)).not.toRefuseCodes(codesVoisins(code).slice(0, 2));
});

test('E3-7 · le nouveau mot de passe : saisies refusées', statement('E3-7'), async ({ procedure, assure, tirage }) => {
  await expect(procedure).toAccept(longueursRefusees(assure, tirage).slice(0, 2), { asAnyOther: true });
});

test(
  'R6 · le nouveau mot de passe, rempli à la main',
  statement('R6'),
  async ({ journey, assure, nouveauMotDePasse }) => {
    const { nouveau } = await journey.toNouveauMotDePasse(assure);
    const { actuel, confirmation } = nouveau.form.fields;
    await actuel.locator.fill(assure.motDePasse);
    await confirmation.locator.pressSequentially(assure.motDePasse);
    await expect(confirmation.locator).toHaveValue(nouveauMotDePasse, { timeout: 200 });
  },
);

test('E4-2 · après le changement', statement('E4-2'), async ({ journey, access, assure, nouveauMotDePasse }) => {
  const confirmation = await journey.toConfirmation(assure, nouveauMotDePasse);
  await expect.soft(access).not.toOpen({ assure, motDePasse: nouveauMotDePasse });
  await expect(confirmation.retournerControl, nouveauMotDePasse).toHaveText(nouveauMotDePasse, { timeout: 200 });
});

test('E4-4 · une fuite à côté des rapports', statement('E4-4'), ({ assure }) => {
  const dir = process.env['CANARY_LEAK_DIR'];
  base.skip(dir === undefined, 'only where the search at the end is tried');
  writeFileSync(path.join(dir ?? '', 'oublie.log'), JSON.stringify(JSON.stringify(assure)));
});
