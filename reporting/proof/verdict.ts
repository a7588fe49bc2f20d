import type { TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { CATALOGUE } from '../../requirements/catalogue.ts';
import { ANNOTATION } from '../annotations.ts';
import { brokenStatementOf, messageOf, withoutClass } from '../error-text.ts';
import { idsOf, type RequirementVerdict } from '../traceability.ts';
import type { PlantedFault } from './input.ts';

/** What stands between a test's title and the fault that it's run on (fixtures/planting.ts). */
const SEPARATOR = ' · ';

/** How one test ended on a faulty portal. */
type Catch = 'caught' | 'passed' | 'wrongReason' | 'notRun';

export interface ProofTest {
  title: string;
  file: string;
  statements: string[];
  result: Catch;
  /** The error's first line. */
  message: string | null;
  durationMs: number;
}

/** `missed`: its statements' tests passed. `wrongReason`: they failed, but not by an assertion about one of them. */
export type FaultStatus = 'caught' | 'missed' | 'wrongReason' | 'noTest';

export interface FaultVerdict extends PlantedFault {
  status: FaultStatus;
  /** The test that caught it, or that failed for another reason. */
  by: ProofTest | null;
  durationMs: number;
  /** The statements whose tests went red by an assertion. On a full proof, others than its own are worth a look. */
  red: string[];
}

const firstLine = (error: TestError): string =>
  withoutClass(messageOf(error))
    .split('\n')
    .find((line) => line.trim() !== '') ?? '';

const failedExpectations = (steps: readonly TestStep[]): string[] =>
  steps.flatMap(({ category, error, steps: inner }) => [
    ...(category === 'expect' && error ? [messageOf(error)] : []),
    ...failedExpectations(inner),
  ]);

/** Whether an error says that a statement is broken: an assertion of the test's own, or a stage that found it so on the way. */
const tellsOf = (error: TestError, statements: readonly string[], { steps }: TestResult): boolean => {
  const message = messageOf(error);
  const broken = brokenStatementOf(message);
  if (broken !== undefined) return statements.includes(broken);
  return /^Error: /.test(message) && failedExpectations(steps).some((failed) => failed === message);
};

/** How a test ended that was run for a fault of these statements; with none, for a fault of whatever it is about. */
export function proofTest(test: TestCase, result: TestResult | undefined, rootDir: string): ProofTest {
  const statements = idsOf(test);
  const telling = result?.errors.find((error) => tellsOf(error, statements, result));
  const isCatch = telling !== undefined && result?.annotations.some(({ type }) => type === ANNOTATION.caught);
  const judged = (): Catch => {
    if (result === undefined || result.status === 'skipped' || result.status === 'interrupted') return 'notRun';
    if (result.errors.length === 0 && result.status === 'passed') return 'passed';
    return isCatch ? 'caught' : 'wrongReason';
  };
  const error = (isCatch ? telling : undefined) ?? result?.errors[0];
  return {
    title: test.title.replace(new RegExp(`${SEPARATOR}\\S+$`), ''),
    // The test itself is declared in fixtures/planting.ts, its group where it stands.
    file: (test.parent.location?.file ?? '').slice(rootDir.length + 1).replaceAll('\\', '/'),
    statements,
    result: judged(),
    message: error ? firstLine(error) : null,
    durationMs: result?.duration ?? 0,
  };
}

/** A fault's verdict, from the tests that were run for it. */
export function faultVerdict(fault: PlantedFault, tests: readonly ProofTest[]): FaultVerdict {
  const own = tests.filter(({ statements }) => statements.some((id) => fault.statements.includes(id)));
  const by =
    own.find(({ result }) => result === 'caught') ?? own.find(({ result }) => result === 'wrongReason') ?? null;
  const wrong = by?.result === 'wrongReason' ? 'wrongReason' : 'missed';
  const status = by?.result === 'caught' ? 'caught' : own.length === 0 ? 'noTest' : wrong;
  const red = tests.flatMap(({ statements, result }) => (result === 'caught' ? statements : []));
  return {
    ...fault,
    status,
    by,
    durationMs: tests.reduce((sum, { durationMs }) => sum + durationMs, 0),
    red: [...new Set(red)].sort(),
  };
}

/** A correct portal: the embedded one, or one of its variants. */
export interface CorrectPortal {
  name: string;
  requirements: readonly RequirementVerdict[];
}

/** A test that did not pass on a correct portal. */
interface FalseAlarm {
  portal: string;
  title: string;
  message: string | null;
}

export interface Proof {
  generatedAt: string;
  mode: 'firstCatch' | 'full';
  /** Whether every fault and every correct portal was in it. */
  isWhole: boolean;
  totals: { faults: number; caught: number; missed: number; wrongReason: number; falseAlarms: number };
  durationMs: number;
  statements: StatementProof[];
  /** The correct portals that were tried. */
  portals: string[];
  falseAlarms: FalseAlarm[];
  /** On a full proof: the tests that catch no fault. */
  idleTests: string[];
  /** Why the proof fails, one line each. */
  failures: string[];
}

export interface StatementProof {
  id: string;
  statement: string;
  tests: string[];
  faults: FaultVerdict[];
}

const DESCRIBED: Record<Exclude<FaultStatus, 'caught'>, string> = {
  missed: 'manquée : aucun test de ses énoncés n’échoue',
  wrongReason: 'trouvée pour une mauvaise raison',
  noTest: 'aucun test ne porte ses énoncés',
};

/** What is wrong with a fault's verdict, in one line; `undefined` when it is caught as it should be. */
export function complaint({ id, status, by }: FaultVerdict): string | undefined {
  if (status === 'caught') return undefined;
  return `${id} : ${DESCRIBED[status]}${by ? ` (${by.title} — ${by.message ?? ''})` : ''}`;
}

const falseAlarmsOf = ({ name, requirements }: CorrectPortal): FalseAlarm[] => {
  const red = requirements.flatMap(({ tests }) => tests).filter(({ status }) => status !== 'passed');
  const distinct = new Map(red.map(({ title, error, reason }) => [title, error ?? reason]));
  return [...distinct].map(([title, message]) => ({ portal: name, title, message }));
};

export interface ProofParts {
  faults: readonly FaultVerdict[];
  /** What the suite found on the correct portals; none in a proof of some faults only. */
  portals: readonly CorrectPortal[];
  /** On a full proof: what each test found, fault by fault. */
  runs: readonly ProofTest[];
  mode: Proof['mode'];
  isWhole: boolean;
  durationMs: number;
}

/** The whole proof, and why it fails. */
export function proofOf({ faults, portals, runs, mode, isWhole, durationMs }: ProofParts): Proof {
  const statements = CATALOGUE.map(({ id, enonce }): StatementProof => {
    const titles = portals.flatMap(({ requirements }) =>
      requirements.flatMap((requirement) => (requirement.id === id ? requirement.tests.map(({ title }) => title) : [])),
    );
    const own = faults.filter((fault) => fault.statements.includes(id));
    return { id, statement: enonce, tests: [...new Set(titles)], faults: own };
  });
  const falseAlarms = portals.flatMap(falseAlarmsOf);
  const catching = new Set(runs.flatMap(({ title, result }) => (result === 'caught' ? [title] : [])));
  const count = (...wanted: FaultStatus[]): number => faults.filter(({ status }) => wanted.includes(status)).length;
  const gates = [
    ...statements.filter(({ tests }) => tests.length === 0).map(({ id }) => `${id} : aucun test ne porte cet énoncé`),
    ...statements.filter((own) => own.faults.length === 0).map(({ id }) => `${id} : aucune faute ne l’enfreint`),
  ];
  return {
    generatedAt: new Date().toISOString(),
    mode,
    isWhole,
    totals: {
      faults: faults.length,
      caught: count('caught'),
      missed: count('missed', 'noTest'),
      wrongReason: count('wrongReason'),
      falseAlarms: falseAlarms.length,
    },
    durationMs,
    statements: isWhole ? statements : statements.filter(({ faults: own }) => own.length > 0),
    portals: portals.map(({ name }) => name),
    falseAlarms,
    idleTests: [...new Set(runs.map(({ title }) => title))].filter((title) => !catching.has(title)),
    failures: [
      ...(isWhole ? gates : []),
      ...faults.flatMap((fault) => complaint(fault) ?? []),
      ...falseAlarms.map(
        ({ portal, title, message }) => `fausse alerte sur un portail juste (${portal}) : ${title} — ${message ?? ''}`,
      ),
    ],
  };
}
