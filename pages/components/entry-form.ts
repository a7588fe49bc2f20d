import type { Locator, Page } from '@playwright/test';
import type { RequirementId } from '../../requirements/catalogue.ts';
import { field, type UsedControl } from '../locators.ts';
import type { Pattern, Sign } from '../reading/index.ts';
import { fieldName } from '../wording.ts';

/** One field of a form: its locator, and the pattern of its name for what runs inside the page. */
export interface FormField {
  locator: Locator;
  pattern: Pattern;
}

/** A form to fill in and submit: its fields by name, the control that submits it, and what shows that it was accepted. */
export interface EntryForm<Name extends string = string> {
  fields: Record<Name, FormField>;
  submitControl: UsedControl;
  accepted: Sign[];
  /** The statements that promise its fields, and its control. */
  promisedBy: { fields: RequirementId; submit: RequirementId };
}

export const formField = (page: Page, label: string): FormField => ({
  locator: field(page, label),
  pattern: fieldName(label).source,
});
