import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { contentOf, textOf } from './bytes.ts';
import { deeply, type Json } from './json.ts';
import type { Matcher } from './matcher.ts';
import { MASK } from './secret.ts';
import { redactTrace } from './trace.ts';

type Attachment = TestResult['attachments'][number];

/** Playwright's types don't name everything that its errors carry (an aria snapshot, a diff), so every text in them counts. */
function redactMembers(object: object, matcher: Matcher): void {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (typeof value === 'string') Object.assign(object, { [key]: matcher.redact(value) });
    else if (typeof value === 'object' && value !== null && !(value instanceof Date) && !Buffer.isBuffer(value))
      redactMembers(value, matcher);
  }
}

/** What failed in a test, a step or the run itself. */
export const redactErrors = (errors: (TestError | undefined)[], matcher: Matcher): void => {
  for (const error of errors) if (error) redactMembers(error, matcher);
};

/** What an assertion is given: an example by its description, never by its values; texts without their secrets. */
function expectation(value: Json, matcher: Matcher): Json {
  if (Array.isArray(value)) return value.map((item) => expectation(item, matcher));
  if (typeof value !== 'object' || value === null) return deeply(value, (text) => matcher.redact(text));
  const description = value['description'];
  return typeof description === 'string' ? matcher.redact(description) : MASK;
}

/** A step's own texts, when it begins and again when it has ended. */
export function redactStep(step: TestStep, matcher: Matcher): void {
  step.title = matcher.redact(step.title);
  // It would still answer with the title that came from the worker.
  step.titlePath = () => [...(step.parent?.titlePath() ?? []), step.title];
  redactErrors([step.error], matcher);
  redactMembers(step.annotations, matcher);
  const seen = step as TestStep & { subtitle?: string; params?: Record<string, Json> };
  if (seen.subtitle !== undefined) seen.subtitle = matcher.redact(seen.subtitle);
  const { params } = seen;
  if (params && step.category === 'expect' && params['expected'] !== undefined) {
    params['expected'] = expectation(params['expected'] as Json, matcher);
  }
  if (params) redactMembers(params, matcher);
}

const REMOVED =
  'Pièce jointe retirée : son contenu ne peut pas être relu, et pourrait montrer des données personnelles.\n';

/** Bytes without their secrets; `undefined` for what can't be looked into. */
function redactBytes(bytes: Buffer, matcher: Matcher): Buffer | undefined {
  const content = contentOf(bytes);
  if (content === 'maskedPicture' || bytes.length === 0) return bytes;
  if (content === 'zip') return Buffer.from(redactTrace(bytes, matcher));
  const decoded = content === 'text' ? textOf(bytes) : undefined;
  return decoded && Buffer.from(matcher.redact(decoded.text), decoded.encoding);
}

function remove(attachment: Attachment): void {
  if (attachment.path !== undefined) rmSync(attachment.path, { force: true });
  delete attachment.path;
  attachment.contentType = 'text/plain';
  attachment.body = Buffer.from(REMOVED);
}

const done = new WeakSet<Attachment>();

/** An attachment, once; `withFiles` when the worker has written them to their end. What can't be looked into is removed. */
function redactAttachment(attachment: Attachment, matcher: Matcher, withFiles: boolean): void {
  attachment.name = matcher.redact(attachment.name);
  if (done.has(attachment) || (attachment.path !== undefined && !withFiles)) return;
  done.add(attachment);
  try {
    const { path } = attachment;
    const bytes = path === undefined ? attachment.body : readFileSync(path);
    const redacted = bytes && redactBytes(bytes, matcher);
    if (redacted === undefined) remove(attachment);
    else if (path !== undefined) writeFileSync(path, redacted);
    else attachment.body = redacted;
  } catch {
    remove(attachment);
  }
}

export const redactAttachments = (
  result: TestResult,
  matcher: Matcher,
  { withFiles }: { withFiles: boolean },
): void => {
  // The trace first: the sessions that it has seen are secrets of the rest.
  const traceFirst = result.attachments.toSorted((a, b) => Number(b.name === 'trace') - Number(a.name === 'trace'));
  for (const attachment of traceFirst) redactAttachment(attachment, matcher, withFiles);
};

export const redactOutput = (chunks: (string | Buffer)[], matcher: Matcher): void => {
  for (const [index, chunk] of chunks.entries()) chunks[index] = matcher.redact(chunk.toString());
};

/** A try of a test that has ended: all that it carries but its files. */
export function redactResult(result: TestResult, matcher: Matcher): void {
  redactErrors([...result.errors, result.error], matcher);
  redactMembers(result.annotations, matcher);
  redactOutput(result.stdout, matcher);
  redactOutput(result.stderr, matcher);
}
