import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { selectors, type BrowserContext, type Locator, type Page, type Request } from '@playwright/test';
import { exactName, phrase, type WordingOptions } from '../wording.ts';
import { ACTING_SCRIPT, READING_SCRIPT } from './in-page/index.ts';
import type { FieldSeen, ScreenSeen, Sign, Whereabouts, Zone } from './in-page/protocol.ts';

export type {
  ControlQuery,
  Entered,
  Pattern,
  Point,
  Rank,
  Sign,
  Standing,
  StandingQuery,
  TypedField,
  Whereabouts,
  Zone,
} from './in-page/protocol.ts';

/**
 * A selector engine that finds elements by a question to the reading. It runs in Playwright's own world of a page, where
 * locators run anyway: in the page's, each document would cost a second copy of Playwright's script.
 */
const engine = (find: string): string => `(() => {
  if (!globalThis.__reading) ${READING_SCRIPT};
  const find = ${find};
  return {
    queryAll: (_root, selector) => find(globalThis.__reading, selector),
    query: (_root, selector) => find(globalThis.__reading, selector)[0] ?? null,
  };
})()`;

const ENGINES = {
  /** `line=…`: the elements between a label and the nearest of the labels that may follow it. */
  line: engine('(reading, selector) => reading.elementsInLine(...JSON.parse(selector))'),
  /** `zone=…`: the elements of the landmark that holds a text. */
  zone: engine('(reading, selector) => reading.elementsInZone(...JSON.parse(selector))'),
  /** `field=…`: the fields whose accessible name matches. Password fields have no role to be found by. */
  field: engine('(reading, pattern) => reading.fieldsNamed(pattern)'),
};

let registered: Promise<unknown> | undefined;

/**
 * Makes the reading available in every page of a context, and clears the way of what is named, whenever it stands there. To
 * be called before the context's first page is opened.
 */
export async function prepareContext(
  context: BrowserContext,
  { closesAmelBot, banner }: { closesAmelBot: boolean; banner?: string | undefined },
): Promise<void> {
  registered ??= Promise.all(
    Object.entries(ENGINES).map(([name, content]) => selectors.register(name, { content }, { contentScript: true })),
  );
  await registered;
  // Whoever clicks means it: a portal may ask « Voulez-vous vraiment annuler ? ».
  context.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await context.addInitScript({ content: ACTING_SCRIPT });
  const hindrances = {
    amelBot: closesAmelBot,
    bannerControl: banner === undefined ? undefined : exactName(banner).source,
  };
  await context.addInitScript((inTheWay) => {
    globalThis.__clearTheWay(inTheWay);
  }, hindrances);
}

/** A place on a screen: what stands between a label and the nearest of the labels that may follow it. */
export interface Place {
  label: string;
  nextLabels: readonly string[];
  /** Where its label also stands elsewhere: the text that the right one comes after. */
  after?: string;
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

/** What is shown on a screen at one moment, with the questions that the catalogue asks of it. */
export class ScreenReading {
  readonly fields: FieldSeen[];
  /** The shown text of the whole page but amelBot, white space collapsed, in reading order. */
  readonly page: string;
  /** With a line feed between what stands apart. */
  readonly #texts: Record<Zone, string>;

  constructor(seen: ScreenSeen) {
    this.fields = seen.fields;
    this.page = seen.page;
    this.#texts = seen.texts;
  }

