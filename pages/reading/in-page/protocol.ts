/** What a page is asked about its screen, and what it answers. */

/** The part of a screen that a text stands in. */
export type Zone = 'content' | 'navigation' | 'contentinfo' | 'amelBot';

/** A text, field or control of a screen; `start` and `end` are offsets in the zone's text. */
export interface Landmarked {
  zone: Zone;
  start: number;
  end: number;
}

export interface FieldSeen extends Landmarked {
  name: string;
}

/**
 * A screen as read at one moment: the text of each zone, and the fields by accessible name, in reading order. White space is
 * collapsed: to a line feed between what stands apart, to a space elsewhere.
 */
export interface ScreenSeen {
  texts: Record<Zone, string>;
  /** What is shown in all zones but amelBot's, in one reading order. */
  page: string;
  fields: FieldSeen[];
}

/** A regular expression's source; its flag is `u`. */
export type Pattern = string;

/** What tells that a screen is there: a field, or a text of a zone, that is shown (unless some other screen's field is). */
export type Sign = { field: Pattern } | { text: Pattern; zone: Zone; unlessField?: Pattern };

/** A field of a form, by the pattern of its name, with the value that was typed. */
export interface TypedField {
  field: Pattern;
  value: string;
}

/** What is asked of an attempt; `known` are words that were told already, and say nothing more. */
export interface StandingQuery {
  reached: Sign[];
  standingAlerts: string[];
  fields: TypedField[];
  known: string[];
}

/** How an attempt stands: `undefined` members are not (yet) so. */
export interface Standing {
  reached: boolean;
  /** The alerts of the screen that was reached. */
  alerts: string[];
  told: string | undefined;
  /** Told by the validity of a field that still holds the entry. */
  byValidity: boolean;
  /** The browser itself refuses to submit: nothing has left the page. */
  heldByBrowser: boolean;
}

/** Questions about the screen, asked of `globalThis.__reading`. */
export interface InPageReading {
  /** Whether an element is shown, and some of its text with it where it has any. */
  isShown(target: Element): boolean;
  /** Whether an element's own box is shown, whatever is drawn in it. */
  isInView(target: Element): boolean;
  read(): ScreenSeen;
  elementsInLine(labels: Pattern[], nextLabels: Pattern[]): Element[];
  /** The elements of the landmark that holds this text (with no text, of all of them), slots and shadow roots included. */
  elementsInZone(zone: Zone, held: Pattern): Element[];
  nameOf(control: Element): string;
  alerts(): string[];
  /** The names of the fields that are signalled as invalid. */
  invalidFields(): string[];
  mark(): void;
  /**
   * Whether the fields hold what was typed (`astray`: one holds nothing of it; `cut`: one holds its beginning), and whether the
   * browser finds them valid.
   */
  constraints(fields: TypedField[]): { whole: boolean; astray: boolean; cut: boolean; valid: boolean };
  standing(query: StandingQuery): Standing;
  isReached(signs: Sign[]): boolean;
  /** Takes down how the screen looks, to be told from what it is drawn as later. */
  remember(): void;
  /** Whether another text, or other fields, stand in the place of what was taken down. */
  isDrawnAnew(): boolean;
  /** The alerts of a screen once it is reached, and no banner about to leave it; `undefined` until then. */
  arrival(signs: Sign[]): string[] | undefined;
  fieldsNamed(name: Pattern): Element[];
  isEnabled(control: Element): boolean;
  /** The controls that close amelBot, where it is open. */
  amelBotClosers(): HTMLElement[];
  /** A shown link or button, by its name. */
  controlNamed(name: Pattern): HTMLElement | undefined;
  submitUnconstrained(control: Element): void;
  removeConstraints(): void;
}

/** Where a control stands, when its name alone doesn't tell it from another one. */
export type Whereabouts =
  { zone: Zone; held: Pattern } | { labels: readonly Pattern[]; nextLabels: readonly Pattern[] };

/** Which one is meant where several are named alike, in document order. */
export type Rank = 'first' | 'last';

/** A link or button, by the pattern of its accessible name, and by where it stands. */
export interface ControlQuery {
  name: { source: string; flags: string };
  /** The places that it is looked for in, one after the other; anywhere, where there is none. */
  where: readonly Whereabouts[];
  rank: Rank;
}

/** In CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** How a form stands once it is filled in. */
export interface Entered {
  /** Whether its fields hold what was typed, or one its beginning alone, and whether the browser finds them valid. */
  whole: boolean;
  cut: boolean;
  valid: boolean;
  /** Whether its control can be used, and where it receives a click: see `InPageActing`. */
  enabled: boolean | undefined;
  point: Point | undefined;
}

/** What is prepared inside a page for a person to do there, by `globalThis.__acting`. */
export interface InPageActing {
  /** Whether the control asked for can be used; `undefined` where there is none. */
  isEnabled(query: ControlQuery): boolean | undefined;
  /**
   * The middle of the control asked for, or of a part of it, scrolled into view; `undefined` unless it can be used, is at
   * rest, and would receive a click there. Something may still come in between, as amelBot does at any moment: that doesn't receive the
   * click, and the control is clicked once the way is clear.
   */
  aim(query: ControlQuery): Point | undefined;
  /** Whether nothing lies over the control asked for, where there is one; `undefined` where it's amelBot, which is closed again. */
  isWithinReach(query: ControlQuery): boolean | undefined;
  look(entries: TypedField[], submit: ControlQuery): Entered;
  /**
   * Types each value in its field, in place of what it holds, as an editing command: a field obeys its `maxlength`, and its
   * page is told of the input. `false`, and nothing is typed, where a field isn't there, alone and free to be typed in, or
   * doesn't take the focus; `false` too where a value went astray, because something else took it.
   */
  enter(entries: TypedField[]): Promise<boolean>;
  /** Whether the fields that are there take the focus: none does behind a window that has it to itself. */
  takeFocus(entries: TypedField[]): boolean;
}

declare global {
  var __reading: InPageReading;
  var __acting: InPageActing;
}
