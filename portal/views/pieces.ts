import type { Notice } from '../parts/procedures.ts';
import type { Html } from './html.ts';
import type { Tab, Visitor } from './models.ts';
import { amelBot } from './pieces/amel-bot.ts';
import { csrfField, fieldError, noticeBox, refusal } from './pieces/forms.ts';
import { footer, header, navigation } from './pieces/frame.ts';
import { page } from './pieces/page.ts';
import { script } from './pieces/script.ts';
import { stepper } from './pieces/stepper.ts';
import { style } from './pieces/style.ts';

export interface PageModel {
  readonly titre: string;
  readonly visitor: Visitor | null;
  readonly tab: Tab | null;
  readonly contenu: Html;
  /** What floats over the page. */
  readonly overlay?: Html;
}

/** What several screens share. Screens and pieces get this record, so that a replaced piece is replaced everywhere. */
export interface Pieces {
  readonly style: string;
  readonly script: string;
  page(model: PageModel, pieces: Pieces): Html;
  header(visitor: Visitor | null, pieces: Pieces): Html;
  navigation(tab: Tab | null): Html;
  footer(): Html;
  amelBot(): Html;
  stepper(step: 1 | 2): Html;
  csrfField(token: string): Html;
  noticeBox(notice: Notice): Html;
  /** Says that an entry was refused, and why; fields may name it (`refus`) in `aria-describedby`. */
  refusal(introduction: string, reasons?: readonly string[]): Html;
  /** The reasons beside the field; the field names it in `aria-describedby`. */
  fieldError(fieldId: string, reasons: readonly string[]): Html | null;
}

export const pieces: Pieces = {
  style,
  script,
  page,
  header,
  navigation,
  footer,
  amelBot,
  stepper,
  csrfField,
  noticeBox,
  refusal,
  fieldError,
};
