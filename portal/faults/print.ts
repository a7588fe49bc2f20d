import { loadFaults } from './load-faults.ts';

/** Prints the faults of the module named as argument, as JSON: what a proof has to know of them. */
try {
  const faults = await loadFaults(process.argv[2] ?? '');
  console.log(JSON.stringify(faults.map(({ id, statements, description }) => ({ id, statements, description }))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
