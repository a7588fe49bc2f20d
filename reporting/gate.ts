import type { RunEnd, TestRecord } from './results/record.ts';
import { isFailure } from './traceability.ts';

/** Whether all that a test found is waived: a test that never got to its screen leaves the question open. */
function isExcused({ verdict: { status }, ids, stoppers }: TestRecord, waived: readonly string[]): boolean {
  const areWaived = (found: readonly string[]): boolean => found.length > 0 && found.every((id) => waived.includes(id));
  if (isFailure(status)) return areWaived(ids);
  return status !== 'blocked' && (stoppers.length === 0 || areWaived(stoppers));
}

/** Whether a run fails by nothing but what is waived: it then counts as one that holds. */
export const failsByWaivedOnly = (tests: readonly TestRecord[], end: RunEnd, waived: readonly string[]): boolean =>
  waived.length > 0 &&
  end.status === 'failed' &&
  end.otherFailures.length === 0 &&
  tests.every((test) => isExcused(test, waived));
