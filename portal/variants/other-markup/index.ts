import { reference, type Variant } from '../variant.ts';
import { masks } from './masks.ts';
import { pieces } from './pieces.ts';
import { screens } from './screens.ts';

/**
 * Pages from the server, like the portal's own, with all else that the contract leaves free turned round: links for buttons
 * and buttons for links, landmarks by role, every way to label a field, other white space, marks and orders.
 */
export const otherMarkup: Variant = { ...reference, views: { masks, pieces, screens } };
