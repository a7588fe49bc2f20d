import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readableLines } from '../read.ts';
import { line, type ResultLine, type RunRecord } from './record.ts';

/** `reports/results.jsonl`: written as the run goes, so that a killed one leaves what it had. */
export class ResultsFile {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  begin(first: ResultLine): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify(first)}\n`);
  }

  add(next: ResultLine): void {
    appendFileSync(this.#file, `${JSON.stringify(next)}\n`);
  }

  read(): RunRecord {
    return parseResults(existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '');
  }
}

/** The run that these lines tell of. A test that was tried again counts as it was last. */
export function parseResults(source: string): RunRecord {
  const { values, damaged } = readableLines(source, line);
  const tests = new Map(values.flatMap((value) => (value.kind === 'test' ? [[value.id, value]] : [])));
  return {
    header: values.find((value) => value.kind === 'run') ?? null,
    tests: [...tests.values()],
    end: values.find((value) => value.kind === 'end') ?? null,
    damaged,
  };
}
