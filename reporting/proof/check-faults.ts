import { checkFaults, readProofInput } from './input.ts';

/** Before a proof that takes minutes: an error in its faults is one line and exit code 2. */
try {
  checkFaults(readProofInput().faults);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
