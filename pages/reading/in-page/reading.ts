import type { Controls } from './controls.ts';
import type { Names } from './names.ts';
import type { InPageReading } from './protocol.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { Standings } from './standing.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/** Answers what is asked about the screen, as `globalThis.__reading`. */
export function reading({
  allElements,
  isField,
  fieldNameOf,
  nameOf,
  isShown,
  isLegible,
  walk,
  elementsInLine,
  elementsInZone,
  fieldsAmong,
  isEnabled,
  amelBotClosers,
  controlNamed,
  constraints,
  removeConstraints,
  alertTexts,
  isInvalid,
  mark,
  isReached,
  remember,
  isDrawnAnew,
  standing,
}: Tree & Names & Visibility & ReadingOrder & Controls & Standings): object {
  const inPageReading: InPageReading = {
    isShown: isLegible,
    isInView: isShown,
    isEnabled,
    amelBotClosers,
    controlNamed,
    fieldsNamed: (name) => fieldsAmong(allElements(), name),
    read: () => {
      const { texts, page, elements } = walk();
      const fields = elements
        .filter(({ element }) => isField(element) && isShown(element))
        .map(({ element, zone, start, end }) => ({ name: fieldNameOf(element), zone, start, end }));
      return { texts, page, fields };
    },
    elementsInLine,
    elementsInZone,
    nameOf,
    alerts: alertTexts,
    invalidFields: () => allElements().filter(isInvalid).map(fieldNameOf),
    mark,
    constraints,
    standing,
    isReached,
    remember,
    isDrawnAnew,
    arrival: (signs) => (isReached(signs) && !globalThis.__isBannerLeaving?.() ? alertTexts() : undefined),
    removeConstraints,
    submitUnconstrained: (control) => {
      removeConstraints();
      (control as HTMLElement).click();
    },
  };
  Object.defineProperty(globalThis, '__reading', { value: inPageReading, configurable: true });
  return {};
}
