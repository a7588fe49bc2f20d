import type { Names } from './names.ts';
import type { InPageReading, Pattern } from './protocol.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Zones } from './zones.ts';

/** The fields and controls of a page, by their names, and the browser's own constraints on them. */
export type Controls = ReturnType<typeof controls>;

export function controls({
  allElements,
  inside,
  isField,
  fieldNameOf,
  nameOf,
  isAmelBot,
  isShown,
  isLegible,
}: Tree & Names & Zones & Visibility) {
  /** The fields of a name: those that are shown, where any is, since a page may have a hidden copy for phones. */
  const fieldsAmong = (elements: Element[], pattern: Pattern): HTMLInputElement[] => {
    const named = elements.filter(isField).filter((element) => new RegExp(pattern, 'u').test(fieldNameOf(element)));
    const shown = named.length > 1 ? named.filter(isShown) : [];
    return shown.length > 0 ? shown : named;
  };

  const find = (pattern: Pattern, elements: Element[]): HTMLInputElement | undefined =>
    fieldsAmong(elements, pattern)[0];

  const isFieldShown = (pattern: Pattern, elements: Element[]): boolean => {
    const field = find(pattern, elements);
    return field !== undefined && isShown(field);
  };

  /** One that no click reaches can't be used either: its framework may say so by the style alone. */
  const isEnabled = (control: Element): boolean =>
    !control.matches(':disabled') &&
    control.getAttribute('aria-disabled') !== 'true' &&
    getComputedStyle(control).pointerEvents !== 'none';

  const controlAmong = (elements: Element[], name: Pattern): HTMLElement | undefined =>
    elements.find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches('a, button, input, [role=button], [role=link]') &&
        new RegExp(name, 'u').test(nameOf(element)) &&
        // The box of an icon tells as much as its text, which may be for screen readers alone.
        (isShown(element) || isLegible(element)),
    );

  const amelBotClosers = (): HTMLElement[] =>
    allElements()
      .filter(isAmelBot)
      .flatMap((amelBot) => controlAmong(inside(amelBot), '^Fermer$') ?? []);

  const controlNamed = (name: Pattern): HTMLElement | undefined => controlAmong(allElements(), name);

  const constraints: InPageReading['constraints'] = (fields) => {
    const elements = allElements();
    const found = fields.map(({ field, value }) => ({ element: find(field, elements), value }));
    return {
      whole: found.every(({ element, value }) => element?.value === value),
      astray: found.some(({ element, value }) => value !== '' && element?.value === ''),
      cut: found.some(({ element: { value: held = '' } = {}, value }) => {
        return held !== '' && held !== value && value.startsWith(held);
      }),
      valid: found.every(({ element }) => element?.validity.valid ?? true),
    };
  };

  const removeConstraints = (): void => {
    for (const element of allElements()) {
      if (element instanceof HTMLFormElement) element.noValidate = true;
      element.removeAttribute('disabled');
      if (!isField(element)) continue;
      for (const attribute of ['required', 'maxlength', 'minlength', 'pattern', 'min', 'max']) {
        element.removeAttribute(attribute);
      }
      element.setCustomValidity('');
    }
  };

  return { fieldsAmong, find, isFieldShown, isEnabled, amelBotClosers, controlNamed, constraints, removeConstraints };
}
