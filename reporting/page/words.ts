import type { TestStatus } from '../traceability.ts';
import type { Verdict } from './model.ts';
import { html, icon, type Html } from './html.ts';

/** The words of each verdict, the same everywhere on the page. */
export const VERDICTS: Record<Verdict, { word: string; plural: string }> = {
  failed: { word: 'Non respecté', plural: 'Non respectés' },
  waived: { word: 'Sous dérogation', plural: 'Sous dérogation' },
  notTested: { word: 'Non testé', plural: 'Non testés' },
  notVerified: { word: 'Non vérifiable ici', plural: 'Non vérifiables ici' },
  passed: { word: 'Respecté', plural: 'Respectés' },
};

/** The verdicts, the gravest first. */
export const VERDICT_ORDER = Object.keys(VERDICTS) as Verdict[];

/** The words of a test, and the verdict whose look it takes. */
export const TESTS: Record<TestStatus, { word: string; look: Verdict }> = {
  passed: { word: 'Réussi', look: 'passed' },
  failed: { word: 'Échoué', look: 'failed' },
  flaky: { word: 'Instable', look: 'failed' },
  notVerified: { word: 'Non vérifiable ici', look: 'notVerified' },
  blocked: { word: 'Bloqué', look: 'notTested' },
};

export const badge = (verdict: Verdict): Html =>
  html`<span class="badge ${verdict}">${icon(verdict)}${VERDICTS[verdict].word}</span>`;

/** « portail embarqué », or the address of the environment. */
export const place = (environment: string): string =>
  environment.replace(/^embedded/, 'portail embarqué') || 'lieu non précisé';

export const release = (name: string | null | undefined): string => name || 'non précisée';
