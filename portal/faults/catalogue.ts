import { etape0 } from './catalogue/etape-0.ts';
import { etape1 } from './catalogue/etape-1.ts';
import { etape2 } from './catalogue/etape-2.ts';
import { etape3 } from './catalogue/etape-3.ts';
import { etape4 } from './catalogue/etape-4.ts';
import { r1 } from './catalogue/r1-longueur.ts';
import { r2 } from './catalogue/r2-minuscules-et-majuscules.ts';
import { r3 } from './catalogue/r3-chiffre-ou-special.ts';
import { r4 } from './catalogue/r4-caracteres-autorises.ts';
import { r5 } from './catalogue/r5-donnees-personnelles.ts';
import { r6 } from './catalogue/r6-different-de-l-actuel.ts';
import { r7 } from './catalogue/r7-confirmation.ts';
import type { Fault } from './fault.ts';

/** Every known way to be wrong. */
export const faults: readonly Fault[] = [
  ...etape0,
  ...etape1,
  ...etape2,
  ...etape3,
  ...r1,
  ...r2,
  ...r3,
  ...r4,
  ...r5,
  ...r6,
  ...r7,
  ...etape4,
];
