import type { Frames } from './frames.ts';
import type { Names } from './names.ts';
import type { Landmarked, Pattern, Zone } from './protocol.ts';
import type { Tree } from './tree.ts';
import type { Visibility } from './visibility.ts';
import type { Zones } from './zones.ts';

/** What is shown on a page, in the reading order of the accessibility tree. */
export type ReadingOrder = ReturnType<typeof readingOrder>;

interface Walked {
  texts: Record<Zone, string>;
  page: string;
  elements: (Landmarked & { element: Element })[];
}

export function readingOrder({
  SKIPPED,
  flatParent,
  ancestors,
  childrenOf,
  collapse,
  squeeze,
  isField,
  labelsOf,
  isLinkOrButton,
  isImageButton,
  imageText,
  fieldNameOf,
  nameOf,
  TABS,
  zoneOf,
  atOnce,
  isShown,
  shownText,
  isLegible,
}: Tree & Names & Zones & Frames & Visibility) {
  /**
   * The values of a CSS counter at an element, from the outermost to its own, as lists or a stepper count their items: by the
   * rank among their siblings of the element, and of what it stands in. Lists have one of their own, « list-item ».
   */
  const counterValues = (element: Element, which: '::before' | '::after', name: string): number[] => {
    const counts = (item: Element): boolean =>
      [getComputedStyle(item), getComputedStyle(item, which)].some(
        ({ counterIncrement, display }) =>
          counterIncrement.split(' ').includes(name) || (name === 'list-item' && display === 'list-item'),
      );
    const rankOf = (item: Element): number => {
      const list = item.parentElement;
      const first = name === 'list-item' && list instanceof HTMLOListElement ? list.start : 1;
      return first + [...(list?.children ?? [])].filter(counts).indexOf(item);
    };
    return [element, ...ancestors(element)].filter(counts).map(rankOf).toReversed();
  };

  const GENERATED = /"((?:[^"\\]|\\.)*)"|(counters?)\(([\w-]+)(?:,\s*"([^"]*)")?/g;

  const pseudoText = (element: Element, which: '::before' | '::after'): string =>
    [...getComputedStyle(element, which).content.matchAll(GENERATED)]
      .map(([, text, kind, counter = '', separator = '']) => {
        if (text !== undefined) return text;
        const values = counterValues(element, which, counter);
        return values.length > 0 ? ` ${(kind === 'counter' ? values.slice(-1) : values).join(separator)} ` : '';
      })
      .join('');

  const markerText = (element: Element, style: CSSStyleDeclaration): string => {
    const list = element.parentElement;
    if (style.display !== 'list-item' || style.listStyleType !== 'decimal' || !list) return '';
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    return `${(list instanceof HTMLOListElement ? list.start : 1) + items.indexOf(element)}. `;
  };

  const placeholderOf = (field: HTMLInputElement): string => {
    if (!field.matches(':placeholder-shown')) return '';
    const { opacity, fontSize } = getComputedStyle(field, '::placeholder');
    return parseFloat(opacity) > 0 && parseFloat(fontSize) > 0 ? squeeze(field.placeholder) : '';
  };

  const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  /**
   * What a field shows of its own name, when no label shows it. Without any label it's as a control that is an icon; where its
   * label is for screen readers alone, its placeholder may say the name, which an example doesn't.
   */
  const fieldText = (field: HTMLInputElement): string => {
    const labels = labelsOf(field);
    if (labels.length === 0) return fieldNameOf(field);
    const placeholder = placeholderOf(field);
    if (placeholder === '' || labels.some(isLegible)) return '';
    const [said, name] = [wordsOf(placeholder), wordsOf(fieldNameOf(field))];
    return said !== '' && (name.startsWith(said) || said.startsWith(name)) ? placeholder : '';
  };

  /** A minified page has no white space between what it sets apart by its style; a control is apart in itself. */
  const isSetApart = (element: Element, style: CSSStyleDeclaration): boolean =>
    isLinkOrButton(element) ||
    [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight].some((edge) => parseFloat(edge) > 0) ||
    [style.borderLeftWidth, style.borderRightWidth].some((edge) => parseFloat(edge) > 0);

  /** A block is no part of the sentence that it stands beside; nor is what the accessibility tree leaves out, as an icon's letters. */
  const standsAlone = (element: Element, style: CSSStyleDeclaration): boolean =>
    !/^(inline|contents)/.test(style.display) || element.getAttribute('aria-hidden') === 'true';

  /** Goes through the page in reading order, and takes down what is shown. */
  const walk = (): Walked => atOnce(goThrough);

  const goThrough = (): Walked => {
    const texts: Record<Zone, string> = { content: '', navigation: '', contentinfo: '', amelBot: '' };
    const elements: Walked['elements'] = [];
    let page = '';
    const append = (zone: Zone, text: string): void => {
      const clean = collapse(text);
      texts[zone] += /^\s?$/.test(texts[zone].slice(-1)) ? clean.trimStart() : clean;
      if (zone !== 'amelBot') page += page === '' || page.endsWith(' ') ? clean.trimStart() : clean;
    };
    const breakLine = (zone: Zone): void => {
      append(zone, ' ');
      if (texts[zone].endsWith(' ')) texts[zone] = `${texts[zone].slice(0, -1)}\n`;
    };
    const visit = (node: Node, parent: Element, zone: Zone): void => {
      if (node instanceof Text) {
        append(zone, node.data.trim() === '' ? ' ' : shownText(node, parent));
        return;
      }
      if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return;
      const style = getComputedStyle(node);
      if (style.display === 'none') return;
      const here = zoneOf(node, zone);
      const separates = (style.display !== 'inline' && style.display !== 'contents') || isSetApart(node, style);
      const isOwnLine = separates && standsAlone(node, style);
      if (isOwnLine) breakLine(here);
      else if (separates || node.tagName === 'BR') append(here, ' ');
      const start = texts[here].length;
      const image = imageText(node);
      if (image !== '') {
        if (isShown(node)) append(here, ` ${image} `);
      } else if (isField(node)) {
        if (isShown(node)) append(here, ` ${fieldText(node)} `);
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
      if (isOwnLine) breakLine(here);
      else if (separates) append(here, ' ');
    };
    if (document.body) visit(document.body, document.documentElement, 'content');
    return { texts, page, elements };
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

  return { walk, elementsInLine, elementsInZone };
}
