import type { Names } from './names.ts';
import type { Zone } from './protocol.ts';
import type { Tree } from './tree.ts';

/** The parts of a screen that a text may stand in. */
export type Zones = ReturnType<typeof zones>;

export function zones({ roleOf, squeeze, nameText, ownName }: Tree & Names) {
  /** The tabs of the landmark that the contract speaks of. */
  const TABS = [
    /Accueil/u,
    /Mes\s+paiements/u,
    /Mes\s+d[ée]marches/u,
    /Mon\s+espace\s+pr[ée]vention/u,
    /Mes\s+informations/u,
  ];

  const isAmelBot = (element: Element): boolean => {
    const role = roleOf(element);
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
    const role = roleOf(element);
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

  return { TABS, isAmelBot, zoneOf };
}
