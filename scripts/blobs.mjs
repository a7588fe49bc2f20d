import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/**
 * What a shard has left of itself.
 * @typedef {object} Blob
 * @property {string} file
 * @property {{ current: number, total: number } | undefined} shard none: a run that was no shard
 */

/**
 * The blobs of a folder.
 * @param {string} folder
 * @returns {Blob[]}
 */
export function readBlobs(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
  return files.toSorted().map((name) => readBlob(path.join(folder, name)));
}

/**
 * @param {string} file
 * @returns {Blob}
 */
function readBlob(file) {
  try {
    const { 'report.jsonl': events } = unzipSync(readFileSync(file), { filter: ({ name }) => name === 'report.jsonl' });
    const lines = strFromU8(events ?? new Uint8Array()).split('\n');
    const metadata = lines.map(parsed).find(({ method }) => method === 'onBlobReportMetadata');
    if (metadata === undefined) throw new Error('it has no metadata');
    return { file, shard: metadata.params.shard };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is not a blob of a shard (${why}): run that shard again.`, { cause: error });
  }
}

/** @param {string} line */
const parsed = (line) => (line === '' ? {} : JSON.parse(line));

/**
 * Why these blobs are not one whole run: a part of it would pass for the whole. `null` when they are. `missing` names the
 * shards (« 2/3 ») without which the others can still be merged.
 * @param {readonly Blob[]} blobs
 * @param {string} folder
 * @returns {{ problem: string, missing: string[] } | null}
 */
export function incompleteness(blobs, folder) {
  const problem = (/** @type {string} */ text) => ({ problem: text, missing: [] });
  if (blobs.length === 0) return problem(`no blob in ${folder}: run the shards first (npm start -- --shard=1/3).`);
  const totals = [...new Set(blobs.map(({ shard }) => shard?.total ?? 1))];
  const [total = 1] = totals;
  if (totals.length > 1)
    return problem(`${folder} holds blobs of runs of ${totals.join(' and ')} shards: keep those of one run.`);
  const present = blobs.map(({ shard }) => shard?.current ?? 1);
  const twice = present.find((current, index) => present.indexOf(current) !== index);
  if (twice !== undefined)
    return problem(`${folder} holds two blobs of shard ${twice}/${total}: keep those of one run.`);
  const missing = Array.from({ length: total }, (_, index) => index + 1)
    .filter((current) => !present.includes(current))
    .map((current) => `${current}/${total}`);
  if (missing.length === 0) return null;
  return { problem: `shard ${missing.join(', ')} left no blob in ${folder}: run it again.`, missing };
}
