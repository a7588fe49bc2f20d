/**
 * What a person can read on a screen, in the reading order of the accessibility tree. This function is sent to the
 * browser as it stands (see `index.ts`), so it refers to nothing outside itself.
 *
 * It exists because the contract's « shown » is stricter than Playwright's `toBeVisible`, which lets through text that is
 * transparent, off the screen or clipped away, and because a text may be cut into any number of elements.
 */

/** The part of a screen that a text stands in. */
export type Zone = 'content' | 'navigation' | 'contentinfo' | 'amelBot';

/** A text, field or control of a screen; `start` and `end` are offsets in the zone's text. */
export interface Landmarked {
  zone: Zone;
  start: number;
  end: number;
}

export interface FieldSeen extends Landmarked {
  name: string;
}

/** A screen as read at one moment: the text of each zone, and the fields by accessible name, in reading order. */
export interface ScreenSeen {
  texts: Record<Zone, string>;
  /** What is shown in all zones but amelBot's, in one reading order. */
  page: string;
  fields: FieldSeen[];
}

/** A regular expression's source; its flag is `u`. */
export type Pattern = string;

/** What tells that a screen is there: a field, or a text of a zone, that is shown (unless some other screen's field is). */
export type Sign = { field: Pattern } | { text: Pattern; zone: Zone; unlessField?: Pattern };

/** A field of a form, by the pattern of its name, with the value that was typed. */
export interface TypedField {
  field: Pattern;
  value: string;
}

/** How an attempt stands: `undefined` members are not (yet) so. */
export interface Standing {
  reached: boolean;
  /** The alerts of the screen that was reached. */
  alerts: string[];
  told: string | undefined;
  /** Told by the validity of a field that still holds the entry. */
  byValidity: boolean;
  /** The browser itself refuses to submit: nothing has left the page. */
  heldByBrowser: boolean;
}

export interface InPageReading {
  /** Whether an element is shown, and some of its text with it where it has any. */
  isShown(target: Element): boolean;
  /** Whether an element's own box is shown, whatever is drawn in it. */
  isInView(target: Element): boolean;
  /** Every element, those in open shadow roots included. */
  elements(): Element[];
  /** The elements that an element stands in, through slots and shadow roots, the nearest first. */
  ancestors(element: Element): Element[];
  read(): ScreenSeen;
  elementsInLine(labels: Pattern[], nextLabels: Pattern[]): Element[];
  /** The elements of the landmark that holds this text (with no text, of all of them), slots and shadow roots included. */
  elementsInZone(zone: Zone, held: Pattern): Element[];
  nameOf(control: Element): string;
  alerts(): string[];
  /** The names of the fields that are signalled as invalid. */
  invalidFields(): string[];
  mark(): void;
  /**
   * Whether the fields hold what was typed (`astray`: one holds nothing of it; `cut`: one holds its beginning), and whether the
   * browser finds them valid.
   */
  constraints(fields: TypedField[]): { whole: boolean; astray: boolean; cut: boolean; valid: boolean };
  /** `known` are words that were told already, and say nothing more. */
  standing(query: { reached: Sign[]; standingAlerts: string[]; fields: TypedField[]; known: string[] }): Standing;
  isReached(signs: Sign[]): boolean;
  /** Takes down how the screen looks, to be told from what it is drawn as later. */
  remember(): void;
  /** Whether another text, or other fields, stand in the place of what was taken down. */
  isDrawnAnew(): boolean;
  /** The alerts of a screen once it is reached, and no banner about to leave it; `undefined` until then. */
  arrival(signs: Sign[]): string[] | undefined;
  fieldsNamed(name: Pattern): Element[];
  isEnabled(control: Element): boolean;
  /** The controls that close amelBot, where it is open. */
  amelBotClosers(): HTMLElement[];
  /** A shown link or button, by its name. */
  controlNamed(name: Pattern): HTMLElement | undefined;
  submitUnconstrained(control: Element): void;
  removeConstraints(): void;
}

