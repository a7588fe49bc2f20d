import type { Hono } from 'hono';
import type { Mailer } from '../parts/mailer.ts';
import type { Parts } from '../parts/parts.ts';

/** The parts that decide what is seen. The others decide what happens, and are no variant's business. */
type Views = Pick<Parts, 'masks' | 'pieces' | 'screens' | 'securityHeaders'>;

/**
 * Another look or another pace of the same portal: its rules, codes and sessions stay the ones they are. What a variant
 * leaves out stays as it is too.
 */
export interface Variant {
  readonly views: Partial<Views>;
  /** How mail goes out. */
  mailer(mailer: Mailer): Mailer;
  /** What stands between the browser and the portal. */
  transport(portal: Hono): Pick<Hono, 'fetch'>;
}

/** The portal's own look and pace, to start a variant from. */
export const reference: Variant = {
  views: {},
  mailer: (mailer) => mailer,
  transport: (portal) => portal,
};
