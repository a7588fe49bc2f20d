import { CATALOGUE } from '../../requirements/catalogue.ts';

/** What a proof knows of a fault: the portal alone knows how it is planted. */
export interface PlantedFault {
  id: string;
  statements: string[];
  description: string;
}

/** The variable that names the file of a proof's faults. */
export const FAULTS_LIST = 'PROOF_FAULTS_LIST';

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
