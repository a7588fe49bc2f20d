import type { Locator, Page } from '@playwright/test';
import { exactName, fieldName } from './wording.ts';

/** Where a locator may start from. */
export type Scope = Page | Locator;

/** A control by accessible name, be it a link or a button: the contract leaves that to the environment. */
export function control(scope: Scope, name: string | RegExp): Locator {
  const pattern = typeof name === 'string' ? exactName(name) : name;
  return scope.getByRole('link', { name: pattern }).or(scope.getByRole('button', { name: pattern }));
}

/** A field by its label, in any of the contract's forms. */
export const field = (page: Page, label: string): Locator => page.locator(`field=${fieldName(label).source}`);

export const heading = (page: Page, text: string): Locator => page.getByRole('heading', { name: exactName(text) });
