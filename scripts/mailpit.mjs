import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The Mailpit that `npm run mailpit:install` fetches: the one the contract test is known to pass on. */
export const mailpitVersion = 'v1.31.2';

/** Where the project keeps its own Mailpit: a new version gets a new folder, so that the old binary is never taken for it. */
export const mailpitCachePath = path.join(
  fileURLToPath(new URL('..', import.meta.url)),
  '.cache/mailpit',
  mailpitVersion,
  process.platform === 'win32' ? 'mailpit.exe' : 'mailpit',
);
