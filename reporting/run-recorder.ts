import path from 'node:path';
import type { FullConfig, FullResult, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { matrixCsv } from './csv.ts';
import { typeset } from './french.ts';
import { failsByWaivedOnly } from './gate.ts';
import { addToHistory, readHistory } from './history.ts';
import { pageModel, type PageModel } from './page/model.ts';
import { clearReports, pageInput, suiteVersion, writePage, writeWhole, type Places } from './reports.ts';
import type { RunEnd } from './results/record.ts';
import { ResultsFile } from './results/results-file.ts';
import { factsOf, missingShardsOf } from './run-facts.ts';
import { testRecord } from './results/test-record.ts';
import type { Traceability } from './traceability.ts';

const MAY_SHIP = { yes: true, waived: true, no: false, unknown: null } as const;

/** Notes a run as it goes, and makes the product owner's page of it at its end. A failure to write never ends the run. */
export class RunRecorder {
  readonly #places: Places;
  readonly #results: ResultsFile;
  readonly #otherFailures: string[] = [];
  #rootDir = '.';
  #isShard = false;
  #isBroken = false;

  constructor(places: Places) {
    this.#places = places;
    this.#results = new ResultsFile(path.join(places.folder, 'results.jsonl'));
  }

  begin(config: FullConfig, suite: Suite): void {
    this.#rootDir = path.dirname(config.configFile ?? path.resolve('x'));
    this.#isShard = config.shard !== null;
    this.#attempt('the results', () => {
      clearReports(this.#places);
      this.#results.begin({
        kind: 'run',
        suiteVersion: suiteVersion(),
        release: factsOf(config).release ?? null,
        startedAt: new Date().toISOString(),
        environment: factsOf(config).environment ?? '',
        browsers: suite.suites.map(({ title }) => title),
        planned: suite.allTests().length,
      });
    });
  }

  testEnded(test: TestCase): void {
    if (this.#isBroken) return;
    this.#attempt('the results', () => {
      const record = testRecord(test, this.#rootDir);
      if (record) this.#results.add(record);
    });
  }

  /** An error outside any test. */
  failed({ message = '' }: TestError): void {
    this.#otherFailures.push(message.split('\n')[0] ?? '');
  }

  /** Writes the page, the matrix and the verdict; whether nothing but waived statements made the run fail. */
  end({ status, startTime, duration }: FullResult, traceability: Traceability): boolean {
    let isExcused = false;
    this.#attempt('reports/index.html', () => {
      const endedAt = new Date(startTime.getTime() + duration);
      const end: RunEnd = {
        kind: 'end',
        endedAt: endedAt.toISOString(),
        status,
        otherFailures: this.#otherFailures,
        missingShards: missingShardsOf(process.env),
      };
      this.#results.add(end);
      writeWhole(path.join(this.#places.folder, 'traceability.csv'), matrixCsv(traceability));
      const input = pageInput(this.#places, endedAt);
      const model = pageModel(input);
      const waived = model.statements.flatMap(({ verdict, requirement: { id } }) => (verdict === 'waived' ? [id] : []));
      isExcused = failsByWaivedOnly(input.run.tests, end, waived);
      const { kind, sentence } = model.verdict;
      const verdict = { verdict: kind, sentence: typeset(sentence), waived };
      writeWhole(path.join(this.#places.folder, 'verdict.json'), `${JSON.stringify(verdict, null, 2)}\n`);
      const problems = this.#remember(model, end);
      const history = readHistory(this.#places.history);
      writePage(this.#places, { ...input, history, problems: [...(input.problems ?? []), ...problems] });
    });
    return isExcused;
  }

  /** Only a whole run that came to its end says something of a release: a shard is a part of one, and so are some of them. */
  #remember({ statements, goodPractices, verdict, header }: PageModel, end: RunEnd): string[] {
    const { history } = this.#places;
    const tested = [...statements, ...goodPractices].filter(({ tests }) => tests.length > 0);
    const hasEnded = end.status === 'passed' || end.status === 'failed';
    const isWhole = hasEnded && !this.#isShard && end.missingShards.length === 0;
    if (history === undefined || header === null || !isWhole || tested.length === 0) return [];
    const statuses = Object.fromEntries(
      tested.map(({ requirement: { id }, verdict: own }) => [id, own === 'waived' ? ('failed' as const) : own]),
    );
    const { release, environment: where } = header;
    try {
      addToHistory(history, {
        endedAt: end.endedAt,
        release,
        suiteVersion: header.suiteVersion,
        environment: where,
        mayShip: MAY_SHIP[verdict.kind],
        statuses,
      });
      return [];
    } catch (error) {
      console.error(`The history could not be written (HISTORY_FILE: ${history}): ${String(error)}`);
      return [`Cette exécution n’a pas pu être ajoutée à l’historique (${history}).`];
    }
  }

  #attempt(what: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      this.#isBroken = true;
      console.error(`${what} could not be written (${this.#places.folder}): ${String(error)}`);
    }
  }
}
