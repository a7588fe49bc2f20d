import path from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { count, duration } from '../french.ts';
import { judgedRun, rootOf } from '../judged-run.ts';
import { factsOf, seedsOf } from '../run-facts.ts';
import { failureOf, finding } from './failure.ts';
import { broken, counts, reportsSince, sentenceOf, type Sentence } from './last-screen.ts';
import { isLastTry, Progress, type PartProgress } from './progress.ts';
import { Screen } from './screen.ts';

interface Options {
  /** Where the run's reports are, from the configuration's folder. */
  folder?: string;
  stream?: NodeJS.WriteStream;
  env?: NodeJS.ProcessEnv;
}

interface Run {
  config: FullConfig;
  suite: Suite;
  progress: Progress;
}

const whereOf = (config: FullConfig): string =>
  (factsOf(config).environment ?? '').replace(/^embedded/, 'le portail embarqué');

const seedsText = (seeds: readonly string[]): string => {
  if (seeds.length === 0) return '';
  if (seeds.length > 1) return `, graines ${seeds.join(', ')}`;
  return `, graine ${seeds[0]} (SEED=${seeds[0]} les rejoue sur le portail embarqué)`;
};

/** Nobody knows it to the tenth of a second. */
const roughly = (ms: number): string => duration(Math.max(1, Math.round(ms / 1000)) * 1000);

const troubles = ({ failed, blocked }: PartProgress): string[] => [
  ...(failed > 0 ? [count(failed, 'échec')] : []),
  ...(blocked > 0 ? [count(blocked, 'bloqué')] : []),
];

const COLOURS = { yes: 'green', waived: 'yellow', no: 'red', unknown: 'yellow' } as const;

function verdictOf({ shard }: FullConfig, folder: string): Sentence {
  // A secret found in a report has set the exit code by now.
  if (process.exitCode === 2)
    return { kind: 'unknown', sentence: 'Impossible de conclure : un rapport contenait un secret (voir plus haut).' };
  if (shard === null) return sentenceOf(folder);
  const which = `Lot ${shard.current} sur ${shard.total}`;
  return { kind: 'unknown', sentence: `${which} : le verdict est celui de tous les lots (npm run merge).` };
}

/**
 * What a person sees in the terminal while a run goes on: how far each part of the procedure is, what fails as soon as it
 * does, and a last screen with the verdict. It stands last in the list of reporters, so that all reports are there by then.
 */
export default class TerminalReporter implements Reporter {
  readonly #folder: string;
  readonly #screen: Screen;
  readonly #startedAt = Date.now();
  readonly #told = new Set<string>();
  #run: Run | undefined;
  #result: FullResult | undefined;

  constructor({ folder = 'reports', stream = process.stdout, env = process.env }: Options = {}) {
    this.#folder = folder;
    this.#screen = new Screen(stream, env);
  }

  printsToStdio(): boolean {
    return true;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    const tests = suite.allTests();
    this.#run = { config, suite, progress: new Progress(tests, Date.now()) };
    const { shard, workers } = config;
    const of = shard ? ` (lot ${shard.current} sur ${shard.total})` : '';
    this.#screen.print(
      `${count(tests.length, 'test')}${of}, ${count(workers, 'navigateur')} à la fois, sur ${whereOf(config)}`,
      '',
    );
    this.#draw();
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (!this.#run) return;
    const isJudged = result.status !== test.expectedStatus && result.status !== 'interrupted';
    if (result.errors.length > 0 && isJudged) this.#tellFailure(test, result);
    if (test.outcome() === 'flaky') this.#screen.print(`  ↻ ${test.title} : échoue, puis réussit au second essai`);
    const part = isLastTry(test, result) ? this.#run.progress.count(test) : undefined;
    if (part?.done === part?.planned && part) this.#tellPart(part);
    this.#draw();
  }

  onStdOut(chunk: string | Buffer): void {
    this.#screen.write(chunk.toString());
    this.#draw();
  }

