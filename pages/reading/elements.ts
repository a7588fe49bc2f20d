import type { ElementHandle, Locator } from '@playwright/test';

/** Whether any element found is shown in the contract's sense: not transparent, of some size, within reach, not clipped away. */
export const isAnyShown = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((elements) => elements.some((element) => globalThis.__reading.isShown(element)));

/** Whether any element found has a box that is shown, whatever is drawn in it. */
export const isAnyInView = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((elements) => elements.some((element) => globalThis.__reading.isInView(element)));

/** Whether an element is shown. */
export const isElementShown = (element: ElementHandle): Promise<boolean> =>
  element.evaluate((node) => globalThis.__reading.isShown(node as Element));

/** The accessible names of the elements found that are shown. */
export const namesOfShown = (locator: Locator): Promise<string[]> =>
  locator.evaluateAll((elements) =>
    elements
      .filter((element) => globalThis.__reading.isShown(element))
      .map((element) => globalThis.__reading.nameOf(element)),
  );

/** Brings the first element found that is shown into the middle of the view. */
export const scrollToShown = (locator: Locator): Promise<void> =>
  locator.evaluateAll((elements) => {
    const shown = elements.find((element) => globalThis.__reading.isShown(element));
    shown?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });

/** The value of a meter or progress bar, its size in CSS pixels, and whether its box is shown. */
export const readMeter = (
  meter: Locator,
): Promise<{ value: number; width: number; height: number; isInView: boolean }> =>
  meter.evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    const value = element.getAttribute('aria-valuenow') ?? (element as HTMLMeterElement | HTMLProgressElement).value;
    return { value: Number(value), width, height, isInView: globalThis.__reading.isInView(element) };
  });
