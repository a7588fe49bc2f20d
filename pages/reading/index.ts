import { selectors, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { phrase, type WordingOptions } from '../wording.ts';
import {
  installReading,
  type FieldSeen,
  type InPageReading,
  type ScreenSeen,
  type Sign,
  type Zone,
} from './in-page.ts';

export type { Pattern, Sign, Standing, TypedField, Zone } from './in-page.ts';

declare global {
  var __reading: InPageReading;
}

const lineEngine = (): object => {
  const queryAll = (_root: unknown, selector: string): Element[] => {
    const [labels, nextLabels] = JSON.parse(selector) as [string[], string[]];
    return globalThis.__reading.elementsInLine(labels, nextLabels);
  };
  return { queryAll, query: (root: unknown, selector: string) => queryAll(root, selector)[0] ?? null };
};

let registered: Promise<void> | undefined;

/** Makes the reading available in every page of a context. To be called before its first page is opened. */
export async function prepareContext(context: BrowserContext): Promise<void> {
  registered ??= selectors.register('line', lineEngine);
  await registered;
  await context.addInitScript(installReading);
}

/** What is shown on a screen at one moment, with the questions that the catalogue asks of it. */
export class ScreenReading {
  readonly fields: FieldSeen[];
  readonly #texts: Record<Zone, string>;

  constructor(seen: ScreenSeen) {
    this.fields = seen.fields;
    this.#texts = seen.texts;
  }

  /** The shown text of a zone, white space collapsed, in reading order. */
  text(zone: Zone = 'content'): string {
    return this.#texts[zone];
  }

  shows(text: string, options: WordingOptions & { zone?: Zone } = {}): boolean {
    return phrase(text, options).test(this.text(options.zone));
  }

  /** Of texts that should follow one another, the first that does not; `undefined` when all do. */
  firstOutOfOrder(texts: readonly string[]): string | undefined {
    let from = 0;
    return texts.find((text) => {
      const match = phrase(text).exec(this.text().slice(from));
      from += (match?.index ?? 0) + (match?.[0].length ?? 0);
      return match === null;
    });
  }

  /** What stands between a label and the nearest of the labels that may follow it; `null` without that label. */
  valueOf(label: string, nextLabels: readonly string[]): string | null {
    const match = phrase(label).exec(this.text());
    if (!match) return null;
    const rest = this.text().slice(match.index + match[0].length);
    const ends = nextLabels.map((next) => rest.search(phrase(next))).filter((index) => index >= 0);
    return rest.slice(0, Math.min(rest.length, ...ends)).trim();
  }

  /** Whether a text stands between a label and the nearest of the labels that may follow it. */
  showsAt(label: string, nextLabels: readonly string[], text: string): boolean {
    return phrase(text).test(this.valueOf(label, nextLabels) ?? '');
  }
}

export const readScreen = async (page: Page): Promise<ScreenReading> =>
  new ScreenReading(await page.evaluate(() => globalThis.__reading.read()));

/** Whether an element is shown in the contract's sense: not transparent, of some size, within reach, not clipped away. */
export const isShown = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => globalThis.__reading.isShown(element));

/** The elements that stand between a label (the first of `labels` that is there) and the nearest of those that may follow it. */
export function inLine(page: Page, labels: readonly string[], nextLabels: readonly string[]): Locator {
  const sources = (texts: readonly string[]): string[] => texts.map((text) => phrase(text).source);
  return page.locator(`line=${JSON.stringify([sources(labels), sources(nextLabels)])}`);
}

/** Waits until one of the signs is shown; throws Playwright's `TimeoutError` when none is in time. */
export async function waitForSigns(page: Page, signs: Sign[], timeout: number): Promise<void> {
  await page.waitForFunction((asked) => globalThis.__reading.isReached(asked), signs, { timeout });
}
