import type { EtapePasAPas } from '../../requirements/pas-a-pas.ts';
import type { Box, EtapeSeen } from './guide.ts';
import { jpegSize } from './jpeg.ts';
import { html, raw, typeset, type Html } from './words.ts';

/* All in the picture's pixels. */

/** How far around an element its ring runs. */
const MARGIN = 6;
/** A number's disc, which stands just after the ring: before it often stands a text. */
const RADIUS = 17;
/** What a phone shows of a screen: the ringed elements, what tells where they are, and something around them. */
const DETAIL = { width: 640, height: 400, around: 45 };

type Repere = EtapePasAPas['reperes'][number] & { box: Box };
type Size = Pick<Box, 'width' | 'height'>;

function ring({ numero, box }: Repere, whole: Size): Html {
  const [x, y] = [box.x - MARGIN, box.y - MARGIN];
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN];
  const shape = html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(height / 2, 30)}" />`;
  if (numero === null) return html`<g>${shape}</g>`;
  const at = { x: Math.min(x + width + RADIUS - 3, whole.width - RADIUS - 2), y: y + height / 2 };
  return html`<g>
    ${shape}
    <circle cx="${at.x}" cy="${at.y}" r="${RADIUS}" />
    <text x="${at.x}" y="${at.y}" dy="0.36em">${numero}</text>
  </g>`;
}

/** A stretch of at least `least` around another, moved or cut so that it stays within `whole`. */
function stretch(from: number, to: number, least: number, whole: number): [number, number] {
  const length = Math.min(whole, Math.max(least, to - from + 2 * DETAIL.around));
  const start = Math.min(Math.max(0, (from + to - length) / 2), whole - length);
  return [Math.round(start), Math.round(length)];
}

/** The part of a picture that surrounds these boxes. */
export function detailOf(boxes: readonly Box[], whole: Size): Box {
  if (boxes.length === 0) return { x: 0, y: 0, ...whole };
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const [x, width] = stretch(left, right, DETAIL.width, whole.width);
  const [y, height] = stretch(top, bottom, DETAIL.height, whole.height);
  return { x, y, width, height };
}

/** What the picture shows, for somebody who doesn't see it. */
function alternative({ ecran, reperes }: EtapePasAPas, boxes: readonly (Box | null)[]): string {
  const seen = reperes.filter((_, index) => boxes[index]);
  const named = seen.map(({ numero, element }) => (numero === null ? element : `${numero}, ${element}`));
  const pointed = named.length > 0 ? ` Entouré en rouge : ${named.join(' ; ')}.` : '';
  return typeset(`${ecran.replace(/[.\s]+$/u, '')}.${pointed}`);
}

/** The picture of an étape, the elements that the document points at circled in red and numbered as it numbers them. */
export function screenshot(etape: EtapePasAPas, { picture, boxes }: EtapeSeen): Html {
  const { width, height } = jpegSize(picture);
  const reperes = etape.reperes.flatMap((repere, index) => {
    const box = boxes[index];
    return box ? [{ ...repere, box }] : [];
  });
  const detail = detailOf(
    boxes.filter((box) => box !== null),
    { width, height },
  );
  const measures = { plan: width, largeur: detail.width, hauteur: detail.height, gauche: detail.x, haut: detail.y };
  const variables = Object.entries(measures).map(([name, value]) => `--${name}:${value}`);
  return html`<div class="ecran detail" style="${raw(variables.join(';'))}">
    <div class="plan">
      <img
        src="data:image/jpeg;base64,${picture.toString('base64')}"
        width="${width}"
        height="${height}"
        alt="${alternative(etape, boxes)}"
      />
      <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${reperes.map((repere) => ring(repere, { width, height }))}
      </svg>
    </div>
  </div>`;
}
