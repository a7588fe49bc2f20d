import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { byId, type Fault } from './fault.ts';

/** The faults that a module exports as `faults`. Throws, in one line, where it has none or two with one id. */
export async function loadFaults(module: string): Promise<readonly Fault[]> {
  if (!existsSync(module)) throw new Error(`FAULTS: there is no module ${module}; name one that exports faults`);
  const { faults } = (await import(pathToFileURL(path.resolve(module)).href)) as { faults?: readonly Fault[] };
  if (!faults) throw new Error(`FAULTS: ${module} exports no faults`);
  byId(faults);
  return faults;
}
