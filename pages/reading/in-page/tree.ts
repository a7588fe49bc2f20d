/** The elements of a page as a person meets them: through slots and open shadow roots. */
export type Tree = ReturnType<typeof tree>;

export function tree() {
  const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK']);

  const flatParent = (node: Node): Element | null => {
    if (node instanceof Element || node instanceof Text) {
      if (node.assignedSlot) return node.assignedSlot;
    }
    const parent = node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  };

  const ancestors = (element: Element): Element[] => {
    const parent = flatParent(element);
    return parent ? [parent, ...ancestors(parent)] : [];
  };

  const childrenOf = (element: Element): Node[] => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned;
    }
    return [...element.childNodes];
  };

  /** Every element, those in open shadow roots included, in document order: the cheap way, with no regard to slots. */
  const allElements = (root: Document | ShadowRoot = document): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...allElements(element.shadowRoot)] : [element],
    );

  const inside = (element: Element): Element[] =>
    childrenOf(element).flatMap((child) => (child instanceof Element ? [child, ...inside(child)] : []));

  const textsIn = (node: Node): Text[] => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
    return node instanceof Element && !SKIPPED.has(node.tagName) ? childrenOf(node).flatMap(textsIn) : [];
  };

  const isPainted = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';

  /** What custom elements say of themselves without an attribute, since this script came first in their page. */
  const internals = new WeakMap<Element, ElementInternals>();
  const attach = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals');
  Object.defineProperty(HTMLElement.prototype, 'attachInternals', {
    ...attach,
    value(this: HTMLElement): ElementInternals {
      const attached = (attach?.value as HTMLElement['attachInternals']).call(this);
      internals.set(this, attached);
      return attached;
    },
  });

  /** An element's role, where it isn't the one that its tag gives it. */
  const roleOf = (element: Element): string | null =>
    element.getAttribute('role') ?? internals.get(element)?.role ?? null;

  return { roleOf, SKIPPED, flatParent, ancestors, childrenOf, allElements, inside, textsIn, isPainted };
}
