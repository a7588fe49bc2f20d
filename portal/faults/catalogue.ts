import { byId, type Fault } from './fault.ts';
import { r1 } from './catalogue/r1-longueur.ts';

/** Every known way to be wrong, in the document's order. */
export const faults: readonly Fault[] = [...r1];

byId(faults);
