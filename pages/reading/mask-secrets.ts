declare global {
  /** What puts back what `maskSecrets` has masked, in the order in which it was. */
  var __masked: (() => void)[] | undefined;
}

/**
 * Runs inside a page: puts back what `maskSecrets` has masked there, but for what the page itself has written anew since.
 */
export function restoreMasked(): void {
  for (const restore of globalThis.__masked?.toReversed() ?? []) restore();
  globalThis.__masked = undefined;
}

/**
 * Runs inside a page: masks every text that holds one of the values, whatever markup cuts it up, open shadow roots included,
 * and everything that was typed. Answers with how much there was to mask. Playwright sends its source to the page, so it
 * uses nothing from outside.
 */
export function maskSecrets(values: readonly string[]): number {
  const MASK = '•••';
  const LONG = 7;
  const squeezed = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[\s\p{M}.\-/]/gu, '')
      .toLowerCase();
  const escaped = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const wanted = values.map((value) => ({ value, key: squeezed(value) })).filter(({ key }) => key !== '');
  const long = wanted.filter(({ key }) => key.length >= LONG).map(({ key }) => key);
  const dates = values.flatMap((value) => {
    const [, aaaa = '', mm = '', jj = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    return aaaa === '' ? [] : [jj + mm + aaaa, jj + mm + aaaa.slice(2), `${aaaa}`];
  });
  const short = [...wanted.filter(({ key }) => key.length < LONG).map(({ value }) => value), ...dates].map(
    (value) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, 'iu'),
  );
  const words = wanted
    .toSorted((a, b) => b.value.length - a.value.length)
    .map(({ value }) => new RegExp(`\\S*${escaped(value)}\\S*`, 'giu'));
  const holds = (text: string): boolean => {
    const key = squeezed(text);
    return long.some((value) => key.includes(value)) || short.some((value) => value.test(text));
  };

  let count = 0;
  const restores = (globalThis.__masked ??= []);
  /** Masks the text that `key` names; it is put back where nothing else was written over the mask. */
  const mask = <Key extends string>(holder: Record<Key, string>, key: Key, masked = MASK): void => {
    const text = holder[key];
    if (text === MASK || text.trim() === '') return;
    holder[key] = masked;
    // A field that takes no text (a number, a date) is emptied.
    if (holder[key] !== masked) holder[key] = '';
    const written = holder[key];
    count += 1;
    restores.push(() => {
      if (holder[key] === written) holder[key] = text;
    });
  };

  const maskField = (element: Element): void => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    if (/^(?:submit|button|reset|checkbox|radio|image|hidden)$/.test(element.type)) return;
    mask(element, 'value');
  };

  /** A text without the words that hold a value; nothing of it where that is not enough. */
  const withoutValues = (text: string): string => {
    const rest = words.reduce((left, word) => left.replaceAll(word, MASK), text);
    return holds(rest) ? MASK : rest;
  };

  /** The deepest elements whose text holds a value: it may stand across several of them. */
  const maskText = (root: Element | ShadowRoot): void => {
    const inside = [...root.children].filter(({ tagName }) => tagName !== 'SCRIPT' && tagName !== 'STYLE');
    for (const child of inside) maskText(child);
    if (root instanceof Element && root.shadowRoot) maskText(root.shadowRoot);
    const texts = (node: Node): Text[] =>
      [...node.childNodes].flatMap((child) =>
        child instanceof Text ? [child] : /^(?:SCRIPT|STYLE)$/.test(child.nodeName) ? [] : texts(child),
      );
    const own = texts(root);
    if (!holds(own.map(({ data }) => data).join(''))) return;
    const guilty = own.filter(({ data }) => holds(data));
    for (const text of guilty) mask(text, 'data', withoutValues(text.data));
    if (guilty.length === 0) for (const text of own) mask(text, 'data');
  };

  const everyElement = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
    ]);

  for (const element of everyElement(document)) {
    maskField(element);
    for (const attribute of element.attributes) {
      if (/^(?:class|style|id|href|src|for|d)$/.test(attribute.name) || !holds(attribute.value)) continue;
      mask(attribute, 'value');
    }
    // What is drawn can't be read.
    const isDrawn = /^(?:canvas|video|iframe|object|embed)$/i.test(element.tagName);
    const isInline = element instanceof HTMLImageElement && /^(?:data|blob):/.test(element.src);
    if ((isDrawn || isInline) && element instanceof HTMLElement) {
      const style = element.getAttribute('style');
      element.style.visibility = 'hidden';
      restores.push(() => {
        if (style === null) element.removeAttribute('style');
        else element.setAttribute('style', style);
      });
    }
  }
  maskText(document.documentElement);
  return count;
}
