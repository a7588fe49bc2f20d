import { findMailpit } from './find-mailpit.ts';
import { startMailpit } from './mailpit.ts';

/** A running mail catcher: mail goes in by SMTP, and is read through Mailpit's REST API and WebSocket at `url`. */
export interface MailCatcher {
  kind: 'mailpit' | 'embedded';
  url: string;
  smtp: { host: string; port: number };
  stop(): Promise<void>;
}

/**
 * Starts the real Mailpit where one is found, the embedded catcher elsewhere, on free ports.
 * The real one keeps its database in `dataDir`, which stays the caller's to remove.
 */
export async function startMailCatcher(options: { dataDir: string }): Promise<MailCatcher> {
  const binary = findMailpit();
  if (binary !== null) return startMailpit({ binary, dataDir: options.dataDir });
  // Loaded when it is needed: its libraries take as long to load as the rest of the environment to start.
  const { startEmbedded } = await import('./embedded.ts');
  return startEmbedded();
}
