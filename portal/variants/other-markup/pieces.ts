import { pieces as reference, type Pieces } from '../../views/pieces.ts';
import { amelBot } from './pieces/amel-bot.ts';
import { fieldError, noticeBox, refusal } from './pieces/forms.ts';
import { footer, header, navigation } from './pieces/frame.ts';
import { page } from './pieces/page.ts';
import { script } from './pieces/script.ts';
import { stepper } from './pieces/stepper.ts';
import { style } from './pieces/style.ts';

export const pieces: Pieces = {
  ...reference,
  style,
  script,
  page,
  header,
  navigation,
  footer,
  amelBot,
  stepper,
  noticeBox,
  refusal,
  fieldError,
};
