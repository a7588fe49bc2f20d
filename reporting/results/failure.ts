import type { TestError } from '@playwright/test/reporter';
import { CATALOGUE } from '../../requirements/catalogue.ts';
import { brokenStatementOf, messageOf, withoutClass } from '../error-text.ts';
import type { Failure } from './record.ts';

/* An error as « attendu / vu », in French: whoever reads the page has never seen a stack trace. */

/** Longer than a sentence or two helps nobody: the engineers' report has it whole. */
const LONG = 420;

const cut = (text: string): string => {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > LONG ? `${whole.slice(0, LONG).replace(/\s\S*$/, '')} …` : whole;
};

/** What our own matchers expect, where their message tells only what they saw. */
const EXPECTED: Record<string, string> = {
  toRefuse: 'chaque saisie est refusée, l’assuré en est averti, et le mot de passe actuel ouvre toujours le compte',
  toRefuseCodes: 'chaque code est refusé, et l’assuré en est averti',
  toAccept: 'chaque saisie est acceptée',
};

/** The words that Playwright's own assertions use for what they compare. */
const STATES: Record<string, string> = {
  visible: 'affiché',
  hidden: 'absent de l’écran',
  '<element(s) not found>': 'introuvable à l’écran',
  enabled: 'utilisable',
  disabled: 'inutilisable',
};

const inFrench = (value: string): string => STATES[value.trim()] ?? value;

/** « BrokenStatement: E2-3 · the statement : what is wrong » */
function brokenStatement(message: string): Failure | undefined {
  const id = brokenStatementOf(message);
  const enonce = CATALOGUE.find((requirement) => requirement.id === id)?.enonce;
  const start = `BrokenStatement: ${id} · ${enonce} : `;
  return enonce !== undefined && message.startsWith(start)
    ? { expected: `« ${enonce} »`, seen: cut(message.slice(start.length)) }
    : undefined;
}

/** « « … » n’est pas affiché ; on lit : … » */
function missingText(message: string): Failure | undefined {
  const found = /^(« .+ ») n’est pas (affiché(?: sous « .+ »)?) ; on (?:y )?lit : (.*)$/s.exec(message);
  return found ? { expected: `${found[1]} ${found[2]}`, seen: cut(found[3] ?? '') } : undefined;
}

/** Playwright's own assertions, with the sentence that the test may have put before them. */
function comparison(message: string): Failure | undefined {
  const value = (name: string): string | undefined =>
    new RegExp(String.raw`^\s*${name}(?: [\w ]+)?:\s*(.+)$`, 'm').exec(message)?.[1];
  const expected = value('Expected');
  const received = value('Received');
  if (expected === undefined || received === undefined) return undefined;
  const said = message.split('\n')[0]?.startsWith('expect(') ? '' : `${message.split('\n')[0] ?? ''} : `;
  return { expected: cut(inFrench(expected)), seen: cut(`${said}${inFrench(received)}`) };
}

function outOfTime(message: string): Failure | undefined {
  const test = /^Test timeout of (\d+)ms exceeded/.exec(message)?.[1];
  if (test !== undefined) {
    return { expected: null, seen: `le test n’a pas fini dans le temps imparti (${Number(test) / 1000} s)` };
  }
  const action = /^TimeoutError: (\S+): Timeout (\d+)ms exceeded/.exec(message);
  return action
    ? { expected: null, seen: `une action n’a pas abouti en ${Number(action[2]) / 1000} s (${action[1]})` }
    : undefined;
}

/** An error as what was expected and what was seen; `matcher` is the assertion that failed with it. */
export function failureOf(error: TestError, matcher?: string): Failure {
  const clean = messageOf(error).split(/\n\s*(?:Call log|at )/)[0] ?? '';
  const own = withoutClass(clean);
  return (
    brokenStatement(clean) ??
    outOfTime(clean) ??
    missingText(own) ??
    comparison(own) ?? {
      expected: (matcher && EXPECTED[matcher]) ?? null,
      seen:
        cut(
          own
            .split('\n')
            .filter((line) => line.trim() !== '')
            .join(' ; '),
        ) || 'le test a échoué sans dire pourquoi',
    }
  );
}
