/**
 * What a person does on a screen, prepared inside the page. This function is sent to the browser as it stands, after the
 * reading that it asks, so it refers to nothing else outside itself.
 *
 * It exists for speed: Playwright's own actions bring their script into each new document, and wait for two frames before
 * each click. On a screen where the element is there, alone and at rest, one look inside the page says as much.
 */
import type { Pattern, TypedField, Zone } from './in-page.ts';

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

/** Installs the acting in a document, as `globalThis.__acting`. */
export function installActing(): void {
  const reading = (): typeof globalThis.__reading => globalThis.__reading;
  const TYPED = /^(text|password|tel|search|url|email|textarea)$/;
  const LOOK_INTERVAL = 50;
  const TIME_TO_REDRAW = 2_000;
  const POINTER_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

  const isControl = (element: Element): element is HTMLElement =>
    element instanceof HTMLElement &&
    element.matches(
      'a[href]:not([role]), button:not([role]), input[type=submit]:not([role]), input[type=button]:not([role]), input[type=image]:not([role]), [role=button], [role=link]',
    ) &&
    [element, ...reading().ancestors(element)].every((part) => part.getAttribute('aria-hidden') !== 'true');

  const candidates = (where: Whereabouts): Element[] => {
    return 'zone' in where
      ? reading().elementsInZone(where.zone, where.held)
      : reading().elementsInLine([...where.labels], [...where.nextLabels]);
  };

  const theOne = ({ name: { source, flags }, where, rank }: ControlQuery): HTMLElement | undefined => {
    const name = new RegExp(source, flags);
    const namedAmong = (elements: Element[]): HTMLElement | undefined =>
      elements
        .filter(isControl)
        .filter((element) => name.test(reading().nameOf(element)))
        .at(rank === 'first' ? 0 : -1);
    let control = where.length === 0 ? namedAmong(reading().elements()) : undefined;
    for (const place of where) control ??= namedAmong(candidates(place));
    return control && reading().isShown(control) ? control : undefined;
  };

  /** The innermost element at a point, in shadow roots too, and all that it stands in. */
  const hitAt = ({ x, y }: Point): Element[] => {
    let root: Document | ShadowRoot = document;
    for (;;) {
      const hit: Element | null = root.elementFromPoint(x, y);
      if (!hit?.shadowRoot || hit.shadowRoot === root) return hit ? [hit, ...reading().ancestors(hit)] : [];
      root = hit.shadowRoot;
      if (!root.elementFromPoint(x, y)) return [hit, ...reading().ancestors(hit)];
    }
  };

  const isAtRest = (control: HTMLElement): boolean => {
    const path = [control, ...reading().ancestors(control)];
    return path.every((element) => element.getAnimations().every(({ playState }) => playState !== 'running'));
  };

  /** The middles of a control's boxes, then of those in it: a link may be nothing but the picture that stands in it. */
  const middlesOf = (control: HTMLElement): Point[] =>
    [control, ...control.querySelectorAll('*')]
      .flatMap((element) => [...element.getClientRects()])
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }));

  const isInView = ({ x, y }: Point): boolean => x > 0 && y > 0 && x < window.innerWidth && y < window.innerHeight;

  /** Where a control receives a click; scrolled into view when it receives none where it stands. */
  const pointOn = (control: HTMLElement): Point | undefined => {
    const find = (): Point | undefined =>
      middlesOf(control).find((point) => isInView(point) && hitAt(point).includes(control));
    const point = find();
    if (point) return point;
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    return find();
  };

  /** `:focus` would ask for the window's focus as well, which Firefox gives to one page alone. */
  const tookFocus = (element: HTMLElement): boolean => {
    element.focus();
    return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
  };

  const clickOnceClear = (missed: HTMLElement, query: ControlQuery): void => {
    const givenUp = performance.now() + TIME_TO_REDRAW;
    const look = setInterval(() => {
      // A page that draws itself anew puts another element in the place of the one that was aimed at.
      const control = missed.isConnected ? missed : theOne(query);
      if (!missed.isConnected && performance.now() > givenUp) clearInterval(look);
      if (!control || !reading().isEnabled(control)) return;
      if (!pointOn(control)) return;
      clearInterval(look);
      control.click();
    }, LOOK_INTERVAL);
  };

  let disarm = (): void => undefined;

  /** Keeps a click that doesn't reach the control from whatever stands there by then. */
  const arm = (control: HTMLElement, query: ControlQuery): void => {
    disarm();
    let missed = false;
    let isOver = false;
    const end = (): void => {
      if (isOver) return;
      isOver = true;
      disarm();
      if (missed) clickOnceClear(control, query);
    };
    const guard = (event: Event): void => {
      if (!event.isTrusted) return;
      // Something that comes between the two halves of a click leaves none to the control.
      if (event.type === 'pointerdown' || event.type === 'click') missed ||= !event.composedPath().includes(control);
      if (event.type === 'pointerup') {
        // No click follows where what was pressed is gone, be it the control or what stood over it.
        setTimeout(() => {
          missed ||= !isOver;
          end();
        });
      }
      if (missed) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (event.type === 'click') end();
    };
    for (const type of POINTER_EVENTS) window.addEventListener(type, guard, { capture: true });
    disarm = () => {
      for (const type of POINTER_EVENTS) window.removeEventListener(type, guard, { capture: true });
    };
  };

  const fieldToType = (field: Pattern): HTMLInputElement | undefined => {
    const [element, ...others] = reading().fieldsNamed(field) as HTMLInputElement[];
    if (element === undefined || others.length > 0 || !TYPED.test(element.type)) return undefined;
    const isFree = !element.matches(':disabled') && !element.readOnly && reading().isShown(element);
    return isFree && element.getAttribute('aria-disabled') !== 'true' ? element : undefined;
  };

  /** Lets the page's script see one field before the next is typed in, as a person does. */
  const letThePageWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  const isEnabled: InPageActing['isEnabled'] = (query) => {
    const control = theOne(query);
    return control && reading().isEnabled(control);
  };

  const aim: InPageActing['aim'] = (query) => {
    const control = theOne(query);
    if (!control || !reading().isEnabled(control) || !isAtRest(control)) return undefined;
    const point = pointOn(control);
    if (point) arm(control, query);
    return point;
  };

  const acting: InPageActing = {
    isEnabled,
    aim,
    isWithinReach: (query) => {
      const control = theOne(query);
      // It may open again over the control at any moment: that says nothing of what else is there.
      const closers = reading().amelBotClosers();
      for (const closer of closers) closer.click();
      if (closers.length > 0) return undefined;
      return control === undefined || pointOn(control) !== undefined;
    },
    look: (entries, submit) => ({
      ...reading().constraints(entries),
      enabled: isEnabled(submit),
      point: aim(submit),
    }),
    enter: async (entries) => {
      const fields = entries.map(({ field, value }) => ({ element: fieldToType(field), value }));
      if (fields.some(({ element }) => element === undefined)) return false;
      for (const { element, value } of fields) {
        if (!element || !tookFocus(element)) return false;
        element.select();
        const key = { key: value.at(-1) ?? 'Delete', bubbles: true, composed: true };
        element.dispatchEvent(new KeyboardEvent('keydown', key));
        if (value !== '') document.execCommand('insertText', false, value);
        else if (element.value !== '') document.execCommand('delete');
        // A page may look at a field when a key is let go.
        element.dispatchEvent(new KeyboardEvent('keyup', key));
        await letThePageWork();
      }
      return !reading().constraints(entries).astray;
    },
    takeFocus: (entries) =>
      entries.flatMap(({ field }) => reading().fieldsNamed(field) as HTMLElement[]).every(tookFocus),
  };
  Object.defineProperty(globalThis, '__acting', { value: acting, configurable: true });
}
