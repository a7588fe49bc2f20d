import { createSlowTransport } from './slow-transport.ts';
import { createSlowMailer } from './slow-mailer.ts';
import { insistentPieces } from './insistent-amel-bot.ts';
import { reference, type Variant } from '../variant.ts';

/** A portal under load: pages and mail take their time, a mail comes twice, and amelBot won't leave people alone. */
export const slowPace: Variant = {
  ...reference,
  views: { pieces: insistentPieces },
  mailer: createSlowMailer,
  transport: createSlowTransport,
};