  /** The shown text of a zone, white space collapsed, in reading order. */
  text(zone: Zone = 'content'): string {
    return inOneLine(this.#texts[zone]);
  }

  /** Whether a text is shown in any zone but amelBot's, whose own words say nothing of the page. */
  showsAnywhere(text: string): boolean {
    return phrase(text).test(this.page);
  }

  /** Whether a text is shown in a zone (the content, unless another is named). */
  shows(text: string, options: WordingOptions & { zone?: Zone } = {}): boolean {
    return phrase(text, options).test(this.#texts[options.zone ?? 'content']);
  }

  /** Of texts that should follow one another in `among`, the first that does not; `undefined` when all do. */
  firstOutOfOrder(texts: readonly string[], among: string = this.text()): string | undefined {
    let from = 0;
    return texts.find((text) => {
      const match = phrase(text).exec(among.slice(from));
      from += (match?.index ?? 0) + (match?.[0].length ?? 0);
      return match === null;
    });
  }

  /** What stands at a place, up to the nearest of the labels that may follow it; `null` without its label. */
  valueOf(place: Place): string | null {
    const lines = this.#linesAt(place);
    return lines && inOneLine(lines);
  }

  /** Whether a text stands at a place. */
  showsAt(place: Place, text: string, options?: WordingOptions): boolean {
    return phrase(text, options).test(this.#linesAt(place) ?? '');
  }

  #linesAt({ label, nextLabels, after }: Place): string | null {
    const { content } = this.#texts;
    const from = after === undefined ? 0 : Math.max(0, content.search(phrase(after)));
    const text = content.slice(from);
    const match = phrase(label).exec(text);
    if (!match) return null;
    const rest = text.slice(match.index + match[0].length);
    const ends = nextLabels.map((next) => rest.search(phrase(next))).filter((index) => index >= 0);
    return rest.slice(0, Math.min(rest.length, ...ends)).trim();
  }
}

export const readScreen = async (page: Page): Promise<ScreenReading> =>
  new ScreenReading(await page.evaluate(() => globalThis.__reading.read()));

/** Whether amelBot stands on a page, and how often something was cleared out of the way there: it may stand there but a moment. */
export const inTheWay = (page: Page): Promise<{ isThere: boolean; cleared: number }> =>
  page.evaluate(() => ({
    isThere: globalThis.__reading.amelBotClosers().length > 0,
    cleared: globalThis.__cleared ?? 0,
  }));

const sources = (texts: readonly string[]): string[] => texts.map((text) => phrase(text).source);

/** Where stands what is between a label (the first of `labels` that is there) and the nearest of those that may follow it. */
export const line = (labels: readonly string[], nextLabels: readonly string[]): Whereabouts => ({
  labels: sources(labels),
  nextLabels: sources(nextLabels),
});

/** Where stands what is in the landmark of a zone that holds a text. */
export const zone = (name: Zone, held = ''): Whereabouts => ({
  zone: name,
  held: held === '' ? '' : phrase(held).source,
});

/** What stands somewhere, however shadow roots and slots make it up. */
export const whatStands = (page: Page, where: Whereabouts): Locator =>
  page.locator(
    'zone' in where
      ? `zone=${JSON.stringify([where.zone, where.held])}`
      : `line=${JSON.stringify([where.labels, where.nextLabels])}`,
  );

export const inLine = (page: Page, labels: readonly string[], nextLabels: readonly string[]): Locator =>
  whatStands(page, line(labels, nextLabels));

export const inZone = (page: Page, name: Zone, held?: string): Locator => whatStands(page, zone(name, held));

const POLL_INTERVAL = 15;
/**
 * How late a change may be noticed: a share of the time waited so far, so that a slow page isn't asked all the time, and so
 * many milliseconds at most.
 */
const LATE_BY = { share: 0.25, most: 250 };
/**
 * How long the next document is waited for before the page is asked again, in milliseconds: the answer may turn out to be no
 * document (a download, « 204 »), and the one on display stays.
 */
const LOOK_AGAIN = 500;
/**
 * How long after a click the word that its page asks for another document may take to reach us, in milliseconds. To question
 * the document that is about to go costs as much as the click.
 */
const TIME_TO_HEAR = 20;
const CLOSED = /has been closed|Target closed|Target crashed/;

/** The documents of a page, one after the other. */
class Documents {
  static readonly #byPage = new WeakMap<Page, Documents>();

  static of(page: Page): Documents {
    const documents = Documents.#byPage.get(page) ?? new Documents(page);
    Documents.#byPage.set(page, documents);
    return documents;
  }

  #awaited: Request | undefined;
  #isLate = false;
  readonly #changes = new EventEmitter();

  private constructor(page: Page) {
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
      this.#awaited = request;
      this.#isLate = false;
      this.#changes.emit('asked');
    });
    page.on('requestfailed', (request) => {
      if (request === this.#awaited) this.#settle();
    });
    page.on('domcontentloaded', () => {
      this.#settle();
    });
  }

  #settle(): void {
    this.#awaited = undefined;
    this.#changes.emit('settled');
  }

  /** Whether the page has asked for another document, which isn't there yet: the one on display has nothing more to say. */
  get isNextAwaited(): boolean {
    return this.#awaited !== undefined;
  }

