import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { withoutOutsideHosts } from '../../../reporting/allure/outside-hosts.ts';
import { runSample } from './sample-run.ts';

/* Allure's page of a run: French, by statement, in one file that calls nobody. */

interface Step {
  name: string;
  steps: Step[];
}

interface Result {
  name: string;
  historyId: string;
  status: string;
  statusDetails: { flaky?: boolean };
  steps: Step[];
  labels: { name: string; value: string }[];
}

const resultsIn = (folder: string): Result[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('-result.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Result);

const labels = (result: Result | undefined, name: string): string[] =>
  result?.labels.flatMap((label) => (label.name === name ? [label.value] : [])) ?? [];

/** What the page is made of, with what it holds in base64. */
const decoded = (page: string): string =>
  page.replaceAll(/[A-Za-z0-9+/]{400,}={0,2}/g, (text) => Buffer.from(text, 'base64').toString());

test('the page of a run calls nobody, and shows each statement with its tests', async ({ page }) => {
  test.setTimeout(600_000);
  const history = test.info().outputPath('history/runs.jsonl');
  const { folder } = runSample([], { SAMPLE_ALLURE: '1', HISTORY_FILE: history });
  const file = path.join(folder, 'allure/index.html');

  await test.step('its results say what the tests are about, once each', () => {
    const results = resultsIn(path.join(folder, 'allure-results'));
    // Eight tests, and a second try for the four that fail.
    expect(results).toHaveLength(12);
    expect(new Set(results.map(({ historyId }) => historyId)).size).toBe(8);
    const r1 = results.find(({ name }) => name === 'R1 · refuse 7 caractères');
    expect(labels(r1, 'epic')).toEqual(['Compte ameli — modifier son mot de passe']);
    expect(labels(r1, 'feature')).toEqual(['Règles du nouveau mot de passe']);
    expect(labels(r1, 'story')).toEqual(['R1 · Comporter entre 8 et 50 caractères']);
    expect(labels(r1, 'severity')).toEqual(['critical']);
    const both = results.find(({ name }) => name.startsWith('E1-3'));
    expect(labels(both, 'story').map((story) => story.slice(0, 4))).toEqual(['E1-3', 'E1-4']);
    expect(labels(both, 'severity')).toEqual(['blocker']);
  });

  await test.step('its steps are those of the tests, and no others', () => {
    const results = resultsIn(path.join(folder, 'allure-results'));
    const passed = results.filter(({ status }) => status === 'passed');
    expect(passed.flatMap(({ steps }) => steps.map(({ name }) => name))).toEqual([
      'L’assuré se connecte à son compte ameli',
      'L’assuré lit l’Accueil',
    ]);
    expect(passed.filter(({ statusDetails }) => statusDetails.flaky).map(({ name }) => name)).toEqual([
      'R2 · refuse sans majuscule',
    ]);
  });

  await test.step('it is alone in its folder, and names no outside host', () => {
    expect(readdirSync(path.dirname(file))).toEqual(['index.html']);
    const text = decoded(readFileSync(file, 'utf8'));
    expect(text).not.toMatch(/googletagmanager|google-analytics|gtag\(/);
    const hosts = new Set([...text.matchAll(/https?:\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(([, host]) => host));
    expect([...hosts].filter((host) => host !== 'www.w3.org' && host !== '127.0.0.1')).toEqual([]);
  });

  await test.step('it opens offline, in French', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByText('Règles du nouveau mot de passe').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('R1 · Comporter entre 8 et 50 caractères').first()).toBeVisible();
    await expect(page.getByText('Échoué').first()).toBeVisible();
    await expect(page.getByText('portail embarqué').first()).toBeVisible();
    expect(asked.filter((url) => !/^(?:file|data|blob):/.test(url))).toEqual([]);
  });

  await test.step('it adds to the history, which is elsewhere', () => {
    const lines = readFileSync(path.join(path.dirname(history), 'allure.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('R1 · refuse 7 caractères');
  });
});

test('an address inside a bundle leads nowhere; a namespace stays', () => {
  const code = 'open("https://trace.example.org/?a"); ns("http://www.w3.org/2000/svg")';
  const tag = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>`;
  const page = `<body>${tag}<script src="data:text/javascript;base64,${Buffer.from(code).toString('base64')}"></script></body>`;
  expect(
    decoded(
      withoutOutsideHosts(page).replace(/base64,([^"]+)/, (_whole, text: string) =>
        Buffer.from(text, 'base64').toString(),
      ),
    ),
  ).toBe(
    '<body><script src="data:text/javascript;open("about:blank/?a"); ns("http://www.w3.org/2000/svg")"></script></body>',
  );
});

test('A page of thousands of results, tens of megabytes in one script, is read to its end', () => {
  const code = Buffer.from(`"${'x'.repeat(60_000_000)}"; open("https://allure.example.org/?a")`).toString('base64');
  const page = `<script src="data:text/javascript;base64,${code}"></script><script>${'y '.repeat(20_000_000)}</script>`;
  expect(withoutOutsideHosts(page).length).toBeLessThan(page.length);
});
