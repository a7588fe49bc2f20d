import { findOnPath, isExecutable } from '../../scripts/executable.mjs';
import { mailpitCachePath } from '../../scripts/mailpit.mjs';

/** The Mailpit binary to run: the configured one, one on the PATH, the project's own; null when the machine has none. */
export function findMailpit(env: NodeJS.ProcessEnv = process.env): string | null {
  const configured = env['MAILPIT_BIN'];
  if (configured) {
    if (isExecutable(configured)) return configured;
    throw new Error(`MAILPIT_BIN (${configured}) is not an executable file: correct it, or remove the variable.`);
  }
  return findOnPath(['mailpit'], env) ?? (isExecutable(mailpitCachePath) ? mailpitCachePath : null);
}
