import { raw } from 'hono/html';
import type { Html } from '../../views/html.ts';
import type { Pieces } from '../../views/pieces.ts';
import type { Screens } from '../../views/screens.ts';
import { together, type Plant } from '../fault.ts';

export type Rewrite = (markup: string) => string;

type Drawing = (...args: unknown[]) => Html;

async function rewritten(markup: Html, rewrite: Rewrite) {
  return raw(rewrite(String(await markup)));
}

/** Replaces what stands in the markup; a fault whose text isn't there would be no fault, so it throws. */
export const replaced =
  (from: string | RegExp, to: string): Rewrite =>
  (markup) => {
    const changed = markup.replace(from, to);
    if (changed === markup) throw new Error(`A fault wants to replace ${String(from)}, which this screen doesn't hold`);
    return changed;
  };

export const removed = (from: string | RegExp): Rewrite => replaced(from, '');

/** The list item of a link. */
export const itemOf = (href: string): RegExp => new RegExp(`<li>\\s*<a href="${href}"[^>]*>[^<]*</a>\\s*</li>`);

/** Two parts of the markup that follow each other, the other way round. */
export const swapped = (first: RegExp, second: RegExp): Rewrite =>
  replaced(new RegExp(`(${first.source})([\\s\\S]*?)(${second.source})`), '$3$2$1');

/** A change of a screen that comes back with a refusal. */
export const onceRefused =
  (rewrite: Rewrite): Rewrite =>
  (markup) =>
    markup.includes('id="refus"') ? rewrite(markup) : markup;

/** Changes the markup of a screen. */
export const screen =
  (name: keyof Screens, rewrite: Rewrite): Plant =>
  (parts) => {
    const right = parts.screens[name] as Drawing;
    return {
      ...parts,
      screens: { ...parts.screens, [name]: (...args: unknown[]) => rewritten(right(...args), rewrite) },
    };
  };

type PieceName = {
  [Name in keyof Pieces]: Pieces[Name] extends (...args: never[]) => Html ? Name : never;
}[keyof Pieces];

function withPiece(pieces: Pieces, name: PieceName, rewrite: Rewrite): Pieces {
  const drawings = pieces as unknown as Readonly<Record<PieceName, Drawing>>;
  return { ...pieces, [name]: (...args: unknown[]) => rewritten(drawings[name](...args), rewrite) };
}

/** Changes what a screen is given to show. */
export const model =
  <Name extends Exclude<keyof Screens, 'confirmation'>>(
    name: Name,
    change: (model: Parameters<Screens[Name]>[0]) => Parameters<Screens[Name]>[0],
  ): Plant =>
  (parts) => {
    const right = parts.screens[name] as (model: Parameters<Screens[Name]>[0], pieces: Pieces) => Html;
    const drawn = (shown: Parameters<Screens[Name]>[0], pieces: Pieces) => right(change(shown), pieces);
    return { ...parts, screens: { ...parts.screens, [name]: drawn } };
  };

/** Changes the markup of a piece, on every screen. */
export const piece =
  (name: PieceName, rewrite: Rewrite): Plant =>
  (parts) => ({ ...parts, pieces: withPiece(parts.pieces, name, rewrite) });

/** Changes the markup of a piece on one screen only. */
export const pieceOf =
  (screenName: keyof Screens, name: PieceName, rewrite: Rewrite): Plant =>
  (parts) => {
    const right = parts.screens[screenName] as Drawing;
    const drawn = (...args: unknown[]) => right(...args.slice(0, -1), withPiece(args.at(-1) as Pieces, name, rewrite));
    return { ...parts, screens: { ...parts.screens, [screenName]: drawn } };
  };

/** Adds rules to the style sheet of every page. */
export const css =
  (rules: string): Plant =>
  (parts) => ({ ...parts, pieces: { ...parts.pieces, style: `${parts.pieces.style}\n${rules}` } });

/** Changes the script of every page. */
export const script =
  (rewrite: Rewrite): Plant =>
  (parts) => ({ ...parts, pieces: { ...parts.pieces, script: rewrite(parts.pieces.script) } });

/** Ways of not being visible, as declarations. `!important` stands for whatever specificity a real style sheet would have. */
const HIDING = {
  'display none': 'display: none',
  'visibility hidden': 'visibility: hidden',
  'opacity 0': 'opacity: 0',
  'filter opacity': 'filter: opacity(0)',
  'font-size 0': 'font-size: 0',
  'text-indent': 'text-indent: -9999px; overflow: hidden; white-space: nowrap',
  'off screen': 'position: absolute; left: -9999px',
  'above the page': 'position: absolute; top: -9999px',
  'clip-path inset': 'clip-path: inset(50%)',
  'clip-path circle': 'clip-path: circle(0)',
  'clip-path path': 'clip-path: path("M0 0")',
  'clip-path polygon': 'clip-path: polygon(0 0, 0 0, 0 0)',
  clip: 'position: absolute; clip: rect(0, 0, 0, 0)',
  'no height': 'height: 0; overflow: hidden; padding: 0; border: 0; min-height: 0',
  'one pixel': 'position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap',
  'contain paint': 'contain: paint; height: 0; padding: 0; border: 0; min-height: 0',
  'content-visibility': 'content-visibility: hidden',
  'scale 0': 'transform: scale(0)',
  translated: 'transform: translateX(-9999px)',
  'max-width 0': 'max-width: 0; overflow: hidden; white-space: nowrap; padding: 0; border: 0',
} as const;

/** Hides what a selector finds, in one of the ways of not being visible. */
export const hidden = (selector: string, way: keyof typeof HIDING): Plant =>
  css(`${selector} { ${HIDING[way].replaceAll(';', ' !important;')} !important }`);

/** Hides the text inside a control or heading of a screen, which itself stays as it is. */
export const textHidden = (name: keyof Screens, text: string, way: keyof typeof HIDING): Plant =>
  together(screen(name, replaced(`>${text}<`, `><span class="faute">${text}</span><`)), hidden('.faute', way));
