import type { Locator, Page } from '@playwright/test';
import {
  askUntilAnswered,
  orNobody,
  type ControlQuery,
  type Entered,
  type Standing,
  type StandingQuery,
  type TypedField,
} from './reading/index.ts';

/** Takes down what the screen shows, and types each value in its field: `isEntered` says whether all of it is there. */
export const enterForm = (
  page: Page,
  typed: TypedField[],
  submit: ControlQuery,
): Promise<Entered & { isEntered: boolean; invalid: string[]; wasEnabled: boolean | undefined }> =>
  page.evaluate(
    async ({ fields, query }) => {
      globalThis.__reading.mark();
      return {
        invalid: globalThis.__reading.invalidFields(),
        wasEnabled: globalThis.__acting.isEnabled(query),
        isEntered: await globalThis.__acting.enter(fields),
        ...globalThis.__acting.look(fields, query),
      };
    },
    { fields: typed, query: submit },
  );

/** How a form stands once it is filled in. */
export const lookAtForm = (page: Page, typed: TypedField[], submit: ControlQuery): Promise<Entered> =>
  page.evaluate(({ fields, query }) => globalThis.__acting.look(fields, query), { fields: typed, query: submit });

/** Types each value in its field; `false` where one isn't there, alone and free, or a value went astray. */
export const typeInForm = (page: Page, typed: TypedField[]): Promise<boolean> =>
  page.evaluate((fields) => globalThis.__acting.enter(fields), typed);

/** Whether the fields that are there take the focus; not between two documents. */
export const formTakesFocus = async (page: Page, typed: TypedField[]): Promise<boolean> =>
  (await orNobody(page.evaluate((fields) => globalThis.__acting.takeFocus(fields), typed))) ?? false;

/** Whether a field holds nothing of what was typed in it. */
export const isFormAstray = (page: Page, typed: TypedField[]): Promise<boolean> =>
  page.evaluate((fields) => globalThis.__reading.constraints(fields).astray, typed);

/** Takes the browser's own constraints off every form of the page. */
export const removeConstraints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.__reading.removeConstraints();
  });

/** Clicks a form's control from inside the page, with the browser's own constraints out of the way. */
export const submitUnconstrained = (control: Locator): Promise<void> =>
  control.evaluate((element) => {
    globalThis.__reading.submitUnconstrained(element);
  });

/** How an attempt stands now. */
export const formStatus = (page: Page, query: StandingQuery): Promise<Standing> =>
  page.evaluate((asked) => globalThis.__reading.standing(asked), query);

/** How an attempt stands once something is to be said of it; `undefined` when nothing is in so many milliseconds. */
export const formStatusWithin = (page: Page, query: StandingQuery, timeout: number): Promise<Standing | undefined> =>
  askUntilAnswered(
    page,
    (asked) => {
      const found = globalThis.__reading.standing(asked);
      return found.reached || found.told !== undefined ? found : undefined;
    },
    query,
    timeout,
  );

/** The alerts of a screen, the names of the fields that it signals as invalid, and whether a control can be used. */
export const messagesOn = (
  page: Page,
  submit: ControlQuery,
): Promise<{ alerts: string[]; invalid: string[]; isEnabled: boolean | undefined }> =>
  page.evaluate(
    (query) => ({
      alerts: globalThis.__reading.alerts(),
      invalid: globalThis.__reading.invalidFields(),
      isEnabled: globalThis.__acting.isEnabled(query),
    }),
    submit,
  );