/** What may stand in somebody's way: amelBot, and a control that dismisses a banner, by its name. */
export interface Hindrances {
  amelBot: boolean;
  bannerControl: Pattern | undefined;
}

/**
 * Clears the way whenever something stands in it: amelBot may cover any control, and open again at any moment. Sent to the
 * browser as it stands. A look at the page costs next to nothing, where Playwright's locator handlers cost each action
 * dearly, and don't see what no action meets.
 */
export function clearTheWay({ amelBot, bannerControl }: Hindrances): void {
  const INTERVAL = 50;
  /** How long what was clicked may take to go: it may fade out, and a second click might bring it back. */
  const TIME_TO_GO = 1_000;
  /** How long the document that such a click asks for may take to come: the contract's 5 s, with a margin. */
  const TIME_TO_LOAD = 7_000;
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
  const bannerOn = (reading: InPageReading): HTMLElement | undefined =>
    bannerControl === undefined ? undefined : reading.controlNamed(bannerControl);
  globalThis.__isBannerLeaving = () => {
    if (bannerClicked !== undefined && isUnloading()) return true;
    // One that stands there whatever is clicked isn't waited for.
    const isAwaited = bannerClicked === undefined || isRecent(bannerClicked, TIME_TO_GO);
    return isAwaited && bannerOn(globalThis.__reading) !== undefined;
  };
  setInterval(() => {
    // A second click would have the next document begin anew.
    if (isUnloading()) return;
    const reading = globalThis.__reading;
    const banner = bannerOn(reading);
    if (banner) bannerClicked ??= performance.now();
    const inTheWay = [...(amelBot ? reading.amelBotClosers() : []), ...(banner ? [banner] : [])];
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
}

/** Installs the reading in a document, as `globalThis.__reading`. */
export function installReading(): void {
  const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TITLE', 'META', 'LINK']);
  /** The tabs of the landmark that the contract speaks of. */
  const TABS = [
    /Accueil/u,
    /Mes\s+paiements/u,
    /Mes\s+d[ée]marches/u,
    /Mon\s+espace\s+pr[ée]vention/u,
    /Mes\s+informations/u,
  ];
  const BUTTON_TYPES = new Set(['button', 'submit', 'reset']);
  const NOT_TYPED = new Set(['hidden', 'checkbox', 'radio', 'image', 'file', 'range', 'color', ...BUTTON_TYPES]);
  const LEGIBLE_SHARE = 0.2;

  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }

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

  const area = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

  const intersect = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });

  const lengths = (list: string, width: number, height: number): number[] =>
    list
      .trim()
      .split(/\s+/)
      .map((value, index) =>
        value.endsWith('%') ? (parseFloat(value) / 100) * (index % 2 === 0 ? height : width) : parseFloat(value) || 0,
      );

  /** What a `clip-path` leaves of a box. Shapes that leave next to nothing are the point; others count as the whole box. */
  const clipPathBox = (shape: string, box: Box): Box => {
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const nothing = { left: 0, top: 0, right: 0, bottom: 0 };
    const inset = /^inset\(([^)]*?)(?:\s+round[^)]*)?\)/.exec(shape)?.[1];
    if (inset !== undefined) {
      const [top = 0, right = top, bottom = top, left = right] = lengths(inset, width, height);
      return { left: box.left + left, top: box.top + top, right: box.right - right, bottom: box.bottom - bottom };
    }
    if (/^(circle|ellipse)\(0(px|%)?(\s|\))/.test(shape)) return nothing;
    const polygon = /^polygon\((?:\w+,\s*)?([^)]*)\)/.exec(shape)?.[1];
    if (polygon !== undefined) {
      const points = polygon.split(',').map((point) => {
        const [x = '0', y = '0'] = point.trim().split(/\s+/);
        return [lengths(`0 ${x}`, width, height)[1] ?? 0, lengths(y, width, height)[0] ?? 0] as const;
      });
      const doubled = points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0);
      if (Math.abs(doubled) < 2) return nothing;
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return {
        left: box.left + Math.min(...xs),
        top: box.top + Math.min(...ys),
        right: box.left + Math.max(...xs),
        bottom: box.top + Math.max(...ys),
      };
    }
    const path = /^path\(.*["'](.*)["']\)/.exec(shape)?.[1];
    return path !== undefined && (path.match(/-?[\d.]+/g) ?? []).length < 3 ? nothing : box;
  };

  /** The old `clip: rect(…)`, which only counts on an absolutely positioned element. */
  const clipBox = (style: CSSStyleDeclaration, box: Box): Box => {
    const values = /^rect\((.*)\)$/.exec(style.clip)?.[1];
    if (values === undefined || !/absolute|fixed/.test(style.position)) return box;
    const [top, right, bottom, left] = values
      .split(/[\s,]+/)
      .map((value) => (value === 'auto' ? NaN : parseFloat(value)));
    return {
      left: box.left + (left || 0),
      top: box.top + (top || 0),
      right: Number.isNaN(right) ? box.right : box.left + (right ?? 0),
      bottom: Number.isNaN(bottom) ? box.bottom : box.top + (bottom ?? 0),
    };
  };

  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

  /** Whether something painted at `box` inside `from` can be brought before a person's eyes. */
  const isReachable = (box: Box, from: Element): boolean => {
    let left = box;
    const wanted = Math.max(1, area(box) * LEGIBLE_SHARE);
    const isEnough = (rest: Box): boolean =>
      area(rest) >= wanted && rest.right - rest.left >= 2 && rest.bottom - rest.top >= 2;
    if (!isEnough(left)) return false;
    const root = getComputedStyle(document.documentElement);
    // The body scrolls in the viewport's stead, unless the root has an overflow of its own.
    const isBodyViewport = root.overflowX === 'visible' && root.overflowY === 'visible';
    let fixed = false;
    let absolute = false;
    for (let element: Element | null = from; element; element = flatParent(element)) {
      const style = getComputedStyle(element);
      if (parseFloat(style.opacity) === 0 || /opacity\(0(%|\.0+)?\)/.test(style.filter)) return false;
      if (style.display === 'contents') continue;
      const own = element.getBoundingClientRect();
      const clip = clipBox(style, clipPathBox(style.clipPath, own));
      if (clip !== own) left = intersect(left, clip);
      const isViewport = element === document.documentElement || (element === document.body && isBodyViewport);
      const clipsThis = !fixed && !(absolute && style.position === 'static') && !isViewport;
      const contains = /paint|strict|content/.test(style.contain) && style.display !== 'inline';
      if (clipsThis && (contains || style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const visible = { ...left };
        if (scrolls(style.overflowX)) {
          if (left.right <= own.left - element.scrollLeft || own.width < 2) return false;
          visible.left = own.left;
          visible.right = own.left + Math.min(own.width, left.right - left.left);
        } else if (contains || style.overflowX !== 'visible') {
          visible.left = Math.max(left.left, own.left);
          visible.right = Math.min(left.right, own.right);
        }
        if (scrolls(style.overflowY)) {
          if (left.bottom <= own.top - element.scrollTop || own.height < 2) return false;
          visible.top = own.top;
          visible.bottom = own.top + Math.min(own.height, left.bottom - left.top);
        } else if (contains || style.overflowY !== 'visible') {
          visible.top = Math.max(left.top, own.top);
          visible.bottom = Math.min(left.bottom, own.bottom);
        }
        left = visible;
      }
      if (!isEnough(left)) return false;
      // A body that is fixed is kept from scrolling: that is how a window may lock the page behind it.
      if (style.position === 'fixed' && element !== document.body) fixed = true;
      if (style.position === 'absolute') absolute = true;
      else if (style.position !== 'static') absolute = false;
    }
    const page = document.documentElement;
    const viewport = { left: 0, top: 0, right: page.clientWidth, bottom: window.innerHeight };
    if (fixed) return isEnough(intersect(left, viewport));
    const rootStyle = getComputedStyle(page);
    const bodyStyle = document.body ? getComputedStyle(document.body) : rootStyle;
    const frozen = (axis: 'overflowX' | 'overflowY'): boolean =>
      /hidden|clip/.test(rootStyle[axis] === 'visible' ? bodyStyle[axis] : rootStyle[axis]);
    const sheet = {
      left: -window.scrollX,
      top: -window.scrollY,
      right: (frozen('overflowX') ? page.clientWidth : Math.max(page.scrollWidth, page.clientWidth)) - window.scrollX,
      bottom:
        (frozen('overflowY') ? window.innerHeight : Math.max(page.scrollHeight, window.innerHeight)) - window.scrollY,
    };
    if (isEnough(intersect(left, sheet))) return true;
    // A window may keep the page behind it from scrolling for as long as it is open.
    const whole = {
      ...sheet,
      right: Math.max(page.scrollWidth, document.body.scrollWidth) - window.scrollX,
      bottom: Math.max(page.scrollHeight, document.body.scrollHeight) - window.scrollY,
    };
    return (
      isEnough(intersect(left, whole)) && allElements().some((element) => isAmelBot(element) && isPainted(element))
    );
  };

  const isPainted = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents';

  const isShown = (element: Element): boolean =>
    isPainted(element) && [...element.getClientRects()].some((box) => isReachable(box, element));

  const isTextShown = (text: Text, parent: Element): boolean => {
    // What such an element skips is inside it: its own box is painted.
    if (!isPainted(parent) || getComputedStyle(parent).contentVisibility === 'hidden') return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].some((box) => isReachable(box, parent));
  };

  const squeeze = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[\u200b\u2060\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .trim();

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

  const referenced = (element: Element, attribute: string): string =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (element.getRootNode() as Document | ShadowRoot).getElementById(id))
      .map((named) => (named ? nameText(named) : ''))
      .join(' ');

  const fieldNameOf = (element: Element): string => {
    const labels = (element as HTMLInputElement).labels;
    const candidates = [
      referenced(element, 'aria-labelledby'),
      element.getAttribute('aria-label') ?? '',
      labels ? [...labels].map((label) => nameText(label)).join(' ') : '',
      element.getAttribute('title') ?? '',
      element.getAttribute('placeholder') ?? '',
    ];
    return candidates.map(squeeze).find((name) => name !== '') ?? '';
  };

  const isLabelled = (field: HTMLInputElement): boolean =>
    (field.labels?.length ?? 0) > 0 || squeeze(referenced(field, 'aria-labelledby')) !== '';

  const isField = (element: Element): element is HTMLInputElement =>
    (element instanceof HTMLInputElement && !NOT_TYPED.has(element.type)) || element instanceof HTMLTextAreaElement;

  const ownName = (element: Element): string =>
    squeeze(referenced(element, 'aria-labelledby')) || squeeze(element.getAttribute('aria-label') ?? '');

  const isAmelBot = (element: Element): boolean => {
    const role = element.getAttribute('role');
    const isWindow =
      role === null ? /^(SECTION|ASIDE|DIALOG)$/.test(element.tagName) : /dialog|region|complementary/.test(role);
    return isWindow && /^amelBot$/i.test(ownName(element) || squeeze(element.getAttribute('title') ?? ''));
  };

  /** « Accueil » tells it, or two others where that one is missing: a list of lines may have one of them for its title. */
  const isOfTabs = (text: string): boolean => {
    const [accueil = false, ...others] = TABS.map((tab) => tab.test(text));
    return accueil || others.filter(Boolean).length >= 2;
  };

  /** Links of the page to its own parts, each to what holds its text. */
  const isTableOfContents = (element: Element): boolean => {
    const links = [...element.querySelectorAll('a')];
    const leadsToItsText = (link: Element): boolean => {
      const [, id = ''] = /^#(.+)$/u.exec(link.getAttribute('href') ?? '') ?? [];
      const text = squeeze(link.textContent ?? '');
      return id !== '' && squeeze(document.getElementById(id)?.textContent ?? '').includes(text);
    };
    return links.length > 1 && links.every(leadsToItsText);
  };

  const zoneOf = (element: Element, inherited: Zone): Zone => {
    if (inherited !== 'content') return inherited;
    const role = element.getAttribute('role');
    if (isAmelBot(element)) return 'amelBot';
    const isNavigation = role === 'navigation' || (role === null && element.tagName === 'NAV');
    // Another one, of steps or of links, is part of what the screen says; but for a table of contents, which only repeats it.
    if (isNavigation && (isOfTabs(nameText(element)) || isTableOfContents(element))) return 'navigation';
    if (role === 'contentinfo') return 'contentinfo';
    const isPageFooter =
      role === null &&
      element.tagName === 'FOOTER' &&
      !element.parentElement?.closest('article,aside,main,nav,section');
    return isPageFooter ? 'contentinfo' : inherited;
  };

  /**
   * The value of a CSS counter at an element, as a list or a stepper counts its items: by the rank among their siblings of the
   * element, or of what it stands in.
   */
  const counterText = (element: Element, which: '::before' | '::after', name: string): string => {
    const counts = (item: Element): boolean =>
      [getComputedStyle(item), getComputedStyle(item, which)].some(({ counterIncrement }) =>
        counterIncrement.split(' ').includes(name),
      );
    const item = [element, ...ancestors(element)].find(counts);
    const siblings = [...(item?.parentElement?.children ?? [])].filter(counts);
    return item ? ` ${siblings.indexOf(item) + 1} ` : '';
  };

  const pseudoText = (element: Element, which: '::before' | '::after'): string =>
    [...getComputedStyle(element, which).content.matchAll(/"((?:[^"\\]|\\.)*)"|counter\(([\w-]+)/g)]
      .map(([, text, counter]) => text ?? counterText(element, which, counter ?? ''))
      .join('');

  const markerText = (element: Element, style: CSSStyleDeclaration): string => {
    const list = element.parentElement;
    if (style.display !== 'list-item' || style.listStyleType !== 'decimal' || !list) return '';
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    return `${(list instanceof HTMLOListElement ? list.start : 1) + items.indexOf(element)}. `;
  };

  const isImageButton = (element: Element): boolean => element instanceof HTMLInputElement && element.type === 'image';

  const imageText = (element: Element): string => {
    if (element.tagName === 'IMG' || isImageButton(element)) return element.getAttribute('alt') ?? '';
    if (element instanceof HTMLInputElement && BUTTON_TYPES.has(element.type)) return element.value;
    if (element.tagName === 'svg' || element.getAttribute('role') === 'img') {
      return ownName(element) || (element.querySelector('title')?.textContent ?? '');
    }
    return '';
  };

  const childrenOf = (element: Element): Node[] => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned;
    }
    return [...element.childNodes];
  };

  const isLinkOrButton = (element: Element): boolean =>
    /^(A|BUTTON)$/.test(element.tagName) || /^(link|button)$/.test(element.getAttribute('role') ?? '');

  /** A minified page has no white space between what it sets apart by its style; a control is apart in itself. */
  const isSetApart = (element: Element, style: CSSStyleDeclaration): boolean =>
    isLinkOrButton(element) ||
    [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight].some((edge) => parseFloat(edge) > 0) ||
    [style.borderLeftWidth, style.borderRightWidth].some((edge) => parseFloat(edge) > 0);

  interface Walked {
    texts: Record<Zone, string>;
    page: string;
    elements: (Landmarked & { element: Element })[];
  }

  /** Goes through the page in reading order, and takes down what is shown. */
  const walk = (): Walked => {
    const texts: Record<Zone, string> = { content: '', navigation: '', contentinfo: '', amelBot: '' };
    const elements: Walked['elements'] = [];
    let page = '';
    const append = (zone: Zone, text: string): void => {
      const clean = text
        .normalize('NFC')
        .replace(/[\u200b\u2060\u00ad]/g, '')
        .replace(/\s+/g, ' ');
      texts[zone] += texts[zone] === '' || texts[zone].endsWith(' ') ? clean.trimStart() : clean;
      if (zone !== 'amelBot') page += page === '' || page.endsWith(' ') ? clean.trimStart() : clean;
    };
    const visit = (node: Node, parent: Element, zone: Zone): void => {
      if (node instanceof Text) {
        if (node.data.trim() === '') append(zone, ' ');
        else if (isTextShown(node, parent)) append(zone, node.data);
        return;
      }
      if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return;
      const style = getComputedStyle(node);
      if (style.display === 'none') return;
      const here = zoneOf(node, zone);
      const separates = (style.display !== 'inline' && style.display !== 'contents') || isSetApart(node, style);
      if (separates || node.tagName === 'BR') append(here, ' ');
      const start = texts[here].length;
      const image = imageText(node);
      if (image !== '') {
        if (isShown(node)) append(here, ` ${image} `);
      } else if (isField(node)) {
        // As a control that is an icon: it has its name, and no label to show it.
        if (!isLabelled(node) && isShown(node)) append(here, ` ${fieldNameOf(node)} `);
      } else if (node.tagName !== 'SELECT') {
        const before = pseudoText(node, '::before');
        const after = pseudoText(node, '::after');
        const marker = markerText(node, style);
        if ((before !== '' || marker !== '') && isShown(node)) append(here, `${marker}${before}`);
        const beforeChildren = texts[here].length;
        for (const child of childrenOf(node)) visit(child, node, here);
        const isMute = texts[here].slice(beforeChildren).trim() === '';
        const isControl = isLinkOrButton(node) || isImageButton(node);
        if (isMute && isControl && isLegible(node)) append(here, ` ${nameOf(node)} `);
        if (after !== '' && isShown(node)) append(here, after);
      }
      elements.push({ element: node, zone: here, start, end: texts[here].length });
      if (separates) append(here, ' ');
    };
    if (document.body) visit(document.body, document.documentElement, 'content');
    return { texts, page, elements };
  };

  /** Every element, those in open shadow roots included, in document order: the cheap way, with no regard to slots. */
  const allElements = (root: Document | ShadowRoot = document): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...allElements(element.shadowRoot)] : [element],
    );

  /** The fields of a name: those that are shown, where any is, since a page may have a hidden copy for phones. */
  const fieldsAmong = (elements: Element[], pattern: Pattern): HTMLInputElement[] => {
    const named = elements.filter(isField).filter((element) => new RegExp(pattern, 'u').test(fieldNameOf(element)));
    const shown = named.length > 1 ? named.filter(isShown) : [];
    return shown.length > 0 ? shown : named;
  };

  const find = (pattern: Pattern, elements: Element[]): HTMLInputElement | undefined =>
    fieldsAmong(elements, pattern)[0];

  const alertsAmong = (elements: Element[]): { element: Element; text: string }[] =>
    elements
      .filter((element) => element.getAttribute('role') === 'alert' && isPainted(element))
      .map((element) => ({ element, text: squeeze((element as HTMLElement).innerText || nameText(element)) }))
      .filter(({ element, text }) => text !== '' && [element, ...inside(element)].some(isShown));

  const alertTexts = (): string[] => alertsAmong(allElements()).map(({ text }) => text);

  const isInvalid = (element: Element): boolean => isField(element) && element.getAttribute('aria-invalid') === 'true';

  interface Mark {
    alerts: Map<Element, string>;
    invalid: Set<Element>;
    touched: Set<Node>;
    observer: MutationObserver;
    /** Whether the browser has complained of a field, as it does when it refuses to submit. */
    complained: boolean;
    listening: AbortController;
  }
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

  const isFieldShown = (pattern: Pattern, elements: Element[]): boolean => {
    const field = find(pattern, elements);
    return field !== undefined && isShown(field);
  };

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

  const elementsInLine = (labels: Pattern[], nextLabels: Pattern[]): Element[] => {
    const { texts, elements } = walk();
    const content = texts.content;
    const from = labels.map((label) => new RegExp(label, 'u').exec(content)).find((match) => match !== null);
    if (!from) return [];
    const to = nextLabels
      .map((next) => content.slice(from.index + from[0].length).search(new RegExp(next, 'u')))
      .filter((index) => index >= 0)
      .map((index) => from.index + from[0].length + index)
      .reduce((nearest, index) => Math.min(nearest, index), content.length);
    return elements
      .filter(({ zone, start, end }) => zone === 'content' && end > from.index && start <= to && end <= to + 1)
      .map(({ element }) => element);
  };

  const nameOf = (control: Element): string =>
    ownName(control) || squeeze(nameText(control)) || squeeze(control.getAttribute('title') ?? '');

  /** One that no click reaches can't be used either: its framework may say so by the style alone. */
  const isEnabled = (control: Element): boolean =>
    !control.matches(':disabled') &&
    control.getAttribute('aria-disabled') !== 'true' &&
    getComputedStyle(control).pointerEvents !== 'none';

  const elementsInZone = (zone: Zone, held: Pattern): Element[] => {
    const { texts, elements } = walk();
    const inZone = elements.filter((element) => element.zone === zone);
    const members = new Set(inZone.map(({ element }) => element));
    const tabsIn = ({ start, end }: Landmarked): number =>
      TABS.filter((tab) => tab.test(texts[zone].slice(start, end))).length;
    const landmarks = inZone
      .filter(({ element }) => {
        const parent = flatParent(element);
        return parent === null || !members.has(parent);
      })
      .filter(({ start, end }) => new RegExp(held, 'u').test(texts[zone].slice(start, end)));
    // Of those that hold the text, the one of the tabs: where somebody is may stand in another one.
    const [fullest] = landmarks.toSorted((a, b) => tabsIn(b) - tabsIn(a));
    const asked = held === '' ? landmarks : landmarks.filter((landmark) => landmark === fullest);
    return inZone
      .filter(({ start, end }) => asked.some((landmark) => start >= landmark.start && end <= landmark.end))
      .map(({ element }) => element);
  };

  const controlAmong = (elements: Element[], name: Pattern): HTMLElement | undefined =>
    elements.find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches('a, button, input, [role=button], [role=link]') &&
        new RegExp(name, 'u').test(nameOf(element)) &&
        isShown(element),
    );

  const inside = (element: Element): Element[] =>
    childrenOf(element).flatMap((child) => (child instanceof Element ? [child, ...inside(child)] : []));

  const textsIn = (node: Node): Text[] => {
    if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
    return node instanceof Element && !SKIPPED.has(node.tagName) ? childrenOf(node).flatMap(textsIn) : [];
  };

  /** Whether an element is shown, and some of its text with it where it has any; an image may stand for the text. */
  const isLegible = (element: Element): boolean => {
    if (!isShown(element)) return false;
    const texts = textsIn(element);
    return (
      texts.length === 0 ||
      texts.some((text) => isTextShown(text, flatParent(text) ?? element)) ||
      [...element.querySelectorAll('svg, img')].some(isShown)
    );
  };

  const reading: InPageReading = {
    isShown: isLegible,
    isInView: isShown,
    elements: () => allElements(),
    ancestors,
    isEnabled,
    amelBotClosers: () =>
      allElements()
        .filter(isAmelBot)
        .flatMap((amelBot) => controlAmong(inside(amelBot), '^Fermer$') ?? []),
    controlNamed: (name) => controlAmong(allElements(), name),
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
    constraints: (fields) => {
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
    },
    standing,
    isReached,
    remember: () => {
      remembered = drawing();
    },
    isDrawnAnew,
    arrival: (signs) => (isReached(signs) && !globalThis.__isBannerLeaving?.() ? alertTexts() : undefined),
    removeConstraints,
    submitUnconstrained: (control) => {
      removeConstraints();
      (control as HTMLElement).click();
    },
  };
  Object.defineProperty(globalThis, '__reading', { value: reading, configurable: true });
}
