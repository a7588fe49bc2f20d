import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/* A wall that has stopped standing shows in no other way: each is pushed here by a file that should not get through. */

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** The files below are on no disk, so they are read without their types: no wall needs them. */
const walls = new ESLint({ cwd, overrideConfig: [tseslint.configs.disableTypeChecked] });
const typed = new ESLint({ cwd });

const restrictedImport = '@typescript-eslint/no-restricted-imports';
const restrictedSyntax = 'no-restricted-syntax';
const floatingPromise = '@typescript-eslint/no-floating-promises';
const focusedTest = 'playwright/no-focused-test';
const conditional = 'playwright/no-conditional-in-test';
const oneDescribe = 'playwright/require-top-level-describe';
const walled = [restrictedImport, restrictedSyntax, floatingPromise, focusedTest, conditional, oneDescribe];

/** The walls that a file runs into, and its syntax errors; what other rules say of these snippets is of no interest. */
async function problems(eslint: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  return messages
    .filter(({ ruleId }) => ruleId === null || walled.includes(ruleId))
    .map(({ ruleId, message }) => ruleId ?? message);
}

/** Each room, what it may import, and what it may not. */
const imports: Record<string, { may: string[]; mayNot: string[] }> = {
  'tests/regles/r1.spec.ts': {
    may: ['../../fixtures/index.ts', '../../requirements/catalogue.ts', 'node:path'],
    mayNot: [
      '../../fixtures/matchers/screens.ts',
      '../../pages/accueil-page.ts',
      '../../portal/main.ts',
      '../../reporting/index.ts',
      '../../scripts/browser.mjs',
      '../harness/helper.ts',
      './helper.ts',
      '@playwright/test',
      'node:timers/promises',
    ],
  },
  'tests/procedure/etape-1.spec.ts': { may: ['../../fixtures/index.ts'], mayNot: ['../../pages/accueil-page.ts'] },
  'tests/bonnes-pratiques/mail.spec.ts': { may: ['../../fixtures/index.ts'], mayNot: ['../../pages/accueil-page.ts'] },
  'tests/harness/own-part.spec.ts': {
    may: ['../../portal/main.ts', '../../pages/accueil-page.ts', '@playwright/test'],
    mayNot: [],
  },
  'fixtures/mail/mailbox.ts': {
    may: [
      '../../pages/accueil-page.ts',
      '../../requirements/catalogue.ts',
      '../../reporting/redaction/matcher.ts',
      '../../reporting/annotations.ts',
      '../../reporting/proof/input.ts',
      '../matchers/screens.ts',
      '@playwright/test',
    ],
    mayNot: [
      '../../tests/harness/x.ts',
      '../../portal/main.ts',
      '../../reporting/index.ts',
      '../../reporting/proof/verdict.ts',
    ],
  },
  'pages/components/footer.ts': {
    may: ['../../requirements/catalogue.ts', '../locators.ts', '@playwright/test'],
    mayNot: ['../../fixtures/index.ts', '../../portal/main.ts', '../../reporting/index.ts', '../../tests/a.ts'],
  },
  'requirements/catalogue.ts': {
    may: ['./oracle.ts'],
    mayNot: ['../pages/accueil-page.ts', '../fixtures/index.ts', '../portal/main.ts', '../reporting/index.ts'],
  },
  'reporting/traceability.ts': {
    may: ['../requirements/catalogue.ts', './page.ts'],
    mayNot: ['../pages/accueil-page.ts', '../fixtures/index.ts', '../portal/main.ts'],
  },
  'portal/parts/mailer.ts': {
    may: ['../main.ts', '../../scripts/executable.mjs', 'nodemailer'],
    mayNot: ['../../requirements/catalogue.ts', '../../pages/a.ts', '../../fixtures/index.ts', '../../reporting/a.ts'],
  },
  'playwright.config.ts': { may: ['./fixtures/settings.ts', './scripts/browser.mjs'], mayNot: ['./portal/main.ts'] },
};

for (const [file, { may, mayNot }] of Object.entries(imports)) {
  for (const source of may) {
    test(`${file} may import ${source}`, async () => {
      expect(await problems(walls, file, `import { name } from '${source}';\nname();\n`)).toEqual([]);
    });
  }
  for (const source of mayNot) {
    test(`${file} may not import ${source}`, async () => {
      expect(await problems(walls, file, `import { name } from '${source}';\nname();\n`)).toEqual([restrictedImport]);
    });
  }
}

for (const [file, code, expected] of [
  ['tests/regles/r1.spec.ts', "page.getByRole('button');", [restrictedSyntax]],
  ['tests/procedure/etape-1.spec.ts', "await page.locator('button').click();", [restrictedSyntax]],
  ['tests/bonnes-pratiques/mail.spec.ts', "page.frameLocator('iframe');", [restrictedSyntax]],
  ['tests/harness/own-part.spec.ts', "page.getByRole('button');", []],
  ['fixtures/journey.ts', "page.getByText('Valider');", [restrictedSyntax]],
  ['fixtures/matchers/screens.ts', "page.getByRole('alert');", [restrictedSyntax]],
  ['fixtures/matchers/screens.ts', 'await page.evaluate(() => globalThis.__reading.alerts());', [restrictedSyntax]],
  ['fixtures/form/filling.ts', 'await page.evaluate(() => globalThis.__acting.enter([]));', [restrictedSyntax]],
  ['pages/form-acting.ts', 'await page.evaluate(() => globalThis.__reading.alerts());', []],
  ['pages/accueil-page.ts', "page.getByRole('alert');", []],
  ['pages/accueil-page.ts', 'await expect(heading).toBeVisible();', [restrictedSyntax]],
  ['pages/accueil-page.ts', 'await page.waitForTimeout(10);', [restrictedSyntax]],
  ['fixtures/matchers/screens.ts', 'await page.waitForTimeout(10);', [restrictedSyntax]],
  ['portal/main.ts', 'await page.waitForTimeout(10);', [restrictedSyntax]],
  ['tests/harness/own-part.spec.ts', 'await page.waitForTimeout(10);', [restrictedSyntax]],
  ['tests/regles/r1.spec.ts', "test.describe('R1', () => { test.only('a', async () => {}); });", [focusedTest]],
  ['tests/harness/own-part.spec.ts', "test.only('a', async () => {});", [focusedTest]],
  [
    'tests/regles/r1.spec.ts',
    "test.describe('R1', () => { test('a', async () => { if (visible) await close(); }); });",
    [conditional],
  ],
  ['tests/regles/r1.spec.ts', "test.describe('R1', () => {}); test.describe('R2', () => {});", [oneDescribe]],
  ['tests/regles/r1.spec.ts', "test('a', async () => {});", [oneDescribe]],
  ['tests/harness/own-part.spec.ts', "test.describe('a', () => {}); test.describe('b', () => {});", []],
] satisfies [string, string, string[]][]) {
  test(`${file}: « ${code} » ${expected.length > 0 ? 'is refused' : 'passes'}`, async () => {
    expect(await problems(walls, file, `${code}\nexport {};\n`)).toEqual(expected);
  });
}

test('a promise that nobody awaits is refused', async () => {
  const code = "async function send(): Promise<void> {\n  await fetch('');\n}\nsend();\n";
  expect(await problems(typed, 'tests/harness/walls.spec.ts', code)).toEqual([floatingPromise]);
});
