import type { Controls } from './controls.ts';
import type { Names } from './names.ts';
import type { ControlQuery, InPageActing, Pattern, Point, Whereabouts } from './protocol.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/**
 * What a person does on a screen, prepared inside the page, as `globalThis.__acting`.
 *
 * It exists for speed: Playwright's own actions bring their script into each new document, and wait for two frames before
 * each click. On a screen where the element is there, alone and at rest, one look inside the page says as much.
 */
export function acting({
  ancestors,
  allElements,
  nameOf,
  isLegible,
  elementsInLine,
  elementsInZone,
  fieldsAmong,
  isEnabled,
  amelBotClosers,
  constraints,
}: Tree & Names & Visibility & ReadingOrder & Controls): object {
  const TYPED = /^(text|password|tel|search|url|email|textarea)$/;
  const LOOK_INTERVAL = 50;
  const TIME_TO_REDRAW = 2_000;
  const POINTER_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

  const isControl = (element: Element): element is HTMLElement =>
    element instanceof HTMLElement &&
    element.matches(
      'a[href]:not([role]), button:not([role]), input[type=submit]:not([role]), input[type=button]:not([role]), input[type=image]:not([role]), [role=button], [role=link], [role=tab]',
    ) &&
    [element, ...ancestors(element)].every((part) => part.getAttribute('aria-hidden') !== 'true');

  const candidates = (where: Whereabouts): Element[] => {
    return 'zone' in where
      ? elementsInZone(where.zone, where.held)
      : elementsInLine([...where.labels], [...where.nextLabels]);
  };

  const theOne = ({ name: { source, flags }, where, rank }: ControlQuery): HTMLElement | undefined => {
    const name = new RegExp(source, flags);
    const namedAmong = (elements: Element[]): HTMLElement | undefined =>
      elements
        .filter(isControl)
        .filter((element) => name.test(nameOf(element)))
        .at(rank === 'first' ? 0 : -1);
    let control = where.length === 0 ? namedAmong(allElements()) : undefined;
    for (const place of where) control ??= namedAmong(candidates(place));
    return control && isLegible(control) ? control : undefined;
  };

  /** The innermost element at a point, in shadow roots too, and all that it stands in. */
  const hitAt = ({ x, y }: Point): Element[] => {
    let root: Document | ShadowRoot = document;
    for (;;) {
      // `elementFromPoint` answers with the host for text that is slotted in a shadow root.
      const hit: Element | undefined = root.elementsFromPoint(x, y)[0];
      if (!hit?.shadowRoot || hit.shadowRoot === root) return hit ? [hit, ...ancestors(hit)] : [];
      root = hit.shadowRoot;
      if (root.elementsFromPoint(x, y).length === 0) return [hit, ...ancestors(hit)];
    }
  };

  const isAtRest = (control: HTMLElement): boolean => {
    const path = [control, ...ancestors(control)];
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
      if (!control || !isEnabled(control)) return;
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
    const [element, ...others] = fieldsAmong(allElements(), field);
    if (element === undefined || others.length > 0 || !TYPED.test(element.type)) return undefined;
    const isFree = !element.matches(':disabled') && !element.readOnly && isLegible(element);
    return isFree && element.getAttribute('aria-disabled') !== 'true' ? element : undefined;
  };

  /** Lets the page's script see one field before the next is typed in, as a person does. */
  const letThePageWork = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  const isUsable: InPageActing['isEnabled'] = (query) => {
    const control = theOne(query);
    return control && isEnabled(control);
  };

  const aim: InPageActing['aim'] = (query) => {
    const control = theOne(query);
    if (!control || !isEnabled(control) || !isAtRest(control)) return undefined;
    const point = pointOn(control);
    if (point) arm(control, query);
    return point;
  };

  const inPageActing: InPageActing = {
    isEnabled: isUsable,
    aim,
    isWithinReach: (query) => {
      const control = theOne(query);
      // It may open again over the control at any moment: that says nothing of what else is there.
      const closers = amelBotClosers();
      for (const closer of closers) closer.click();
      if (closers.length > 0) return undefined;
      return control === undefined || pointOn(control) !== undefined;
    },
    look: (entries, submit) => ({
      ...constraints(entries),
      enabled: isUsable(submit),
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
      return !constraints(entries).astray;
    },
    takeFocus: (entries) => entries.flatMap(({ field }) => fieldsAmong(allElements(), field)).every(tookFocus),
  };
  Object.defineProperty(globalThis, '__acting', { value: inPageActing, configurable: true });
  return {};
}
