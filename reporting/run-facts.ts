import { publicAddress } from './traceability.ts';

/** What a run tells of itself: a shard's blob carries it, and the reports of a merge show it. */
export interface RunFacts {
  /** Where the run was: an address, or the embedded environment. */
  environment?: string;
  baseURL?: string;
  release?: string;
}

const SEED = 'seed';

/** The facts of this run, as Playwright's `metadata`; each shard draws a seed of its own, and a merge keeps those of all. */
export function runFacts(env: NodeJS.ProcessEnv): RunFacts & Record<string, string> {
  const { BASE_URL, RELEASE, RUN_SEED, RUN_SHARD } = env;
  return {
    environment: environmentName(env),
    ...(BASE_URL ? { baseURL: publicAddress(BASE_URL) } : {}),
    ...(RELEASE ? { release: RELEASE } : {}),
    ...(RUN_SEED ? { [RUN_SHARD ? `${SEED} ${RUN_SHARD}` : SEED]: RUN_SEED } : {}),
  };
}

/** The facts that a configuration carries; of one that carries none, this process's own. */
export const factsOf = ({ metadata }: { metadata: Record<string, unknown> }): RunFacts =>
  metadata['environment'] === undefined ? runFacts(process.env) : metadata;

/** The seeds of a run, or of each shard that it was split into. */
export const seedsOf = ({ metadata }: { metadata: Record<string, unknown> }): string[] =>
  Object.entries(metadata).flatMap(([name, value]) =>
    (name === SEED || name.startsWith(`${SEED} `)) && typeof value === 'string' ? [value] : [],
  );

/** In a merge: the shards of the run (« 2/3 ») that left nothing to it, as npm run merge has found. */
export const missingShardsOf = ({ RUN_MISSING_SHARDS = '' }: NodeJS.ProcessEnv): string[] =>
  RUN_MISSING_SHARDS.split(',').filter((shard) => shard !== '');

/** Where the run was, without the credentials that an address may hold. */
function environmentName({ BASE_URL, PORTAL_VARIANT }: NodeJS.ProcessEnv): string {
  if (BASE_URL) return publicAddress(BASE_URL);
  return PORTAL_VARIANT ? `embedded (${PORTAL_VARIANT})` : 'embedded';
}
