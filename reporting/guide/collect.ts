import { readFileSync } from 'node:fs';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import type { Etape } from '../../requirements/catalogue.ts';
import { ANNOTATION } from '../annotations.ts';
import { firstLineOf } from '../error-text.ts';
import { stoppersOf } from '../traceability.ts';
import type { Box, Ecart, EtapeSeen, Walk } from './guide.ts';

/** How the attachments of the test that walks the procedure are named (`fixtures/guide.ts`). */
export const GUIDE_PICTURE = /^guide \d$/;

type Attachment = TestResult['attachments'][number];

const isWalk = (result: TestResult): boolean => result.annotations.some(({ type }) => type === ANNOTATION.guide);

function bytesOf({ body, path }: Attachment): Buffer | undefined {
  try {
    return body ?? (path === undefined ? undefined : readFileSync(path));
  } catch {
    return undefined;
  }
}

function etapeSeen(attachments: readonly Attachment[]): EtapeSeen | undefined {
  const bytes = (contentType: string): Buffer | undefined =>
    attachments.filter((attachment) => attachment.contentType === contentType).map(bytesOf)[0];
  const picture = bytes('image/jpeg');
  const facts = bytes('application/json');
  if (!picture || !facts) return undefined;
  return { picture, ...(JSON.parse(facts.toString()) as { etape: Etape; boxes: (Box | null)[]; ecarts: Ecart[] }) };
}

function walkOf(test: TestCase, result: TestResult): Walk {
  const names = new Set(result.attachments.map(({ name }) => name).filter((name) => GUIDE_PICTURE.test(name)));
  const last = result.attachments.findLast(({ name }) => name.startsWith('écran'));
  const data = last && bytesOf(last);
  const message = firstLineOf(result.errors[0] ?? {});
  const passed = result.status === 'passed';
  return {
    etapes: [...names].flatMap((name) => etapeSeen(result.attachments.filter((one) => one.name === name)) ?? []),
    passed,
    stop: passed ? null : { statement: stoppersOf(test).at(-1) ?? null, message },
    lastPicture: last && data ? { data, contentType: last.contentType } : null,
  };
}

/** The walk through the procedure among a run's tests; of several browsers', the one that came furthest, Chromium's before others. */
export function collectWalk(tests: readonly TestCase[]): Walk | null {
  const walks = tests.flatMap((test) => {
    const result = test.results.findLast((tried) => tried.status !== 'interrupted' && isWalk(tried));
    return result ? [{ walk: walkOf(test, result), project: test.parent.project()?.name ?? '' }] : [];
  });
  const best = walks.toSorted(
    (a, b) =>
      Number(b.walk.passed) - Number(a.walk.passed) ||
      b.walk.etapes.length - a.walk.etapes.length ||
      Number(b.project === 'chromium') - Number(a.project === 'chromium'),
  )[0];
  return best?.walk ?? null;
}
