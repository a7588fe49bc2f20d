import type { Box, Clipping } from './clipping.ts';
import type { Tree } from './tree.ts';
import type { Zones } from './zones.ts';

/** « Shown » in the contract's sense: not transparent, of some size, within reach, not clipped away. */
export type Visibility = ReturnType<typeof visibility>;

export function visibility({
  flatParent,
  allElements,
  textsIn,
  isPainted,
  isAmelBot,
  area,
  intersect,
  clipPathBox,
  clipBox,
}: Tree & Zones & Clipping) {
  const LEGIBLE_SHARE = 0.2;
  /** Letters may reach a little out of a box that clips them. */
  const WHOLE = 0.98;

  const AXES = [
    { overflow: 'overflowX', start: 'left', end: 'right', size: 'width', scrolled: 'scrollLeft' },
    { overflow: 'overflowY', start: 'top', end: 'bottom', size: 'height', scrolled: 'scrollTop' },
  ] as const;

  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** Whether so large a share of what is painted at `box` inside `from` can be brought before a person's eyes. */
  const isReachable = (box: Box, from: Element, share = LEGIBLE_SHARE): boolean => {
    let left = box;
    const wanted = Math.max(1, area(box) * share);
    const isEnough = (rest: Box): boolean =>
      area(rest) >= wanted && rest.right - rest.left >= 2 && rest.bottom - rest.top >= 2;
    if (!isEnough(left)) return false;
    const root = getComputedStyle(document.documentElement);
    // The body scrolls in the viewport's stead, unless the root has an overflow of its own.
    const isBodyViewport = root.overflowX === 'visible' && root.overflowY === 'visible';
    let fixed = false;
    let absolute = false;
    for (let element: Element | null = from; element; element = flatParent(element)) {
      const style = getComputedStyle(element);
      if (parseFloat(style.opacity) === 0 || /opacity\(0(%|\.0+)?\)/.test(style.filter)) return false;
      if (style.display === 'contents') continue;
      const own = element.getBoundingClientRect();
      const clip = clipBox(style, clipPathBox(style.clipPath, own));
      if (clip !== own) left = intersect(left, clip);
      const isViewport = element === document.documentElement || (element === document.body && isBodyViewport);
      const clipsThis = !fixed && !(absolute && style.position === 'static') && !isViewport;
      const contains = /paint|strict|content/.test(style.contain) && style.display !== 'inline';
      if (clipsThis && (contains || style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const visible = { ...left };
        for (const { overflow, start, end, size, scrolled } of AXES) {
          if (scrolls(style[overflow])) {
            if (left[end] <= own[start] - element[scrolled] || own[size] < 2) return false;
            visible[start] = own[start];
            visible[end] = own[start] + Math.min(own[size], left[end] - left[start]);
          } else if (contains || style[overflow] !== 'visible') {
            visible[start] = Math.max(left[start], own[start]);
            visible[end] = Math.min(left[end], own[end]);
          }
        }
        left = visible;
      }
      if (!isEnough(left)) return false;
      // A body that is fixed is kept from scrolling: that is how a window may lock the page behind it.
      if (style.position === 'fixed' && element !== document.body) fixed = true;
      if (style.position === 'absolute') absolute = true;
      else if (style.position !== 'static') absolute = false;
    }
    const page = document.documentElement;
    const viewport = { left: 0, top: 0, right: page.clientWidth, bottom: window.innerHeight };
    if (fixed) return isEnough(intersect(left, viewport));
    const rootStyle = getComputedStyle(page);
    const bodyStyle = document.body ? getComputedStyle(document.body) : rootStyle;
    const frozen = (axis: 'overflowX' | 'overflowY'): boolean =>
      /hidden|clip/.test(rootStyle[axis] === 'visible' ? bodyStyle[axis] : rootStyle[axis]);
    const sheet = {
      left: -window.scrollX,
      top: -window.scrollY,
      right: (frozen('overflowX') ? page.clientWidth : Math.max(page.scrollWidth, page.clientWidth)) - window.scrollX,
      bottom:
        (frozen('overflowY') ? window.innerHeight : Math.max(page.scrollHeight, window.innerHeight)) - window.scrollY,
    };
    if (isEnough(intersect(left, sheet))) return true;
    // A window may keep the page behind it from scrolling for as long as it is open.
    const whole = {
      ...sheet,
      right: Math.max(page.scrollWidth, document.body.scrollWidth) - window.scrollX,
      bottom: Math.max(page.scrollHeight, document.body.scrollHeight) - window.scrollY,
    };
    return (
      isEnough(intersect(left, whole)) && allElements().some((element) => isAmelBot(element) && isPainted(element))
    );
  };

  const isShown = (element: Element): boolean =>
    isPainted(element) && [...element.getClientRects()].some((box) => isReachable(box, element));

  const boxesOf = (text: Text, start: number, end: number): DOMRect[] => {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width, height }) => width >= 1 && height >= 1);
  };

  /** What of a text is shown: all of it, or word by word where a part is cut off, as by an ellipsis. */
  const shownText = (text: Text, parent: Element): string => {
    // What such an element skips is inside it: its own box is painted.
    if (!isPainted(parent) || getComputedStyle(parent).contentVisibility === 'hidden') return '';
    const boxes = boxesOf(text, 0, text.length);
    if (boxes.every((box) => isReachable(box, parent, WHOLE))) return boxes.length === 0 ? '' : text.data;
    return [...text.data.matchAll(/\s*\S+\s*/gu)]
      .filter(({ 0: word, index }) => boxesOf(text, index, index + word.length).some((box) => isReachable(box, parent)))
      .map(([word]) => word)
      .join('');
  };

  /** Whether an element is shown, and some of its text with it where it has any; an image may stand for the text. */
  const isLegible = (element: Element): boolean => {
    if (!isShown(element)) return false;
    const texts = textsIn(element);
    return (
      texts.length === 0 ||
      texts.some((text) => shownText(text, flatParent(text) ?? element) !== '') ||
      [...element.querySelectorAll('svg, img')].some(isShown)
    );
  };

  return { isShown, shownText, isLegible };
}
