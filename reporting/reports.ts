import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHistory } from './history.ts';
import type { PageInput } from './page/model.ts';
import { page } from './page/page.ts';
import type { Proof } from './proof/verdict.ts';
import { ResultsFile } from './results/results-file.ts';
import { readWaivers } from './waivers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the reports are, and what they are made from. */
export interface Places {
  folder: string;
  /** `undefined`: no history is kept. */
  history: string | undefined;
  waivers: string;
}

const NO_FILE = 'none';

/** The places that the settings name (`.env.example` describes them), from the project's own folder. */
export function placesFor(folder = 'reports'): Places {
  const history = process.env['HISTORY_FILE'] || '.history/runs.jsonl';
  return {
    folder: path.resolve(root, folder),
    history: history === NO_FILE ? undefined : path.resolve(root, history),
    waivers: path.resolve(root, process.env['WAIVERS_FILE'] || 'waivers.json'),
  };
}

export const suiteVersion = (): string =>
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** A file that is either what it was or what it is to be, whenever the process dies. */
export function writeWhole(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.partial`, content);
  renameSync(`${file}.partial`, file);
}

/** What an older run left must never be taken for this one's. */
export function clearReports({ folder }: Places): void {
  for (const name of ['index.html', 'verdict.json', 'traceability.csv'])
    rmSync(path.join(folder, name), { force: true });
}

const isProof = (value: unknown): value is Proof =>
  typeof value === 'object' && value !== null && Array.isArray((value as Proof).statements);

function readProof(file: string): { proof: Proof | null; problems: string[] } {
  if (!existsSync(file)) return { proof: null, problems: [] };
  try {
    const proof: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isProof(proof)) return { proof, problems: [] };
  } catch {
    // Said below.
  }
  return { proof: null, problems: [`La preuve des tests (${path.basename(file)}) est illisible : elle manque ici.`] };
}

/** What the page is made from, as it stands on disk. */
export function pageInput(places: Places, now: Date): PageInput {
  return {
    run: new ResultsFile(path.join(places.folder, 'results.jsonl')).read(),
    history: readHistory(places.history),
    waivers: readWaivers(places.waivers, now),
    suiteVersion: suiteVersion(),
    ...readProof(path.join(places.folder, 'proof.json')),
  };
}

/** Makes `index.html` from what stands on disk, whatever is missing or damaged, and returns its path. */
export function writePage(places: Places, input: PageInput): string {
  const file = path.join(places.folder, 'index.html');
  writeWhole(file, page(input));
  return file;
}
