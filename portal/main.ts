import { readConfiguration } from './configuration.ts';
import { startEnvironment } from './environment.ts';

/** The embedded environment: one process, one line on stdout when it is ready, nothing left behind when it ends. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const starting = startEnvironment(configuration);

  let isStopping = false;
  const shutDown = async () => {
    if (isStopping) return;
    isStopping = true;
    await (await starting).stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void shutDown());
  process.on('SIGINT', () => void shutDown());
  if (configuration.parentPid !== null) watch(configuration.parentPid, shutDown);

  const environment = await starting;
  console.log(
    `Embedded environment ready: base_url=${environment.baseUrl} provisioning_url=${environment.provisioningUrl} ` +
      `mailpit_url=${environment.mailpitUrl} marker_url=${environment.markerUrl} mail_catcher=${environment.mailCatcher}`,
  );
}

/** A killed runner can't say goodbye: its absence is noticed instead, so that no orphan stays. */
function watch(pid: number, onGone: () => Promise<void>): void {
  setInterval(() => {
    if (!isAlive(pid)) void onGone();
  }, 1_000);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Any other error means that the process lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

main().catch((error: unknown) => {
  console.error(`The embedded environment could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