  onStdErr(chunk: string | Buffer): void {
    this.onStdOut(chunk);
  }

  onError(error: TestError): void {
    const { file, line } = error.location ?? {};
    const place = file === undefined ? [] : [`    ${this.#placed(file)}:${line ?? 0}`];
    const snippet = error.snippet === undefined ? [] : ['', error.snippet];
    this.#screen.print(
      this.#screen.style('red', `✘ ${finding(error).join('\n    ') || error.value || 'erreur'}`),
      ...place,
      ...snippet,
    );
  }

  onEnd(result: FullResult): void {
    this.#result = result;
    this.#screen.draw([]);
  }

  /** When all reports are written, and searched for secrets. */
  onExit(): Promise<void> {
    if (this.#run && this.#result) this.#tellEnd(this.#run, this.#result);
    return Promise.resolve();
  }

  #placed(file: string): string {
    return this.#run ? path.relative(rootOf(this.#run.config), file) : file;
  }

  #tellFailure(test: TestCase, result: TestResult): void {
    const { key, title, details } = failureOf(
      test,
      result,
      `${this.#placed(test.location.file)}:${test.location.line}`,
    );
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#screen.print(this.#screen.style('red', `✘ ${title}`), ...details.map((line) => `    ${line}`));
  }

  /** On a terminal the parts are drawn anew; elsewhere, one that is done is a line. */
  #tellPart(progress: PartProgress): void {
    if (this.#screen.isLive) return;
    const { part, planned } = progress;
    this.#screen.print(
      `${[`${part.name} : ${count(planned, 'test')}`, ...troubles(progress)].join(', ')} (${this.#overall()})`,
    );
  }

  #overall(): string {
    if (!this.#run) return '';
    const { done, planned } = this.#run.progress;
    const left = this.#run.progress.timeLeft(Date.now());
    return `${done} sur ${planned}${left === undefined ? '' : `, encore ${roughly(left)} environ`}`;
  }

  #draw(): void {
    if (!this.#run || !this.#screen.isLive) return;
    const { parts } = this.#run.progress;
    const width = Math.max(...parts.map(({ part }) => part.name.length));
    const lines = parts.map((progress) => {
      const { part, planned, done } = progress;
      const sign =
        troubles(progress).length > 0
          ? this.#screen.style('red', '✘')
          : done < planned
            ? '·'
            : this.#screen.style('green', '✔');
      const bar = '█'.repeat(Math.round((20 * done) / planned)).padEnd(20, '░');
      return `${sign} ${part.name.padEnd(width)}  ${bar}  ${[`${done} sur ${planned}`, ...troubles(progress)].join(', ')}`;
    });
    this.#screen.draw(['', ...lines, this.#screen.style('bold', `  ${this.#overall()}`)]);
  }

  #tellEnd({ config, suite }: Run, result: FullResult): void {
    const traceability = judgedRun(config, suite);
    const folder = path.resolve(rootOf(config), this.#folder);
    const { kind, sentence } = verdictOf(config, folder);
    const reports = reportsSince(folder, this.#startedAt);
    this.#screen.print(
      '',
      this.#screen.style('bold', this.#screen.style(COLOURS[kind], sentence)),
      `  ${counts(traceability)}`,
      ...broken(traceability).map((line) => `  ${line}`),
      ...(result.status === 'timedout'
        ? ['  RUN_TIMEOUT : le temps est écoulé, les tests restants n’ont pas été exécutés']
        : []),
      ...(result.status === 'interrupted' ? ['  interrompu : les tests restants n’ont pas été exécutés'] : []),
      `  ${count(suite.allTests().length, 'test')} en ${duration(result.duration)}${seedsText(seedsOf(config))}`,
      ...(reports.length > 0 ? ['', 'Rapports', ...reports.map((line) => `  ${line}`)] : []),
      '',
    );
  }
}
