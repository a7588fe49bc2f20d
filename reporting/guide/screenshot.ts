import type { EtapePasAPas } from '../../requirements/pas-a-pas.ts';
import type { Box, EtapeSeen } from './guide.ts';
import { jpegSize } from './jpeg.ts';
import { html, typeset, type Html } from './words.ts';

/** How far around an element its ring runs, and how large a number is, in the picture's pixels. */
const MARGIN = 10;
const RADIUS = 17;

type Repere = EtapePasAPas['reperes'][number] & { box: Box };

function ring({ numero, box }: Repere): Html {
  const [x, y] = [box.x - MARGIN, box.y - MARGIN];
  const [width, height] = [box.width + 2 * MARGIN, box.height + 2 * MARGIN];
  const round = Math.min(height / 2, 34);
  const shape = html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" />`;
  if (numero === null) return html`<g>${shape}</g>`;
  // On the ring's left end, but never out of the picture.
  const at = { x: Math.max(x, RADIUS + 2), y: y + height / 2 };
  return html`<g>
    ${shape}
    <circle cx="${at.x}" cy="${at.y}" r="${RADIUS}" />
    <text x="${at.x}" y="${at.y}" dy="0.36em">${numero}</text>
  </g>`;
}

/** What the picture shows, for somebody who doesn't see it. */
export function alternative({ ecran, reperes }: EtapePasAPas, boxes: readonly (Box | null)[]): string {
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
  return html`<div class="ecran">
    <img
      src="data:image/jpeg;base64,${picture.toString('base64')}"
      width="${width}"
      height="${height}"
      alt="${alternative(etape, boxes)}"
    />
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${reperes.map(ring)}</svg>
  </div>`;
}
