/**
 * What a run leaves in verdict.json.
 * @typedef {object} Verdict
 * @property {'yes' | 'waived' | 'no' | 'unknown'} verdict
 * @property {string} sentence
 * @property {string[]} waived the statements that fail under a waiver in force
 */

/** Only what holds is green. @type {Readonly<Record<Verdict['verdict'], string>>} */
const signs = { yes: '✅', waived: '⚠️', no: '❌', unknown: '⚠️' };

/** @type {Verdict} */
const notJudged = { verdict: 'unknown', sentence: 'Impossible de conclure\u00a0: voir le journal.', waived: [] };

/**
 * What GitHub shows of a job on its page, in its own Markdown: the verdict in the very sentence of the product owner's page,
 * and the statements that are not kept. Where the run could not judge after all (it wrote no verdict; a report held a
 * secret), the page's sentence would say too much.
 * @param {{ code: number, verdict: Verdict | null, requirements: { id: string, statement: string, status: string }[] }} run
 * @returns {string}
 */
export function jobSummary({ code, verdict, requirements }) {
  const isJudged = verdict !== null && (code === 0 || code === 1 || verdict.verdict === 'unknown');
  const { verdict: kind, sentence, waived } = isJudged ? verdict : notJudged;
  const broken = requirements
    .filter(({ status }) => status === 'failed')
    .map(
      ({ id, statement }) =>
        `- **${id}** · «\u00a0${statement}\u00a0»${waived.includes(id) ? ' (sous dérogation)' : ''}\n`,
    );
  return `## ${signs[kind]} ${sentence}\n\n${broken.join('')}`;
}
