import type { Controls } from './controls.ts';
import type { Pattern } from './protocol.ts';

/** What may stand in somebody's way: amelBot, and a control that dismisses a banner, by its name. */
export interface Hindrances {
  amelBot: boolean;
  bannerControl: Pattern | undefined;
}

declare global {
  /** Clears the way of these from now on, whenever they stand in it. */
  var __clearTheWay: (hindrances: Hindrances) => void;
  /** How often something was cleared out of the way. */
  var __cleared: number | undefined;
  /** Whether a banner's control was clicked, or is about to be, and what follows from that is still to come. */
  var __isBannerLeaving: (() => boolean) | undefined;
}

/**
 * Clears the way: amelBot may cover any control, and open again at any moment. A look at the page costs next to nothing,
 * where Playwright's locator handlers cost each action dearly, and don't see what no action meets.
 */
export function clearing({ amelBotClosers, controlNamed }: Controls): object {
  const INTERVAL = 50;
  /** How long what was clicked may take to go: it may fade out, and a second click might bring it back. */
  const TIME_TO_GO = 1_000;
  /** How long the document that such a click asks for may take to come: the contract's 5 s, with a margin. */
  const TIME_TO_LOAD = 7_000;

  const clearTheWay = ({ amelBot, bannerControl }: Hindrances): void => {
    let clicked = new Map<HTMLElement, number>();
    let bannerClicked: number | undefined;
    let unloading: number | undefined;
    addEventListener('beforeunload', () => {
      unloading = performance.now();
    });
    const isRecent = (time: number | undefined, within: number): boolean =>
      time !== undefined && performance.now() - time < within;
    // What is loaded may turn out to be no document: the one on display then stays.
    const isUnloading = (): boolean => isRecent(unloading, TIME_TO_LOAD);
    const shownBanner = (): HTMLElement | undefined =>
      bannerControl === undefined ? undefined : controlNamed(bannerControl);
    globalThis.__isBannerLeaving = () => {
      if (bannerClicked !== undefined && isUnloading()) return true;
      // One that stands there whatever is clicked isn't waited for.
      const isAwaited = bannerClicked === undefined || isRecent(bannerClicked, TIME_TO_GO);
      return isAwaited && shownBanner() !== undefined;
    };
    setInterval(() => {
      // A second click would have the next document begin anew.
      if (isUnloading()) return;
      const banner = shownBanner();
      if (banner) bannerClicked ??= performance.now();
      const inTheWay = [...(amelBot ? amelBotClosers() : []), ...(banner ? [banner] : [])];
      const now = performance.now();
      clicked = new Map(
        inTheWay.map((control) => {
          const last = clicked.get(control);
          if (last !== undefined && now - last < TIME_TO_GO) return [control, last];
          control.click();
          globalThis.__cleared = (globalThis.__cleared ?? 0) + 1;
          return [control, now];
        }),
      );
    }, INTERVAL);
  };

  Object.defineProperty(globalThis, '__clearTheWay', { value: clearTheWay, configurable: true });
  return {};
}
