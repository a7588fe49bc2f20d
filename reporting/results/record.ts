import { z } from 'zod';

/*
 * What a run leaves of itself in `reports/results.jsonl`, one line at a time as it goes: the page can be made from it when
 * the run was killed. The forms are checked when they are read: they may come from another version of the suite.
 */

const text = z.string();

const verdict = z.object({
  title: text,
  file: text,
  project: text,
  status: z.enum(['passed', 'failed', 'flaky', 'notVerified', 'blocked']),
  durationMs: z.number(),
  error: text.nullable(),
  reason: text.nullable(),
});

/** A step of a test, as a sentence; `depth` counts the steps that it stands in. */
const step = z.object({ title: text, depth: z.number(), isFailed: z.boolean() });

/** An example of a rule that a test tried, by its description. */
const example = z.object({ description: text, isToBeAccepted: z.boolean(), isFailed: z.boolean() });

/** What was expected (`null`: what the statement says) and what was seen, in French. */
const failure = z.object({ expected: text.nullable(), seen: text });

const picture = z.object({ name: text, data: text.startsWith('data:image/') });

const header = z.object({
  kind: z.literal('run'),
  suiteVersion: text,
  release: text.nullable(),
  startedAt: text,
  environment: text,
  browsers: z.array(text),
  planned: z.number(),
});

const test = z.object({
  kind: z.literal('test'),
  id: text,
  ids: z.array(text),
  stoppers: z.array(text),
  verdict,
  steps: z.array(step),
  examples: z.array(example),
  failures: z.array(failure),
  picture: picture.nullable(),
  hasTrace: z.boolean(),
});

const end = z.object({
  kind: z.literal('end'),
  endedAt: text,
  status: z.enum(['passed', 'failed', 'timedout', 'interrupted']),
  /** What went wrong outside any test, or in tests of no statement. */
  otherFailures: z.array(text),
  /** The shards of the run (« 2/3 ») that left nothing: what is here is not the whole of it. */
  missingShards: z.array(text).default([]),
});

export const line = z.discriminatedUnion('kind', [header, test, end]);

export type Step = z.infer<typeof step>;
export type Example = z.infer<typeof example>;
export type Failure = z.infer<typeof failure>;
export type Picture = z.infer<typeof picture>;
export type RunHeader = z.infer<typeof header>;
export type TestRecord = z.infer<typeof test>;
export type RunEnd = z.infer<typeof end>;
export type ResultLine = z.infer<typeof line>;

/** A run as far as it is known. */
export interface RunRecord {
  header: RunHeader | null;
  tests: TestRecord[];
  end: RunEnd | null;
  /** The numbers of the lines that can't be read. */
  damaged: number[];
}
