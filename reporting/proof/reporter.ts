import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { ANNOTATION } from '../annotations.ts';
import type { Traceability } from '../traceability.ts';
import { readProofInput, type PlantedFault } from './input.ts';
import { proofPage } from './page.ts';
import {
  complaint,
  faultVerdict,
  proofOf,
  proofTest,
  type CorrectPortal,
  type FaultVerdict,
  type ProofTest,
} from './verdict.ts';

/** The variable that names the folder of a proof's report, when it isn't the usual one. */
const OUTPUT = 'PROOF_OUTPUT';

/** The fault that a test is run on. */
const faultOf = ({ annotations }: TestCase): string =>
  annotations.find(({ type }) => type === ANNOTATION.fault)?.description ?? '';

function readPortals(): CorrectPortal[] {
  return readProofInput().portals.map(({ name, traceabilityFile }) => {
    const { requirements } = JSON.parse(readFileSync(traceabilityFile, 'utf8')) as Traceability;
    return { name, requirements };
  });
}

/** Tells of each fault as soon as it is caught, and writes the proof at the end. */
export default class ProofReporter implements Reporter {
  #config: FullConfig | undefined;
  readonly #input = readProofInput();
  readonly #faults = new Map<string, PlantedFault>(this.#input.faults.map((fault) => [fault.id, fault]));
  /** The tests that are run for each fault, and how many of them are still to come. */
  readonly #tests = new Map<string, TestCase[]>();
  readonly #left = new Map<string, number>();
  readonly #verdicts = new Map<string, FaultVerdict>();
  readonly #startedAt = Date.now();

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    for (const test of suite.allTests()) {
      const fault = faultOf(test);
      this.#tests.set(fault, [...(this.#tests.get(fault) ?? []), test]);
      this.#left.set(fault, (this.#left.get(fault) ?? 0) + 1);
    }
    console.log(
      `Seed: ${process.env['RUN_SEED'] ?? ''}. Proof: ${this.#faults.size} faults, ${config.workers} workers`,
    );
  }

  onTestEnd(test: TestCase): void {
    const fault = faultOf(test);
    const left = (this.#left.get(fault) ?? 0) - 1;
    this.#left.set(fault, left);
    if (this.#verdicts.has(fault)) return;
    const isCaught = !this.#input.isFull && proofTest(test, test.results.at(-1), '').result === 'caught';
    if (isCaught || left === 0) this.#settle(fault);
  }

  onError({ message }: TestError): void {
    console.error(message);
  }

  onEnd({ duration }: FullResult): Promise<{ status: FullResult['status'] }> {
    for (const id of this.#faults.keys()) if (!this.#verdicts.has(id)) this.#settle(id);
    const { isFull, isWhole } = this.#input;
    const proof = proofOf({
      faults: [...this.#faults.keys()].flatMap((id) => this.#verdicts.get(id) ?? []),
      portals: readPortals(),
      runs: isFull ? [...this.#faults.keys()].flatMap((id) => this.#testsOf(id)) : [],
      mode: isFull ? 'full' : 'firstCatch',
      isWhole,
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
    const alarms = proof.isWhole ? `, ${falseAlarms} false alarms on ${proof.portals.length} correct portals` : '';
    console.log(
      `proof: ${caught}/${faults} caught, ${missed} missed, ${wrongReason} caught for the wrong reason${alarms}`,
    );
    return Promise.resolve({ status: proof.failures.length === 0 ? 'passed' : 'failed' });
  }

  #testsOf(fault: string): ProofTest[] {
    const rootDir = path.dirname(this.#config?.configFile ?? path.resolve('x'));
    return (this.#tests.get(fault) ?? []).map((test) => proofTest(test, test.results.at(-1), rootDir));
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
