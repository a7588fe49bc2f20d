import type { Page } from '@playwright/test';
import type { UsedControl } from './locators.ts';
import { askUntilAnswered, leadingOn, orNobody, type Point } from './reading/index.ts';

/** How long a control may take to come to rest, uncovered: Playwright's own click may be lost on one that is drawn anew. */
const TIME_TO_REST = 1_000;

/**
 * Clicks a control with the mouse: at the point where it was just seen, or as soon as it is there, at rest and uncovered;
 * else by Playwright's own click, which waits for that. Does not wait for what the click leads to. Throws Playwright's
 * `TimeoutError`.
 */
export async function press(page: Page, { locator, query }: UsedControl, seen?: Point): Promise<void> {
  const point = seen ?? (await askUntilAnswered(page, (asked) => globalThis.__acting.aim(asked), query, TIME_TO_REST));
  await leadingOn(page, () => (point === undefined ? locator.click() : page.mouse.click(point.x, point.y)));
}

/** Whether a control can be used now. Throws Playwright's `TimeoutError` when it isn't there for so many milliseconds. */
export async function isEnabled(page: Page, { locator, query }: UsedControl, timeout: number): Promise<boolean> {
  const answer = await orNobody(page.evaluate((asked) => globalThis.__acting.isEnabled(asked), query));
  return answer ?? locator.evaluate((control) => globalThis.__reading.isEnabled(control), undefined, { timeout });
}

/**
 * Whether nothing lies over a control, where there is one: its absence is another matter. `undefined` where that can't be told
 * now, as amelBot has opened again, which it may at any moment.
 */
export function isWithinReach(page: Page, { query }: UsedControl): Promise<boolean | undefined> {
  return orNobody(page.evaluate((asked) => globalThis.__acting.isWithinReach(asked), query));
}
