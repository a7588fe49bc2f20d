import { readFileSync } from 'node:fs';
import type { Clock } from '../parts/clock.ts';
import type { Codes } from '../parts/codes.ts';
import type { Parts } from '../parts/parts.ts';
import { currentFault } from './current-request.ts';
import type { Fault } from './fault.ts';
import { zeroFirst } from './lib/codes.ts';

/** The variable that names the file where npm run prove:mutants lists what it has made. */
const FILE = 'MUTANTS_FILE';

/** A mutant that Stryker has put into the portal's parts, behind a switch. */
interface Mutant extends Omit<Fault, 'plant'> {
  /** What Stryker's switch calls it. */
  readonly key: string;
}

type PasswordRulesModule = Pick<Parts, 'passwordRules'>;
interface CodesModule {
  readonly createCodes: (clock: Clock) => Codes;
}

const mutants = JSON.parse(readFileSync(process.env[FILE] ?? '', 'utf8')) as Mutant[];
const keys = new Map(mutants.map(({ id, key }) => [id, key]));

/** The mutant whose modules are being loaded. */
let loading: string | undefined;

/** What the switches ask: the mutant that the request asks for, or that a module is being loaded for. */
Object.defineProperty(((globalThis as Record<string, unknown>)['__stryker__'] ??= {}), 'activeMutant', {
  get: () => loading ?? keys.get(currentFault() ?? ''),
});

/** Some switches are thrown when a module is loaded: each mutant has modules of its own. */
async function load<T>(module: string, { key }: Mutant): Promise<T> {
  loading = key;
  try {
    return (await import(`${module}?mutant=${key}`)) as T;
  } finally {
    loading = undefined;
  }
}

async function planted(mutant: Mutant): Promise<Fault> {
  const { passwordRules } = await load<PasswordRulesModule>('../parts/password-rules.ts', mutant);
  const { createCodes } = await load<CodesModule>('../parts/codes.ts', mutant);
  const plant: Fault['plant'] = (parts) => {
    loading = mutant.key;
    try {
      // A mutant of a code's leading zeros would survive a run that draws none.
      return zeroFirst({ ...parts, passwordRules, codes: createCodes(parts.clock) });
    } finally {
      loading = undefined;
    }
  };
  return { ...mutant, plant };
}

const all: Fault[] = [];
for (const mutant of mutants) all.push(await planted(mutant));

/** Each mutant as a fault: npm run prove:mutants plants them like the others. */
export const faults: readonly Fault[] = all;
