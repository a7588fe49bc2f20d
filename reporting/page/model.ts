import { CATALOGUE, type Requirement } from '../../requirements/catalogue.ts';
import { SHOWN_RUNS, type History, type HistoryRun } from '../history.ts';
import type { Proof } from '../proof/verdict.ts';
import type { Picture, RunEnd, RunHeader, RunRecord, TestRecord } from '../results/record.ts';
import { isFailure, requirementVerdicts, type RequirementStatus } from '../traceability.ts';
import type { Waiver, Waivers } from '../waivers.ts';
import { noticesOf } from './notices.ts';
import { releaseVerdict, type ReleaseVerdict } from './release-verdict.ts';

/** A statement's verdict as the page shows it: a waived failure is neither red nor green. */
export type Verdict = RequirementStatus | 'waived';

/** A statement in one run of the past. */
export interface Mark {
  run: HistoryRun;
  status: RequirementStatus;
}

export interface StatementView {
  requirement: Requirement;
  verdict: Verdict;
  reason: string | null;
  /** The waiver that is in force; `expired` is one whose day has passed. */
  waiver: Waiver | null;
  expired: Waiver | null;
  tests: TestRecord[];
  durationMs: number;
  picture: Picture | null;
  /** How many of the faults planted for it were caught, when a proof was run. */
  proof: { caught: number; faults: number } | null;
  history: Mark[];
}

export interface PageModel {
  verdict: ReleaseVerdict;
  header: RunHeader | null;
  end: RunEnd | null;
  /** What is missing from the page, or was left aside; the first thing it says after the verdict. */
  notices: string[];
  statements: StatementView[];
  goodPractices: StatementView[];
  /** Tests of statements that are not in the catalogue. */
  strangers: TestRecord[];
  runs: HistoryRun[];
  proof: Proof | null;
  /** By which version of the suite the page is made. */
  suiteVersion: string;
}

/** Everything that a page is made from. */
export interface PageInput {
  run: RunRecord;
  history: History;
  waivers: Waivers;
  proof: Proof | null;
  suiteVersion: string;
  /** What could not be read, in French. */
  problems?: string[];
  catalogue?: readonly Requirement[];
}

function pictureOf(tests: readonly TestRecord[]): Picture | null {
  const telling = [...tests.filter(({ verdict }) => isFailure(verdict.status)), ...tests];
  return telling.find(({ picture }) => picture !== null)?.picture ?? null;
}

function proofOf(id: string, proof: Proof | null): StatementView['proof'] {
  const faults = proof?.statements.find((statement) => statement.id === id)?.faults ?? [];
  const caught = faults.filter(({ status }) => status === 'caught').length;
  return faults.length === 0 ? null : { caught, faults: faults.length };
}

/** The page's data, from what a run, the history, the waivers and the proof say. */
export function pageModel(input: PageInput): PageModel {
  const { run, waivers, proof, suiteVersion, catalogue = CATALOGUE } = input;
  const environment = run.header?.environment;
  const runs = input.history.runs.filter((past) => past.environment === environment);
  const verdicts = new Map(requirementVerdicts(run.tests, catalogue).map((found) => [found.id, found]));
  const views = catalogue.map((requirement): StatementView => {
    const { id } = requirement;
    const status = verdicts.get(id)?.status ?? 'notTested';
    const tests = run.tests.filter(({ ids }) => ids.includes(id));
    const of = (list: Waiver[]): Waiver | null =>
      (status === 'failed' && list.find(({ statement }) => statement === id)) || null;
    const waiver = of(waivers.inForce);
    return {
      requirement,
      verdict: waiver ? 'waived' : status,
      reason: verdicts.get(id)?.reason ?? null,
      waiver,
      expired: waiver ? null : of(waivers.expired),
      tests,
      durationMs: tests.reduce((sum, { verdict }) => sum + verdict.durationMs, 0),
      picture: pictureOf(tests),
      proof: proofOf(id, proof),
      history: runs
        .flatMap((past): Mark[] => (past.statuses[id] ? [{ run: past, status: past.statuses[id] }] : []))
        .slice(-SHOWN_RUNS),
    };
  });
  const statements = views.filter(({ requirement }) => requirement.kind === 'document');
  const known = new Set(catalogue.map(({ id }) => id));
  const strangers = run.tests.filter(({ ids }) => ids.some((id) => !known.has(id)));
  return {
    verdict: releaseVerdict(run, statements),
    header: run.header,
    end: run.end,
    notices: [...noticesOf(input, strangers), ...(input.problems ?? [])],
    statements,
    goodPractices: views.filter(({ requirement }) => requirement.kind === 'good-practice'),
    strangers,
    runs: runs.slice(-SHOWN_RUNS),
    proof,
    suiteVersion,
  };
}