  /** Whether it is about to be there, for all we know: it was not waited for in vain already. */
  get isNextDue(): boolean {
    return this.isNextAwaited && !this.#isLate;
  }

  /** Waits until the page has asked for another document, for so many milliseconds at most. */
  async asked(patience: number): Promise<void> {
    if (!this.isNextAwaited) await this.#change('asked', patience);
  }

  /** Waits for the next document, or for its failure, for so many milliseconds at most. */
  async next(patience: number): Promise<void> {
    this.#isLate = !(await this.#change('settled', Math.min(patience, LOOK_AGAIN)));
  }

  /** Whether this comes to pass, within so many milliseconds. */
  #change(name: 'asked' | 'settled', patience: number): Promise<boolean> {
    return once(this.#changes, name, { signal: AbortSignal.timeout(patience) }).then(
      () => true,
      () => false,
    );
  }
}

/** Whether an error says that a page, or its browser, is gone: nobody will answer there any more. */
export const isClosed = (error: unknown): boolean => CLOSED.test(String(error));

/** Does what may make a page ask for another document, and gives us the time to hear of that. */
export async function leadingOn(page: Page, act: () => Promise<void>): Promise<void> {
  const documents = Documents.of(page);
  await act();
  await documents.asked(TIME_TO_HEAR);
}

/** An answer of a page, or `undefined` between two documents, where there is nobody to answer. */
export async function orNobody<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isClosed(error)) throw error;
    return undefined;
  }
}

/**
 * Asks a page until it answers, for so many milliseconds; `undefined` when it did not. Asking again survives a change of
 * document, and costs a tenth of Playwright's `waitForFunction`, which waits for frames to be painted.
 */
export async function askUntilAnswered<Argument, Answer>(
  page: Page,
  question: (argument: Argument) => Answer | undefined,
  argument: Argument,
  timeout: number,
): Promise<Answer | undefined> {
  const begun = Date.now();
  const documents = Documents.of(page);
  if (documents.isNextDue) await documents.next(timeout);
  for (;;) {
    // Playwright's own type for a function and its argument can't be spelled generically.
    const answer = await orNobody(page.evaluate(question as (argument: unknown) => Answer | undefined, argument));
    if (answer !== undefined) return answer;
    const waited = Date.now() - begun;
    const left = timeout - waited;
    if (left <= 0) return undefined;
    if (documents.isNextAwaited) await documents.next(left);
    else await pause(Math.min(left, Math.max(POLL_INTERVAL, Math.min(waited * LATE_BY.share, LATE_BY.most))));
  }
}

/** Waits until one of the signs is shown; answers with the alerts that stand on the screen then, `undefined` when none was in time. */
export const waitForSigns = (page: Page, signs: Sign[], timeout: number): Promise<string[] | undefined> =>
  askUntilAnswered(page, (asked) => globalThis.__reading.arrival(asked), signs, timeout);

/** Waits until none of the signs is shown any more; `false` when one still is at the end. */
export const waitUntilGone = async (page: Page, signs: Sign[], timeout: number): Promise<boolean> =>
  (await askUntilAnswered(
    page,
    // A blank page shows nothing.
    (asked) => ('__reading' in globalThis && globalThis.__reading.isReached(asked) ? undefined : true),
    signs,
    timeout,
  )) ?? false;

/** Waits until no link or button of this name is shown any more; `false` when one still is after so many milliseconds. */
export const waitUntilDismissed = async (page: Page, name: string, timeout: number): Promise<boolean> =>
  (await askUntilAnswered(
    page,
    (pattern) => (globalThis.__reading.controlNamed(pattern) ? undefined : true),
    exactName(name).source,
    timeout,
  )) ?? false;

/** Whether one of the signs is shown now. */
export const isOnDisplay = (page: Page, signs: Sign[]): Promise<boolean> =>
  page.evaluate((asked) => globalThis.__reading.isReached(asked), signs);

/** To be called before what makes the page draw its screen anew; returns what waits until it has, for so many milliseconds at most. */
export async function rememberScreen(page: Page): Promise<(timeout: number) => Promise<void>> {
  await page.evaluate(() => globalThis.__reading.remember());
  return async (timeout) => {
    await askUntilAnswered(page, () => globalThis.__reading.isDrawnAnew() || undefined, undefined, timeout);
  };
}
