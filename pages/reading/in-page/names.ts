import type { Tree } from './tree.ts';

/** Accessible names, and what kind of control an element is. */
export type Names = ReturnType<typeof names>;

export function names({ SKIPPED, roleOf, childrenOf, isPainted }: Tree) {
  const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);
  const NOT_TYPED = new Set(['hidden', 'checkbox', 'radio', 'image', 'file', 'range', 'color', ...BUTTON_TYPES]);

  const collapse = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[\u200b\u2060\u00ad]/g, '')
      .replace(/\s+/g, ' ');

  const squeeze = (text: string): string => collapse(text).trim();

  const isField = (element: Element): element is HTMLInputElement =>
    (element instanceof HTMLInputElement && !NOT_TYPED.has(element.type)) || element instanceof HTMLTextAreaElement;

  const isLinkOrButton = (element: Element): boolean =>
    /^(A|BUTTON)$/.test(element.tagName) || /^(link|button)$/.test(roleOf(element) ?? '');

  const isImageButton = (element: Element): boolean => element instanceof HTMLInputElement && element.type === 'image';

  const imageText = (element: Element): string => {
    if (element.tagName === 'IMG' || isImageButton(element)) return element.getAttribute('alt') ?? '';
    if (element instanceof HTMLInputElement && BUTTON_TYPES.has(element.type)) return element.value;
    if (element.tagName === 'svg' || roleOf(element) === 'img') {
      return ownName(element) || (element.querySelector('title')?.textContent ?? '');
    }
    return '';
  };

  /**
   * The text that an accessible name takes from an element: what is slotted and in shadow roots, images by their alternative,
   * without what is hidden, unless the element itself is (a name may be taken from a hidden element).
   */
  const nameText = (root: Element): string => {
    const countsHidden = !isPainted(root);
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return '';
      if (node !== root) {
        if (node.getAttribute('aria-hidden') === 'true' || (!countsHidden && !isPainted(node))) return '';
        if (isField(node) || node.tagName === 'SELECT') return '';
        const label = node.getAttribute('aria-label') ?? '';
        if (label.trim() !== '') return ` ${label} `;
      }
      const image = imageText(node);
      if (image !== '') return ` ${image} `;
      const text = childrenOf(node).map(textOf).join('');
      return /^(inline|contents)$/.test(getComputedStyle(node).display) ? text : ` ${text} `;
    };
    return textOf(root);
  };

  /** What names an element from elsewhere: by ids, or as elements, which may stand in another shadow root. */
  const labellersOf = (element: Element & { ariaLabelledByElements?: readonly Element[] | null }): Element[] => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby');
    if (ids === null) return [];
    // Elements leave the attribute empty. Firefox (153 ESR) crashes where a selector engine asks for them in vain.
    const given = ids === '' ? element.ariaLabelledByElements : undefined;
    return [...(given ?? ids.split(/\s+/).flatMap((id) => root.getElementById(id) ?? []))];
  };

  const labelledBy = (element: Element): string => labellersOf(element).map(nameText).join(' ');

  const fieldNameOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels;
    const candidates = [
      labelledBy(element),
      element.getAttribute('aria-label') ?? '',
      labels ? [...labels].map((label) => nameText(label)).join(' ') : '',
      element.getAttribute('title') ?? '',
      element.getAttribute('placeholder') ?? '',
    ];
    return candidates.map(squeeze).find((name) => name !== '') ?? '';
  };

  /** The elements whose text names a field. */
  const labelsOf = (field: HTMLInputElement): Element[] => [
    ...labellersOf(field).filter((label) => squeeze(nameText(label)) !== ''),
    ...(field.labels ?? []),
  ];

  const ownName = (element: Element): string =>
    squeeze(labelledBy(element)) || squeeze(element.getAttribute('aria-label') ?? '');

  const nameOf = (control: Element): string =>
    ownName(control) || squeeze(nameText(control)) || squeeze(control.getAttribute('title') ?? '');

  return {
    collapse,
    squeeze,
    isField,
    isLinkOrButton,
    isImageButton,
    labelsOf,
    imageText,
    nameText,
    fieldNameOf,
    ownName,
    nameOf,
  };
}
