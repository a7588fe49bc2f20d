import { masks } from '../../parts/masks.ts';
import { reference, type Variant } from '../variant.ts';
import { screens } from './screens.ts';
import { createTransport } from './transport.ts';

/**
 * One page that never loads another: its script asks the portal for screens as data, keeps its token in the tab's storage,
 * and draws in open shadow roots, late. The portal behind it is the same, and judges every entry.
 */
export const singlePage: Variant = {
  ...reference,
  views: { screens, masks: { ...masks, email: (email) => email } },
  transport: createTransport,
};
