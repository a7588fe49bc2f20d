import { defineConfig, globalIgnores } from 'eslint/config';
import playwright from 'eslint-plugin-playwright';
import tseslint from 'typescript-eslint';

/*
 * Two things beside the usual: rules that keep tests honest (nothing unawaited, no condition, no fixed wait), and the
 * walls of the house: imports run one way (tests → fixtures → pages → requirements; reporting → requirements), portal
 * and suite know nothing of each other, and locators stay in pages/. tests/harness/walls.spec.ts sees that they stand.
 */

const documentTests = ['tests/procedure/**/*.ts', 'tests/regles/**/*.ts', 'tests/bonnes-pratiques/**/*.ts'];

/**
 * Closes the doors to the rooms that are named, whatever the depth they are imported from.
 * @param {string[]} rooms
 * @param {string} message
 */
function closed(rooms, message) {
  return { regex: `^(?:\\.\\./)+(?:${rooms.join('|')})/`, message };
}

/**
 * @param {object} pattern
 * @returns {['error', object]}
 */
function imports(pattern) {
  return ['error', { patterns: [pattern] }];
}

/**
 * @param {string} selector
 * @param {string} message
 */
function banned(selector, message) {
  return { selector, message };
}

/** @param {string} names a regular expression */
const call = (names) => `CallExpression[callee.property.name=/^(?:${names})$/]`;

const fixedWait = banned(call('waitForTimeout'), 'Nothing sleeps: wait for what is to happen.');
const locator = banned(
  call('locator|frameLocator|getBy[A-Z]\\w*|\\$\\$?'),
  'Locators live in pages/: give the page object a name for it.',
);
const inPage = banned(
  'MemberExpression[property.name=/^__(?:reading|acting)$/]',
  'What a page is asked inside it is spelled out in pages/: give the question a function there.',
);
const assertion = banned(
  'Identifier[name="expect"]',
  'Page objects do not judge: expect belongs in a test or a fixture.',
);

export default defineConfig(
  globalIgnores(['reports/', '.cache/', 'test-results/', 'public/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything
  tseslint.configs.recommended,
  { rules: { 'no-restricted-syntax': ['error', fixedWait], eqeqeq: 'error', 'no-console': 'off' } },

  // TypeScript, with its types
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },

  // What Playwright's runner gives to tests and fixtures: `({}, use)` is its way to say "needs nothing".
  { files: ['tests/**/*.ts', 'fixtures/**/*.ts'], rules: { 'no-empty-pattern': 'off' } },

  // Tests
  {
    files: ['tests/**/*.spec.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      'playwright/no-conditional-in-test': 'error',
      'playwright/no-conditional-expect': 'error',
      'playwright/no-focused-test': 'error',
      // Said above for every file, tests or not.
      'playwright/no-wait-for-timeout': 'off',
      // What this machine or this environment cannot show is skipped with its reason, never by hand.
      'playwright/no-skipped-test': ['error', { allowConditional: true }],
    },
  },

  // The walls
  {
    files: documentTests,
    rules: {
      // A file is one part of a screen or of a statement: a second group goes to a file of its own.
      'playwright/require-top-level-describe': ['error', { maxTopLevelDescribes: 1 }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              message: 'Take test and expect from fixtures/index.ts.',
              allowTypeImports: true,
            },
            ...['node:timers', 'node:timers/promises', 'timers', 'timers/promises'].map((name) => ({
              name,
              message: 'Nothing sleeps: wait for what is to happen.',
            })),
          ],
          patterns: [
            {
              regex: '^\\.\\.?/(?!(?:\\.\\./)*(?:fixtures/index\\.ts$|requirements/))',
              message: 'A test knows fixtures/index.ts and requirements/ only.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', fixedWait, locator, inPage],
    },
  },
  {
    files: ['fixtures/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        // What tests and reports must agree on: what a secret is, how a test is annotated, what a proof plants.
        closed(
          ['tests', 'portal', 'reporting(?!/(?:redaction/|annotations\\.ts$|proof/input\\.ts$))', 'scripts'],
          'Fixtures know pages/, requirements/, and of reporting/ what both sides must agree on: redaction/, annotations.ts, proof/input.ts.',
        ),
      ),
      'no-restricted-syntax': ['error', fixedWait, locator, inPage],
    },
  },
  {
    files: ['pages/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        closed(['tests', 'portal', 'reporting', 'scripts', 'fixtures'], 'Pages know requirements/ only.'),
      ),
      'no-restricted-syntax': ['error', fixedWait, assertion],
    },
  },
  {
    files: ['requirements/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        closed(
          ['tests', 'portal', 'reporting', 'scripts', 'fixtures', 'pages'],
          'Requirements know nothing of the project: they are the document as data.',
        ),
      ),
    },
  },
  {
    files: ['reporting/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        closed(['tests', 'portal', 'scripts', 'fixtures', 'pages'], 'Reporting knows requirements/ only.'),
      ),
    },
  },
  {
    files: ['portal/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        closed(
          ['tests', 'reporting', 'fixtures', 'pages', 'requirements'],
          'The portal knows nothing of the suite: a rule they shared would be wrong on both sides at once.',
        ),
      ),
    },
  },
  {
    files: ['*.config.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports({
        regex: '^\\./portal/',
        message: 'The suite knows nothing of the portal: it reaches it over HTTP and SMTP.',
      }),
    },
  },
);
