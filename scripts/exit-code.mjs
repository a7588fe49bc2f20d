/**
 * What this project reads of reports/traceability.json.
 * @typedef {object} Traceability
 * @property {{ failed: number }} summary counts the documented statements only
 * @property {{ kind: string, tests: TracedTest[] }[]} requirements
 *
 * @typedef {object} TracedTest
 * @property {string} title
 * @property {string} file
 * @property {string} project
 * @property {'passed' | 'failed' | 'flaky' | 'notVerified' | 'blocked'} status
 * @property {string | null} [reason]
 */

/** How the reason of a test begins that the environment kept from judging. */
const ENVIRONMENT = 'environnement : ';

/** What Playwright's process ends with when it is interrupted. */
const interrupted = 130;

/**
 * The exit code that the environment contract asks for: 0, the documented requirements that were run hold; 1, at least
 * one does not; 2, the run could not judge, and `message` says why in one line (null: that has been said already).
 * `waived` counts the statements that fail under a waiver in force.
 * @param {{ playwrightCode: number, traceability: Traceability | null, waived?: number }} outcome
 * @returns {{ code: 0 | 1 | 2, message: string | null }}
 */
export function exitCode({ playwrightCode, traceability, waived = 0 }) {
  // Our configuration and our checks before the run end the process with 2, after a line of their own.
  if (playwrightCode === 2) return { code: 2, message: null };
  if (traceability === null) {
    return cannotJudge('the run ended before it wrote reports/traceability.json: see the messages above.');
  }
  if (traceability.summary.failed > waived) return { code: 1, message: null };
  const outage = environmentFailure(traceability);
  if (outage !== undefined && playwrightCode !== 0) return cannotJudge(`${outage}.`);
  if (playwrightCode === interrupted) return cannotJudge('the run was interrupted.');

  const tests = countTests(traceability);
  if (tests.total === 0) return cannotJudge('no test was run: check the arguments (-g, --project, files).');
  if (playwrightCode === 0 && tests.passed > 0) return { code: 0, message: null };
  if (playwrightCode === 0) return cannotJudge('nothing of what was run can be verified on this environment.');
  if (tests.blocked > 0) return cannotJudge(`${tests.blocked} tests never reached their screen: see the report.`);
  return cannotJudge('the run failed, though no documented statement did: see the messages above.');
}

/**
 * What the environment failed at, as the first test that it kept from judging says.
 * @param {Traceability} traceability
 */
function environmentFailure({ requirements }) {
  const reasons = requirements.flatMap(({ tests }) => tests.map(({ reason }) => reason ?? ''));
  return reasons.find((reason) => reason.startsWith(ENVIRONMENT))?.slice(ENVIRONMENT.length);
}

/**
 * @param {string} why
 * @returns {{ code: 2, message: string }}
 */
function cannotJudge(why) {
  return { code: 2, message: `Cannot judge: ${why}` };
}

/**
 * The closing line of a run, which continuous integration reads.
 * @param {Traceability} traceability
 * @returns {string}
 */
export function suiteLine(traceability) {
  const { passed, failed, blocked, notVerified } = countTests(traceability);
  const others = [
    ...(blocked > 0 ? [`${blocked} blocked`] : []),
    ...(notVerified > 0 ? [`${notVerified} skipped`] : []),
  ];
  return `suite: ${[`${passed} passed`, `${failed} failed`, ...others].join(', ')}`;
}

/**
 * Counts each test once, however many requirements it answers for.
 * @param {Traceability} traceability
 */
function countTests({ requirements }) {
  const tests = new Map(
    requirements
      .flatMap((requirement) => requirement.tests)
      .map((test) => [JSON.stringify([test.file, test.title, test.project]), test.status]),
  );
  /** @param {TracedTest['status'][]} statuses */
  const count = (...statuses) => [...tests.values()].filter((status) => statuses.includes(status)).length;
  return {
    total: tests.size,
    passed: count('passed'),
    failed: count('failed', 'flaky'),
    blocked: count('blocked'),
    notVerified: count('notVerified'),
  };
}
