import type { TestCase } from '@playwright/test/reporter';
import { partOf, statementOf } from '../parts.ts';
import { idsOf } from '../traceability.ts';

const EPIC = 'Compte ameli — modifier son mot de passe';

/** The way to the last screen: who can't get past one of these can't change a password at all. */
const ON_THE_WAY = ['E0-1', 'E0-8', 'E1-4', 'E2-2', 'E2-3', 'E3-7'];
/** What protects an account. */
const PROTECTING = /^(?:R\d|E2-[56]|E3-[346]|E4-[345])$/;

type Severity = 'blocker' | 'critical' | 'normal' | 'minor';
const SEVERITIES: readonly Severity[] = ['blocker', 'critical', 'normal', 'minor'];

function severityOf(id: string): Severity {
  if (statementOf(id)?.kind === 'good-practice') return 'minor';
  if (ON_THE_WAY.includes(id)) return 'blocker';
  return PROTECTING.test(id) ? 'critical' : 'normal';
}

/** What Allure groups and sorts a test by, as annotations that its reporter takes for labels. */
export function labelsOf(test: TestCase): TestCase['annotations'] {
  const ids = idsOf(test);
  const severities = ids.map(severityOf);
  const label = (name: string, description: string) => ({ type: `allure.label.${name}`, description });
  return [
    label('epic', EPIC),
    label('feature', partOf(test).title),
    ...ids.map((id) => label('story', `${id} · ${statementOf(id)?.enonce ?? 'énoncé inconnu du catalogue'}`)),
    label('severity', SEVERITIES.find((severity) => severities.includes(severity)) ?? 'normal'),
  ];
}
