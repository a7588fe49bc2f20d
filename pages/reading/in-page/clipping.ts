/** Boxes, in CSS pixels of the viewport, and what an element's style cuts off them. */
export type Clipping = ReturnType<typeof clipping>;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function clipping() {
  const area = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

  const intersect = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });

  /** In pixels: a sum of pixels and of shares of the box, as in « calc(100% - 14px) »; `NaN` where it's anything else. */
  const lengthOf = (value: string, whole: number): number =>
    value
      .replace(/^calc\((.*)\)$/, '$1')
      .split(/\s+(?=[+-]\s)/)
      .map((term) => {
        const [, sign, size = 'NaN', unit] = /^([+-])?\s*(-?[\d.]+(?:e-?\d+)?)(px|%)?$/.exec(term) ?? [];
        return (sign === '-' ? -1 : 1) * Number(size) * (unit === '%' ? whole / 100 : 1);
      })
      .reduce((sum, term) => sum + term, 0);

  /** The parts of a list, none of which is cut up inside its own brackets. */
  const partsOf = (list: string): string[] => list.trim().split(/\s+(?![^(]*\))/);

  /** What a `clip-path` leaves of a box. Shapes that leave next to nothing are the point; others count as the whole box. */
  const clipPathBox = (shape: string, box: Box): Box => {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const nothing = { left: 0, top: 0, right: 0, bottom: 0 };
    const inset = /^inset\((.*)\)/.exec(shape)?.[1]?.replace(/\sround\s.*/, '');
    if (inset !== undefined) {
      const lengths = partsOf(inset).map((value, index) => lengthOf(value, index % 2 === 0 ? height : width) || 0);
      const [top = 0, right = top, bottom = top, left = right] = lengths;
      return { left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom };
    }
    if (/^(circle|ellipse)\(0(px|%)?(\s|\))/.test(shape)) return nothing;
    const polygon = /^polygon\((?:\w+,\s*)?(.*)\)/.exec(shape)?.[1];
    if (polygon !== undefined) {
      const points = polygon.split(/,(?![^(]*\))/).map((point) => {
        const [x = '0', y = '0'] = partsOf(point);
        return [lengthOf(x, width), lengthOf(y, height)] as const;
      });
      if (points.flat().some(Number.isNaN)) return box;
      const doubled = points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0);
      if (Math.abs(doubled) < 2) return nothing;
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return {
        left: box.left + Math.min(...xs),
        top: box.top + Math.min(...ys),
        right: box.left + Math.max(...xs),
        bottom: box.top + Math.max(...ys),
      };
    }
    const path = /^path\(.*["'](.*)["']\)/.exec(shape)?.[1];
    return path !== undefined && (path.match(/-?[\d.]+/g) ?? []).length < 3 ? nothing : box;
  };

  /** The old `clip: rect(…)`, which only counts on an absolutely positioned element. */
  const clipBox = (style: CSSStyleDeclaration, box: Box): Box => {
    const values = /^rect\((.*)\)$/.exec(style.clip)?.[1];
    if (values === undefined || !/absolute|fixed/.test(style.position)) return box;
    const [top, right, bottom, left] = values
      .split(/[\s,]+/)
      .map((value) => (value === 'auto' ? NaN : parseFloat(value)));
    return {
      left: box.left + (left || 0),
      top: box.top + (top || 0),
      right: Number.isNaN(right) ? box.right : box.left + (right ?? 0),
      bottom: Number.isNaN(bottom) ? box.bottom : box.top + (bottom ?? 0),
    };
  };

  return { area, intersect, clipPathBox, clipBox };
}
