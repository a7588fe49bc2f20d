import { readFileSync } from 'node:fs';
import { CATALOGUE } from '../../requirements/catalogue.ts';

/** What a proof knows of a fault: the portal alone knows how it is planted. */
export interface PlantedFault {
  id: string;
  statements: string[];
  description: string;
  /** The title of the test to try first: it caught the fault in an earlier proof. It's only a matter of time. */
  first?: string;
}

/** What npm run prove hands over to the tests and to the reporter, in the file that `PROOF_PLANTING` names. */
export interface ProofInput {
  /** Every test for every fault, or those of its statements until one catches it. */
  isFull: boolean;
  /** Whether every known fault is in it, and the correct portals were judged. */
  isWhole: boolean;
  faults: PlantedFault[];
  /** The correct portals, by name, and what the suite found on each. */
  portals: { name: string; traceabilityFile: string }[];
}

/** The variable that names the file. */
const FILE = 'PROOF_PLANTING';

/** Whether this process is part of a proof. */
export const isProof = (): boolean => process.env[FILE] !== undefined;

/** Throws where the run was not started by npm run prove. */
export function readProofInput(): ProofInput {
  const file = process.env[FILE];
  if (file === undefined) throw new Error('The proof is run by npm run prove, which knows the faults');
  return JSON.parse(readFileSync(file, 'utf8')) as ProofInput;
}

/** The faults, when each breaks statements of the catalogue. Throws, in one line, when one names another. */
export function checkFaults(faults: PlantedFault[]): PlantedFault[] {
  const ids = new Set<string>(CATALOGUE.map(({ id }) => id));
  for (const { id, statements } of faults) {
    const unknown = statements.find((statement) => !ids.has(statement));
    if (unknown !== undefined) {
      throw new Error(`The fault "${id}" names the statement ${unknown}, which is not in requirements/catalogue.ts`);
    }
  }
  return faults;
}
