import type { Controls } from './controls.ts';
import type { Names } from './names.ts';
import type { InPageReading, Sign, Standing } from './protocol.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';

/** How an attempt stands: the next screen is there, or its refusal was told, by any of the contract's shapes. */
export type Standings = ReturnType<typeof standings>;

interface Mark {
  alerts: Map<Element, string>;
  invalid: Set<Element>;
  touched: Set<Node>;
  observer: MutationObserver;
  /** Whether the browser has complained of a field, as it does when it refuses to submit. */
  complained: boolean;
  listening: AbortController;
}

export function standings({
  allElements,
  inside,
  isPainted,
  roleOf,
  squeeze,
  isField,
  nameText,
  fieldNameOf,
  isShown,
  walk,
  find,
  isFieldShown,
}: Tree & Names & Visibility & ReadingOrder & Controls) {
  const alertsAmong = (elements: Element[]): { element: Element; text: string }[] =>
    elements
      .filter((element) => roleOf(element) === 'alert' && isPainted(element))
      .map((element) => ({ element, text: squeeze((element as HTMLElement).innerText || nameText(element)) }))
      .filter(({ element, text }) => text !== '' && [element, ...inside(element)].some(isShown));

  const alertTexts = (): string[] => alertsAmong(allElements()).map(({ text }) => text);

  const isInvalid = (element: Element): boolean => isField(element) && element.getAttribute('aria-invalid') === 'true';

  let marked: Mark | undefined;

  const mark = (): void => {
    marked?.observer.disconnect();
    marked?.listening.abort();
    const listening = new AbortController();
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        for (let node: Node | null = record.target; node; node = node.parentNode) touched.add(node);
      }
    });
    const elements = allElements();
    const roots: (Document | ShadowRoot)[] = [document, ...elements.flatMap((element) => element.shadowRoot ?? [])];
    const complain = (): void => {
      if (marked) marked.complained = true;
    };
    for (const root of roots) {
      root.addEventListener('invalid', complain, { capture: true, signal: listening.signal });
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['aria-invalid', 'hidden', 'class', 'style', 'role'],
      });
    }
    marked = {
      alerts: new Map(alertsAmong(elements).map(({ element, text }) => [element, text])),
      invalid: new Set(elements.filter(isInvalid)),
      touched,
      observer,
      complained: false,
      listening,
    };
  };

  const isNew = (element: Element, wasThere: boolean): boolean => !wasThere || (marked?.touched.has(element) ?? true);

  const isReached = (signs: Sign[]): boolean => {
    const elements = allElements();
    if (signs.some((sign) => 'field' in sign && isFieldShown(sign.field, elements))) return true;
    const told = signs.filter((sign) => 'text' in sign);
    if (told.length === 0) return false;
    const { texts } = walk();
    return told.some(
      ({ text, zone, unlessField }) =>
        new RegExp(text, 'u').test(texts[zone]) && (unlessField === undefined || !isFieldShown(unlessField, elements)),
    );
  };

  const drawing = (): { text: string; fields: Element[] } => ({
    text: walk().texts.content,
    fields: allElements().filter(isField),
  });
  let remembered: ReturnType<typeof drawing> | undefined;

  const remember = (): void => {
    remembered = drawing();
  };

  const isDrawnAnew = (): boolean => {
    // Another document knows nothing of the one before.
    if (!remembered) return true;
    const { text, fields } = drawing();
    return text !== remembered.text || fields.some((field) => !remembered?.fields.includes(field));
  };

  const standing: InPageReading['standing'] = ({ reached, standingAlerts, fields, known }) => {
    const wordOf = (alert: string): string => `alerte « ${alert} »`;
    const nothing: Standing = { reached: false, alerts: [], told: undefined, byValidity: false, heldByBrowser: false };
    if (isReached(reached)) return { ...nothing, reached: true, alerts: alertTexts() };
    const elements = allElements();
    const alert = alertsAmong(elements).find(
      ({ element, text }) =>
        !standingAlerts.includes(text) &&
        !known.includes(wordOf(text)) &&
        (marked?.alerts.get(element) !== text || isNew(element, marked.alerts.has(element))),
    );
    if (alert) return { ...nothing, told: wordOf(alert.text) };
    const invalid = elements
      .filter((element) => isInvalid(element) && isNew(element, marked?.invalid.has(element) ?? false))
      .map((element) => `champ « ${fieldNameOf(element)} » signalé invalide`)
      .find((word) => !known.includes(word));
    if (invalid !== undefined) return { ...nothing, told: invalid };
    // A new document brings its fields back empty: their validity says nothing of the entry.
    const unfit = fields
      .map(({ field, value }) => ({ element: marked && find(field, elements), value }))
      .find(({ element, value }) => element?.value === value && !element.validity.valid)?.element;
    const word = `champ « ${unfit ? fieldNameOf(unfit) : ''} » refusé par le navigateur`;
    if (!unfit || known.includes(word)) return nothing;
    return {
      ...nothing,
      told: word,
      byValidity: true,
      heldByBrowser: unfit.form?.noValidate === false && (marked?.complained ?? false),
    };
  };

  return { alertTexts, isInvalid, mark, isReached, remember, isDrawnAnew, standing };
}
