import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { FAULTS_LIST, type PlantedFault } from './faults.ts';
import { proofPage } from './page.ts';
import { complaint, CONTROL, faultVerdict, proofOf, proofTest, type FaultVerdict, type ProofTest } from './verdict.ts';

/** The variable that names the folder of a proof's report, when it isn't the usual one. */
const OUTPUT = 'PROOF_OUTPUT';

/** Judges each fault as soon as its tests are over, and writes the proof at the end. */
export default class ProofReporter implements Reporter {
  #config: FullConfig | undefined;
  #suite: Suite | undefined;
  readonly #pending = new Map<string, number>();
  readonly #verdicts = new Map<string, FaultVerdict>();
  readonly #faults = new Map<string, PlantedFault>();
  readonly #startedAt = Date.now();

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
    const listed = JSON.parse(readFileSync(process.env[FAULTS_LIST] ?? '', 'utf8')) as PlantedFault[];
    for (const fault of listed) this.#faults.set(fault.id, fault);
    for (const project of suite.suites) this.#pending.set(project.title, project.allTests().length);
    console.log(
      `Seed: ${process.env['RUN_SEED'] ?? ''}. Proof: ${this.#faults.size} faults, ${config.workers} workers`,
    );
  }

  onTestEnd(test: TestCase): void {
    const project = test.parent.project()?.name ?? '';
    const left = (this.#pending.get(project) ?? 0) - 1;
    this.#pending.set(project, left);
    if (left === 0 && project !== CONTROL) this.#settle(project);
  }

  onError({ message }: TestError): void {
    console.error(message);
  }

  onEnd({ duration }: FullResult): Promise<{ status: FullResult['status'] }> {
    for (const id of this.#faults.keys()) if (!this.#verdicts.has(id)) this.#settle(id);
    const isFull = process.env['PROOF_FULL'] === '1';
    const control = this.#testsOf(CONTROL);
    const proof = proofOf({
      faults: [...this.#verdicts.values()],
      control,
      runs: isFull ? [...this.#faults.keys()].flatMap((id) => this.#testsOf(id)) : [],
      mode: isFull ? 'full' : 'firstCatch',
      isWhole: process.env['PROOF_CONTROL'] === '1',
      durationMs: duration,
    });
    const folder = path.resolve(path.dirname(this.#config?.configFile ?? ''), process.env[OUTPUT] ?? 'reports');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'proof.json'), `${JSON.stringify(proof, null, 2)}\n`);
    writeFileSync(path.join(folder, 'proof.html'), proofPage(proof));

    const { faults, caught, missed, wrongReason, falseAlarms } = proof.totals;
    if (isFull) this.#localise(proof.idleTests);
    if (proof.failures.length > 0) console.log(`\n${proof.failures.map((line) => `✘ ${line}`).join('\n')}`);
    const each = faults === 0 ? '' : `, ${(duration / 1000 / faults).toFixed(1)} s a fault`;
    console.log(`total: ${(duration / 1000).toFixed(1)} s${each}`);
    console.log(
      `proof: ${caught}/${faults} caught, ${missed} missed, ${wrongReason} caught for the wrong reason` +
        (proof.isWhole ? `, ${falseAlarms} false alarms` : ''),
    );
    return Promise.resolve({ status: proof.failures.length === 0 ? 'passed' : 'failed' });
  }

  #testsOf(project: string): ProofTest[] {
    const suite = this.#suite?.suites.find(({ title }) => title === project);
    const rootDir = path.dirname(this.#config?.configFile ?? path.resolve('x'));
    return (suite?.allTests() ?? []).map((test) => proofTest(test, test.results.at(-1), rootDir));
  }

  #settle(id: string): void {
    const fault = this.#faults.get(id);
    if (!fault) return;
    const verdict = faultVerdict(fault, this.#testsOf(id));
    this.#verdicts.set(id, verdict);
    const time = `${(verdict.durationMs / 1000).toFixed(1)} s`;
    const wrong = complaint(verdict);
    const place = `${String(this.#verdicts.size).padStart(3)}/${this.#faults.size}`;
    const at = `${String(Math.round((Date.now() - this.#startedAt) / 1000)).padStart(4)} s`;
    console.log(
      `${at} ${place} ${wrong === undefined ? `✔ ${id} (${verdict.by?.title ?? ''}, ${time})` : `✘ ${wrong} (${time})`}`,
    );
  }

  /** Where a fault paints other statements red than its own. */
  #localise(idleTests: readonly string[]): void {
    console.log('\nLocalisation: the statements that each fault turns red');
    for (const { id, statements, red } of this.#verdicts.values()) {
      const others = red.filter((statement) => !statements.includes(statement));
      console.log(`  ${id}: ${red.join(', ') || 'none'}${others.length > 0 ? ` (others: ${others.join(', ')})` : ''}`);
    }
    console.log(`\nTests that catch no fault: ${idleTests.length}`);
    for (const title of idleTests) console.log(`  ${title}`);
  }
}
