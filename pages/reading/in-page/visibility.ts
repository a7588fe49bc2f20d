import type { Box, Clipping } from './clipping.ts';
import type { Edges, Frames } from './frames.ts';
import type { Tree } from './tree.ts';
import type { Zones } from './zones.ts';

/** « Shown » in the contract's sense: not transparent, of some size, within reach, not clipped away. */
export type Visibility = ReturnType<typeof visibility>;

export function visibility({
  flatParent,
  allElements,
  inside,
  textsIn,
  isPainted,
  isAmelBot,
  area,
  intersect,
  atOnce,
  frameAround,
  boundsOfPage,
}: Tree & Zones & Clipping & Frames) {
  const LEGIBLE_SHARE = 0.2;
  /** Letters may reach a little out of a box that clips them. */
  const WHOLE = 0.98;

  const AXES = [
    { overflow: 'overflowX', start: 'left', end: 'right', scrolled: 'scrollLeft' },
    { overflow: 'overflowY', start: 'top', end: 'bottom', scrolled: 'scrollTop' },
  ] as const;

  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** What an element's edges leave of a box inside it; `undefined` where nothing can be scrolled into view. */
  const cut = (box: Box, element: Element, edges: Edges): Box | undefined => {
    const { own, contains } = edges;
    const visible = { ...box };
    for (const { overflow, start, end, scrolled } of AXES) {
      if (scrolls(edges[overflow])) {
        if (box[end] <= own[start] - element[scrolled] || own[end] - own[start] < 2) return undefined;
        visible[start] = own[start];
        visible[end] = own[start] + Math.min(own[end] - own[start], box[end] - box[start]);
      } else if (contains || edges[overflow] !== 'visible') {
        visible[start] = Math.max(box[start], own[start]);
        visible[end] = Math.min(box[end], own[end]);
      }
    }
    return visible;
  };

  /** Whether so large a share of what is painted at `box` inside `from` can be brought before a person's eyes. */
  const isReachable = (box: Box, from: Element, share = LEGIBLE_SHARE): boolean => {
    const wanted = Math.max(1, area(box) * share);
    const isEnough = (rest: Box): boolean =>
      area(rest) >= wanted && rest.right - rest.left >= 2 && rest.bottom - rest.top >= 2;
    if (!isEnough(box)) return false;
    const bounds = boundsOfPage();
    let left: Box | undefined = box;
    let fixed = false;
    let absolute = false;
    for (let frame = frameAround(from); frame; frame = frame.outer) {
      const { element, position, isTransparent, clip, edges } = frame;
      if (isTransparent) return false;
      if (clip) left = intersect(left, clip);
      const isViewport = element === document.documentElement || (element === document.body && bounds.isBodyViewport);
      if (edges && !fixed && !(absolute && position === 'static') && !isViewport) left = cut(left, element, edges);
      if (!left || !isEnough(left)) return false;
      // A body that is fixed is kept from scrolling: that is how a window may lock the page behind it.
      if (position === 'fixed' && element !== document.body) fixed = true;
      if (position !== 'static') absolute = position === 'absolute';
    }
    if (fixed) return isEnough(intersect(left, bounds.viewport));
    if (isEnough(intersect(left, bounds.sheet))) return true;
    // A window may keep the page behind it from scrolling for as long as it is open.
    const page = document.documentElement;
    const whole = {
      ...bounds.sheet,
      right: Math.max(page.scrollWidth, document.body.scrollWidth) - window.scrollX,
      bottom: Math.max(page.scrollHeight, document.body.scrollHeight) - window.scrollY,
    };
    return (
      isEnough(intersect(left, whole)) && allElements().some((element) => isAmelBot(element) && isPainted(element))
    );
  };

  const isShown = (element: Element): boolean =>
    isPainted(element) && atOnce(() => [...element.getClientRects()].some((box) => isReachable(box, element)));

  const range = document.createRange();

  const boxesOf = (text: Text, start: number, end: number): DOMRect[] => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1);
  };

  /** What of a text is shown: all of it, or word by word where a part is cut off, as by an ellipsis. */
  const shownText = (text: Text, parent: Element): string => {
    // What such an element skips is inside it: its own box is painted.
    if (!isPainted(parent) || getComputedStyle(parent).contentVisibility === 'hidden') return '';
    return atOnce(() => {
      const boxes = boxesOf(text, 0, text.length);
      if (boxes.every((box) => isReachable(box, parent, WHOLE))) return boxes.length === 0 ? '' : text.data;
      return [...text.data.matchAll(/\s*\S+\s*/gu)]
        .filter(({ 0: word, index }) =>
          boxesOf(text, index, index + word.length).some((box) => isReachable(box, parent)),
        )
        .map(([word]) => word)
        .join('');
    });
  };

  /**
   * Whether some of an element's text is shown, where it has any; an image may stand for the text. Where that is, its own box
   * doesn't count: it has no size where all that's in it floats, is fixed, or stands in its stead (`display: contents`).
   */
  const isLegible = (element: Element): boolean =>
    atOnce(() => {
      const texts = textsIn(element);
      if (texts.length === 0) return isShown(element) || inside(element).some(isShown);
      return (
        texts.some((text) => shownText(text, flatParent(text) ?? element) !== '') ||
        inside(element).some((part) => /^(svg|img)$/i.test(part.tagName) && isShown(part))
      );
    });

  return { isShown, shownText, isLegible };
}
