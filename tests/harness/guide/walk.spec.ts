import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { AccueilPage } from '../../../pages/accueil-page.ts';
import { GuideWalk } from '../../../fixtures/guide.ts';
import { nearestText } from '../../../fixtures/nearest-text.ts';
import { secrets } from '../../../fixtures/secrets.ts';
import { prepareContext } from '../../../pages/reading/index.ts';
import { DEMARCHES_EN_2_CLICS, ONGLETS } from '../../../requirements/textes.ts';

/* What the walk keeps of a screen. */

interface Kept {
  picture: Buffer;
  facts: { etape: number; boxes: ({ x: number; width: number } | null)[]; ecarts: object[] };
}

interface Somebody {
  prenom: string;
  nom: string;
  email: string;
  adressePostale: string;
}

const ZOE: Somebody = {
  prenom: 'Zoé',
  nom: 'Canari',
  email: 'zoe.canari@domaine-canari.test',
  adressePostale: '3 rue des Canaris 44000 Nantes',
};
const MAXIMILIEN: Somebody = {
  prenom: 'Maximilien-Alexandre',
  nom: 'de la Tourterelle',
  email: 'm.tourterelle@oiseau.test',
  adressePostale: '117 boulevard du Général de Gaulle 13001 Marseille',
};

/** Accueil, as a portal may write it; amelBot opens on it after so many milliseconds, and once more each time it is closed. */
const accueil = ({ prenom, nom, email, adressePostale }: Somebody, amelBotAfter = 0): string => `<!doctype html>
  <meta charset="utf-8"><title>Accueil</title>
  <nav>${ONGLETS.map((onglet) => `<a href="#${onglet}">${onglet}</a> `).join('')}</nav>
  <h1>Bonjour ${prenom} ${nom}</h1><p>${email}, ${adressePostale}</p>
  <h2>Vos derniers paiements</h2>
  <h2>Vos démarches en 2 clics</h2><ul>${DEMARCHES_EN_2_CLICS.map((text) => `<li>${text}</li>`).join('')}</ul>
  <h2>Vos informations</h2><p>** ** ** 74</p><button>Prendre un rendez-vous</button>
  <input value="${email}" aria-label="Recherche">
  <section role="dialog" aria-label="amelBot" hidden style="position:fixed;inset:0;background:#fff">
    <button onclick="this.parentElement.hidden = true">Fermer</button>
  </section>
  ${amelBotAfter === 0 ? '' : `<script>setTimeout(() => { document.querySelector('section').hidden = false; }, ${amelBotAfter});</script>`}`;

async function keep(page: Page, body: string, somebody: Somebody, change = (html: string) => html): Promise<Kept[]> {
  secrets.begin('harnais');
  for (const kind of ['prenom', 'nom', 'email', 'adressePostale'] as const) secrets.keep(kind, somebody[kind]);
  await page.route('https://portail.test/', (route) => route.fulfill({ contentType: 'text/html', body: change(body) }));
  await page.goto('https://portail.test/');
  const attached: { body: Buffer; contentType: string }[] = [];
  const testInfo = {
    annotations: [],
    attach: (_name: string, { body: content, contentType }: { body: Buffer | string; contentType: string }) => {
      attached.push({ body: Buffer.from(content), contentType });
      return Promise.resolve();
    },
  } as unknown as TestInfo;
  const screen = new AccueilPage(page);
  await new GuideWalk(testInfo, 500).show(0, screen, [screen.navigation.mesInformationsTab.locator]);
  await page.unrouteAll();
  const [picture, facts] = attached;
  return picture && facts ? [{ picture: picture.body, facts: JSON.parse(facts.body.toString()) as Kept['facts'] }] : [];
}

test.beforeEach(async ({ context }) => {
  await prepareContext(context, { closesAmelBot: true });
});

test('two people’s screens are kept as one and the same: nothing tells who it was', async ({ page }) => {
  const [zoe] = await keep(page, accueil(ZOE), ZOE);
  const [maximilien] = await keep(page, accueil(MAXIMILIEN), MAXIMILIEN);
  expect(zoe?.picture.length).toBeGreaterThan(5_000);
  expect(maximilien?.picture.equals(zoe?.picture as Buffer)).toBe(true);
  expect(maximilien?.facts).toEqual(zoe?.facts);
  expect(zoe?.facts).toMatchObject({ etape: 0, ecarts: [] });
  expect(zoe?.facts.boxes[0]?.width).toBeGreaterThan(50);
});

test('a picture that was not masked would tell them apart', async ({ page }) => {
  const [zoe] = await keep(page, accueil(ZOE), MAXIMILIEN);
  const [maximilien] = await keep(page, accueil(MAXIMILIEN), ZOE);
  expect(maximilien?.picture.equals(zoe?.picture as Buffer)).toBe(false);
});

test('amelBot stands in no picture, whenever it opens', async ({ page }) => {
  const [without] = await keep(page, accueil(ZOE), ZOE);
  for (const after of [1, 20, 60, 120]) {
    const [kept] = await keep(page, accueil(ZOE, after), ZOE);
    expect(kept?.picture.equals(without?.picture as Buffer), `${after} ms`).toBe(true);
  }
});

test('a text that drifts is told with what stands in its place; its element has no place', async ({ page }) => {
  const [kept] = await keep(page, accueil(ZOE), ZOE, (html) =>
    html.replaceAll('Mes informations', 'Mes infos').replace('Attestation de droits', ''),
  );
  expect(kept?.facts.ecarts).toEqual([
    { id: 'E0-2', texte: 'Mes informations', affiche: 'Mes infos' },
    { id: 'E0-4', texte: 'Attestation de droits', affiche: null },
  ]);
  expect(kept?.facts.boxes).toEqual([null]);
});

for (const { text, shown, nearest } of [
  {
    text: 'Confirmer mon code',
    shown: 'Code Renvoyer le code par mail Confirmer le code',
    nearest: 'Confirmer le code',
  },
  { text: 'Confirmer mon code', shown: 'Renvoyer Valider mon code Annuler', nearest: 'Valider mon code' },
  { text: 'Annuler', shown: 'Retour Confirmer', nearest: null },
  { text: 'Annuler', shown: '', nearest: null },
  {
    text: 'Etre différent de votre mot de passe actuel',
    shown: 'Être différent du mot de passe actuel',
    nearest: 'Être différent du mot de passe actuel',
  },
]) {
  test(`« ${text} » has become ${nearest ?? 'nothing'} in « ${shown} »`, () => {
    expect(nearestText(text, ['', shown])).toBe(nearest);
  });
}
