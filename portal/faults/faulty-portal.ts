import type { Hono } from 'hono';
import { createPortal } from '../create-portal.ts';
import { duringRequest } from './current-request.ts';
import { byId, FAULT_HEADER, type Fault, type FaultableParts } from './fault.ts';

/**
 * The portal, right or with the fault that each request asks for. Accounts, sessions and whatever else is not replaced by a
 * fault are shared, so that one process serves all of them at once.
 */
export function createFaultyPortal(parts: FaultableParts, faults: readonly Fault[]): Pick<Hono, 'fetch'> {
  const known = byId(faults);
  const right = createPortal(parts);
  const wrong = new Map<string, Hono>();
  const wrongBy = (id: string): Hono | undefined => {
    const planted = known.get(id);
    const portal = wrong.get(id) ?? (planted && createPortal(planted.plant(parts)));
    if (portal) wrong.set(id, portal);
    return portal;
  };

  return {
    fetch(request, env, context) {
      const id = request.headers.get(FAULT_HEADER);
      const portal = id === null ? right : wrongBy(id);
      if (!portal) return new Response(`There is no fault "${id}": see portal/faults/catalogue.ts\n`, { status: 400 });
      return duringRequest(request, id, () => portal.fetch(request, env, context));
    },
  };
}
