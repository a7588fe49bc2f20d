import type { Locator, Page } from '@playwright/test';
import { whatStands, type ControlQuery, type Rank, type Whereabouts } from './reading/index.ts';
import { exactName, fieldName } from './wording.ts';

/** Where a locator may start from. */
export type Scope = Page | Locator;

/** A control by accessible name, be it a link or a button: the contract leaves that to the environment. « Onglets » may be tabs. */
export function control(scope: Scope, name: string | RegExp): Locator {
  const pattern = typeof name === 'string' ? exactName(name) : name;
  return scope
    .getByRole('link', { name: pattern })
    .or(scope.getByRole('button', { name: pattern }))
    .or(scope.getByRole('tab', { name: pattern }));
}

/** A control that is used on the way: its locator, and the same question for what runs inside the page. */
export interface UsedControl {
  locator: Locator;
  query: ControlQuery;
}

/**
 * A control by accessible name, by where it stands when its name is not enough (in the first of these places that has it), and
 * by its rank where there are several.
 */
export function usedControl(
  page: Page,
  name: string | RegExp,
  { where = [], rank = 'first' }: { where?: readonly Whereabouts[]; rank?: Rank } = {},
): UsedControl {
  const { source, flags } = typeof name === 'string' ? exactName(name) : name;
  const named = control(page, name);
  const [place, ...others] = where.map((each) => named.and(whatStands(page, each)));
  return {
    locator: others.reduce((all, other) => all.or(other), place ?? named)[rank](),
    query: { name: { source, flags }, where, rank },
  };
}

/** A field by its label, in any of the contract's forms. */
export const field = (page: Page, label: string): Locator => page.locator(`field=${fieldName(label).source}`);

/** A heading by its title, in which a stepper may say which step it is: « Étape 1 sur 2 ». */
export const heading = (page: Page, text: string): Locator => {
  const step = String.raw`(?:[-–—:|·(]?\s*[ÉEé]tape\s*\d+\s*(?:sur|/|de)\s*\d+\s*[-–—:|·)]?\s*)?`;
  const name = exactName(text).source.replace(/^\^/u, `^\\s*${step}`).replace(/\$$/u, `${step}$`);
  return page.getByRole('heading', { name: new RegExp(name, 'u') });
};
