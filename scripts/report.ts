import { ConfigurationError, loadSettings } from '../fixtures/settings.ts';
import { pageInput, placesFor, writePage } from '../reporting/reports.ts';

/*
 * npm run report: makes reports/index.html again, from what a run left of itself, whatever is missing. npm start calls it
 * after a run that was killed or never began.
 * Another folder than reports/: npm run report -- <folder>
 */
try {
  loadSettings();
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  // The page needs none of what is wrong, and the run has said it.
}
const places = placesFor(process.argv[2]);
console.log(`Report: ${writePage(places, pageInput(places, new Date()))}`);
