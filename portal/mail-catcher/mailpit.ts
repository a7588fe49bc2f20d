import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { MailCatcher } from './index.ts';
import { freePorts, host, isListening } from './ports.ts';

const startAttempts = 3;
const startTimeoutMs = 15_000;
const stopTimeoutMs = 3_000;

/** Runs a real Mailpit on free ports, with its database in `dataDir`. */
export async function startMailpit(options: { binary: string; dataDir: string }): Promise<MailCatcher> {
  // Mailpit can listen on port 0 but never says which port it got, so ports are chosen here. Another process may take
  // one in between: Mailpit then ends at once, and is started again on other ports.
  let complaint = '';
  for (let attempt = 1; attempt <= startAttempts; attempt++) {
    const [httpPort, smtpPort] = await freePorts();
    const place: Place = {
      url: `http://${host}:${httpPort}`,
      smtp: { host, port: smtpPort },
      database: path.resolve(options.dataDir, `mailpit-${httpPort}.db`),
    };
    const mailpit = launch(options.binary, place);
    if (await isReady(mailpit, place)) {
      return { kind: 'mailpit', url: place.url, smtp: place.smtp, stop: () => stop(mailpit.process) };
    }
    await stop(mailpit.process);
    complaint = mailpit.complaint();
  }
  throw new Error(`Mailpit (${options.binary}) does not start: ${complaint}`);
}

interface Place {
  url: string;
  smtp: { host: string; port: number };
  database: string;
}

interface RunningMailpit {
  process: ChildProcess;
  hasEnded(): boolean;
  /** The last line it wrote, in which it says why it ends. */
  complaint(): string;
}

function launch(binary: string, place: Place): RunningMailpit {
  const child = spawn(
    binary,
    [
      `--listen=${new URL(place.url).host}`,
      `--smtp=${place.smtp.host}:${place.smtp.port}`,
      `--database=${place.database}`,
      // By default only the 500 newest messages are kept: another test's mail could push ours out.
      '--max=0',
      '--disable-version-check',
      '--disable-auto-vacuum',
      '--smtp-disable-rdns',
      '--quiet',
    ],
    { env: withoutMailpitVariables(), stdio: ['ignore', 'pipe', 'pipe'] },
  );

  let output = '';
  let ended = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  child.once('exit', () => (ended = true));
  child.once('error', (error) => {
    ended = true;
    output += error.message;
  });

  // Whatever ends this process, no Mailpit is left behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.removeListener('exit', kill));

  return {
    process: child,
    hasEnded: () => ended,
    complaint: () => output.trim().split('\n').at(-1) || `no answer within ${startTimeoutMs / 1000} s`,
  };
}

/** Somebody's own Mailpit settings (an authentication file, a relay) have no business in ours. */
function withoutMailpitVariables(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MP_')));
}

/** True once it answers on both ports; false when it has ended, or does not answer in time. */
async function isReady(mailpit: RunningMailpit, place: Place): Promise<boolean> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline && !mailpit.hasEnded()) {
    // The database tells our Mailpit from another program that took the port in the meantime.
    if ((await isListening(place.smtp.port)) && (await databaseServedAt(place.url)) === place.database) {
      return !mailpit.hasEnded();
    }
    await delay(5);
  }
  return false;
}

async function databaseServedAt(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/api/v1/info`);
    return ((await response.json()) as { Database?: string }).Database;
  } catch {
    return undefined;
  }
}

async function stop(mailpit: ChildProcess): Promise<void> {
  // No pid: it could not even be started.
  if (mailpit.pid === undefined || mailpit.exitCode !== null || mailpit.signalCode !== null) return;
  const exited = once(mailpit, 'exit');
  mailpit.kill('SIGTERM');
  const lastResort = setTimeout(() => mailpit.kill('SIGKILL'), stopTimeoutMs);
  await exited;
  clearTimeout(lastResort);
}
