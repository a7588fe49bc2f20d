import { acting } from './acting.ts';
import { clearing } from './clearing.ts';
import { clipping } from './clipping.ts';
import { controls } from './controls.ts';
import { frames } from './frames.ts';
import { names } from './names.ts';
import { PageScript } from './page-script.ts';
import { reading } from './reading.ts';
import { readingOrder } from './reading-order.ts';
import { standings } from './standing.ts';
import { tree } from './tree.ts';
import { visibility } from './visibility.ts';
import { zones } from './zones.ts';

/*
 * What a person can read and do on a screen, told inside the page. It exists because the contract's « shown » is stricter
 * than Playwright's `toBeVisible`, which lets through text that is transparent, off the screen or clipped away, and because
 * a text may be cut into any number of elements.
 */

const READING = PageScript.empty
  .with(tree)
  .with(names)
  .with(zones)
  .with(clipping)
  .with(frames)
  .with(visibility)
  .with(readingOrder)
  .with(controls)
  .with(standings)
  .with(reading);

/** Installs `globalThis.__reading` in a document. */
export const READING_SCRIPT = READING.source;

/** Installs `__acting` and `__clearTheWay` as well. */
export const ACTING_SCRIPT = READING.with(acting).with(clearing).source;
