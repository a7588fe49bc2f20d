import type { Box, Clipping } from './clipping.ts';
import type { Tree } from './tree.ts';

/** What may hide what is painted inside an element, and how far a person can scroll. */
export type Frames = ReturnType<typeof frames>;

/** An element that may hide what is painted inside it. */
export interface Frame {
  element: Element;
  position: string;
  isTransparent: boolean;
  /** What its clip path leaves. */
  clip: Box | undefined;
  /** What it cuts off, or scrolls. */
  edges: Edges | undefined;
  /** The next one around it. */
  outer: Frame | undefined;
}

export interface Edges {
  own: Box;
  /** Whether it cuts off whatever its overflow is. */
  contains: boolean;
  overflowX: string;
  overflowY: string;
}

export interface Bounds {
  isBodyViewport: boolean;
  viewport: Box;
  /** What a person can scroll to. */
  sheet: Box;
}

/** What was found out of the page as it is at one moment. */
interface Moment {
  /** The innermost frame around what is painted in an element. */
  frames: Map<Element, Frame | undefined>;
  bounds: Bounds | undefined;
}

export function frames({ flatParent, clipPathBox, clipBox }: Tree & Clipping) {
  let moment: Moment | undefined;

  const thisMoment = (): Moment => moment ?? { frames: new Map(), bounds: undefined };

  /** Answers a question that changes nothing on the page: what it meets again on its way is looked at once. */
  const atOnce = <Answer>(question: () => Answer): Answer => {
    const outer = moment;
    moment = thisMoment();
    try {
      return question();
    } finally {
      moment = outer;
    }
  };

  const newFrame = (element: Element, outer: Frame | undefined): Frame | undefined => {
    const style = getComputedStyle(element);
    const { opacity, display, filter, position, clip, clipPath, contain, overflowX, overflowY } = style;
    const isTransparent = parseFloat(opacity) === 0 || /opacity\(0(%|\.0+)?\)/.test(filter);
    if (!isTransparent && display === 'contents') return outer;
    const contains = /paint|strict|content/.test(contain) && display !== 'inline';
    const hasEdges = contains || overflowX !== 'visible' || overflowY !== 'visible';
    const isClipped = clip !== 'auto' || clipPath !== 'none';
    if (!isTransparent && !hasEdges && !isClipped && position === 'static') return outer;
    const own = element.getBoundingClientRect();
    return {
      element,
      position,
      isTransparent,
      clip: isClipped ? clipBox(style, clipPathBox(clipPath, own)) : undefined,
      edges: hasEdges ? { own, contains, overflowX, overflowY } : undefined,
      outer,
    };
  };

  /** The innermost frame around what is painted in an element, which may be the element itself. */
  const frameAround = (element: Element): Frame | undefined => {
    const { frames: known } = thisMoment();
    if (known.has(element)) return known.get(element);
    const parent = flatParent(element);
    const frame = newFrame(element, parent ? frameAround(parent) : undefined);
    known.set(element, frame);
    return frame;
  };

  const measureBounds = (): Bounds => {
    const page = document.documentElement;
    const root = getComputedStyle(page);
    const body = document.body ? getComputedStyle(document.body) : root;
    const frozen = (axis: 'overflowX' | 'overflowY'): boolean =>
      /hidden|clip/.test(root[axis] === 'visible' ? body[axis] : root[axis]);
    return {
      // The body scrolls in the viewport's stead, unless the root has an overflow of its own.
      isBodyViewport: root.overflowX === 'visible' && root.overflowY === 'visible',
      viewport: { left: 0, top: 0, right: page.clientWidth, bottom: window.innerHeight },
      sheet: {
        left: -window.scrollX,
        top: -window.scrollY,
        right: (frozen('overflowX') ? page.clientWidth : Math.max(page.scrollWidth, page.clientWidth)) - window.scrollX,
        bottom:
          (frozen('overflowY') ? window.innerHeight : Math.max(page.scrollHeight, window.innerHeight)) - window.scrollY,
      },
    };
  };

  const boundsOfPage = (): Bounds => {
    const now = thisMoment();
    now.bounds ??= measureBounds();
    return now.bounds;
  };

  return { atOnce, frameAround, boundsOfPage };
}
