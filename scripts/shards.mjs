import path from 'node:path';
import { root } from './dependencies.mjs';

/** @typedef {{ current: number, total: number }} Shard */

/** Where each shard leaves its blob, and where they are merged from. */
export const blobsFolder = 'reports/blobs';

/**
 * The shard that these arguments of Playwright ask for, if any.
 * @param {readonly string[]} args
 * @returns {Shard | null}
 */
export function requestedShard(args) {
  const values = args.flatMap((argument, index) => {
    if (argument.startsWith('--shard=')) return argument.slice('--shard='.length);
    return argument === '--shard' ? (args[index + 1] ?? '') : [];
  });
  const value = values.at(-1);
  if (value === undefined) return null;
  const [, current = 0, total = 0] = (/^(\d+)\/(\d+)$/.exec(value) ?? []).map(Number);
  if (current < 1 || current > total) throw new Error(`--shard=${value} is no shard: write it like --shard=1/3.`);
  return { current, total };
}

/** @param {Shard} shard */
export const shardName = ({ current, total }) => `${current}-of-${total}`;

/**
 * The folder of a run's reports: a shard has its own, so that several can run on one machine.
 * @param {Shard | null} shard
 */
export function reportsFolder(shard) {
  return path.join(root, 'reports', ...(shard === null ? [] : ['shards', shardName(shard)]));
}
