import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { messageOf, withoutClass } from '../error-text.ts';
import { statementOf } from '../parts.ts';
import { environmentFailureOf, idsOf, stopperOf } from '../traceability.ts';
import { quoted, shortened } from './wording.ts';

/** What is kept of a finding: a screen that is quoted whole would hide what is said of it. */
const LINES = 3;
const LENGTH = 240;

/** What Playwright says in English of its own accord. */
const FRENCH: [RegExp, string][] = [
  [/^Test timeout of (\d+)ms exceeded.*/, 'le test n’a pas abouti en $1 ms'],
  [/^Expected(?: \w+)?: +/, 'attendu : '],
  [/^Received(?: \w+)?: +/, 'obtenu : '],
];

const inFrench = (line: string): string =>
  FRENCH.reduce((text, [pattern, french]) => text.replace(pattern, french), line);

/** What an error says, in lines short enough for a terminal, without the stack or the source that follow. */
export function finding(error: TestError): string[] {
  const lines = withoutClass(messageOf(error))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^at .+:\d+/.test(line));
  const end = lines.indexOf('');
  const said = end === -1 ? lines : lines.slice(0, end);
  const compared = end === -1 ? [] : lines.slice(end).filter((line) => /^(?:Expected|Received)\b/.test(line));
  return [...said, ...compared].slice(0, LINES).map((line) => shortened(inFrench(line), LENGTH));
}

const named = (id: string): string => {
  const enonce = statementOf(id)?.enonce;
  return enonce === undefined ? id : quoted(id, enonce, 120);
};

/** What a failing test says: the statement that is not kept, the test that saw it, and what it saw. */
export interface Failure {
  /** The same for all failures that one line is enough for. */
  key: string;
  title: string;
  details: string[];
}

/** What there is to tell of a try that failed. */
export function failureOf(test: TestCase, result: TestResult, place: string): Failure {
  const outage = environmentFailureOf(result);
  if (outage !== undefined) {
    return { key: 'environment', title: 'L’environnement empêche de juger', details: [outage] };
  }
  const stopper = stopperOf(result);
  if (stopper !== undefined) {
    return {
      key: `stopped by ${stopper}`,
      title: `Des tests sont bloqués par ${named(stopper)}`,
      details: finding(result.errors[0] ?? {}),
    };
  }
  const ids = idsOf(test);
  const title = ids.length === 0 ? test.title : ids.map(named).join(' ; ');
  const errors = result.errors.flatMap(finding);
  return { key: test.id, title, details: [`${test.title} (${place})`, ...errors] };
}
