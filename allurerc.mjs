import path from 'node:path';
import { defineConfig } from 'allure';

/*
 * Allure's page, in French and in one file; reporting/allure/ fills it. Its history stands beside the page's own, where
 * emptying reports/ leaves it, and a pipeline can cache it.
 */

const { HISTORY_FILE = '.history/runs.jsonl' } = process.env;
const history = HISTORY_FILE === 'none' ? {} : { historyPath: path.join(path.dirname(HISTORY_FILE), 'allure.jsonl') };

export default defineConfig({
  name: 'Compte ameli — modifier son mot de passe',
  ...history,
  historyLimit: 30,
  // Of no use to a reader.
  hideLabels: ['language', 'framework', 'package', 'titlePath', 'host', 'thread', 'parentSuite', 'suite', 'subSuite'],
  // The first that fits.
  categories: [
    { name: 'Environnement', matchers: { message: /^EnvironmentFailure: / } },
    {
      name: 'Test',
      matchers: {
        message: /^(?:\w*(?:Type|Reference|Syntax|Range)Error: |Test timeout of |Error: (?:page|locator|browser\w*)\.)/,
      },
    },
    { name: 'Produit', matchers: { statuses: ['failed', 'broken'] } },
  ],
  plugins: {
    awesome: {
      options: {
        singleFile: true,
        reportLanguage: 'fr',
        groupBy: ['epic', 'feature', 'story'],
      },
    },
  },
});
