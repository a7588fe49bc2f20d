import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { persona, seededFaker } from '../fixtures/persona.ts';
import { Journal } from '../fixtures/pool/journal.ts';
import { isAlive } from '../fixtures/process.ts';
import type { Assure } from '../requirements/assure.ts';

/*
 * npm run torture:accounts [-- <kills>]: starts a portal, makes a pool of 6 accounts, and kills runs that change passwords,
 * all of their processes at once, at random moments. Then no account may be lost, none may have been leased twice at once,
 * and a run that is left alone must be green. Figures at the end; exit code 1 when something of this does not hold.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, '.cache/torture-accounts');
const file = (name: string): string => path.join(folder, name);

const ACCOUNTS = 6;
const WORKERS = 2;
/** Tests that change passwords, or try to. */
const TESTS = 'R6|R1 · accepte|R7|E3-6|E4-5|E2-6 · refuse le code d’un';

/** Against a portal that it didn't start, a run refuses any list whose first one is not this. */
const REPORTERS = './reporting/redaction/reporter.ts,line';

/** A run may be killed from its first lease on, and for so many milliseconds. */
const LONGEST_LIFE = 6_000;
/** How long a submission may take, in milliseconds. */
const AROUND_A_SUBMISSION = 400;
const TIME_TO_START = 60_000;

const secondsSince = (time: number): number => Math.round((Date.now() - time) / 1000);

interface Embedded {
  process: ChildProcess;
  baseURL: string;
  mailpitURL: string;
  provisioningURL: string;
}

async function startPortal(): Promise<Embedded> {
  const portal = spawn(process.execPath, ['--import', 'tsx', 'portal/main.ts'], {
    cwd: root,
    env: { ...process.env, PARENT_PID: String(process.pid), MAILPIT_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    portal.stdout.on('data', (data: Buffer) => resolve(data.toString()));
    portal.once('exit', () => reject(new Error('The embedded portal did not start')));
  });
  const said = (name: string): string => new RegExp(`${name}=(\\S+)`).exec(line)?.[1] ?? '';
  return {
    process: portal,
    baseURL: said('base_url'),
    mailpitURL: said('mailpit_url'),
    provisioningURL: said('provisioning_url'),
  };
}

async function makePool({ provisioningURL }: Embedded): Promise<Assure[]> {
  const run = 'torture';
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) =>
    persona(seededFaker(run, randomInt(2 ** 32), index), run),
  );
  for (const account of accounts) {
    const { status } = await fetch(provisioningURL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(account),
    });
    if (status !== 201) throw new Error(`The provisioning service answered ${status}`);
  }
  return accounts;
}

interface Run {
  group: number;
  exited: Promise<number | null>;
}

/** Starts a run as the leader of a process group of its own. */
function startRun(args: string[], log: string): Run {
  const child = spawn(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      `--workers=${WORKERS}`,
      '--retries=0',
      `--reporter=${REPORTERS}`,
      ...args,
    ],
    { cwd: root, detached: true, env: { ...process.env, ENV_FILE: file('.env') }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  void exited.then(() => writeFileSync(log, output));
  return { group: child.pid as number, exited };
}

interface LeaseEvent {
  at: number;
  what: 'leased' | 'released';
  label: string;
  pid: number;
}

function leaseEvents(): LeaseEvent[] {
  if (!existsSync(file('audit.log'))) return [];
  const lines = readFileSync(file('audit.log'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LeaseEvent);
}

/** Throws where the run ends, or its time is over, before it has leased an account. */
async function untilNextLease(known: number, run: Run): Promise<void> {
  let hasEnded = false;
  void run.exited.then(() => (hasEnded = true));
  const deadline = Date.now() + TIME_TO_START;
  while (leaseEvents().length <= known) {
    if (hasEnded || Date.now() > deadline) {
      if (!hasEnded) await kill(run, []);
      throw new Error(`A run leased no account: see ${path.relative(root, file('last-killed.log'))}`);
    }
    await delay(50);
  }
}

const isInDoubtSince = (journal: Journal, time: number): boolean =>
  Object.values(journal.read()).some(({ since }) => Date.parse(since ?? '') >= time);

/** A run that submits nothing in this time is killed all the same. */
async function untilSubmission(journal: Journal, begunAt: number): Promise<void> {
  const deadline = Date.now() + TIME_TO_START;
  while (!isInDoubtSince(journal, begunAt) && Date.now() < deadline) await delay(5);
}

/** Kills a run, and answers with when each of its workers was surely dead. */
async function kill(run: Run, pids: readonly number[]): Promise<number> {
  process.kill(-run.group, 'SIGKILL');
  await run.exited;
  while (pids.some(isAlive)) await delay(5);
  return Date.now();
}

/** Leases of one account that overlap: one begun before the other was given back, or its process killed. */
function overlaps(events: readonly LeaseEvent[], deaths: ReadonlyMap<number, number>): string[] {
  const open = new Map<string, LeaseEvent>();
  const found: string[] = [];
  for (const event of events) {
    const before = open.get(event.label);
    if (event.what === 'leased') {
      // A dead process gives nothing back; the next run is started only once it was seen dead.
      const isOver = before === undefined || (deaths.get(before.pid) ?? Infinity) <= event.at;
      if (!isOver) found.push(`${event.label}: process ${event.pid} while process ${before.pid} had it`);
      open.set(event.label, event);
    } else {
      if (before?.pid !== event.pid)
        found.push(`${event.label}: given back by process ${event.pid}, that had it no more`);
      open.delete(event.label);
    }
  }
  return found;
}

/** A dead process that leased something after somebody saw it dead would be no dead process. */
const afterDeath = (events: readonly LeaseEvent[], deaths: ReadonlyMap<number, number>): number =>
  events.filter(({ pid, at }) => at > (deaths.get(pid) ?? Infinity)).length;

/** Whether a password opens an account, asked of the portal without a browser. */
async function opens({ baseURL }: Embedded, number: string, motDePasse: string): Promise<boolean> {
  const cookies = new Map<string, string>();
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  let url = baseURL;
  let response = await ask(url);
  while (response.headers.has('location')) {
    url = new URL(response.headers.get('location') ?? '', url).href;
    response = await ask(url);
  }
  const html = await response.text();
  const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const form = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/i)?.[0] ?? '';
  const body = new URLSearchParams();
  for (const tag of form.match(/<input[^>]*>/gi) ?? []) {
    const type = attribute(tag, 'type');
    const value = type === 'hidden' ? attribute(tag, 'value') : type === 'password' ? motDePasse : number;
    body.set(attribute(tag, 'name'), value);
  }
  const action = new URL(attribute(form, 'action') || url, url).href;
  const answer = await ask(action, { method: 'POST', body });
  return answer.status >= 300 && answer.status < 400;
}

/** What every run of the torture is told: the portal, and the pool that they all take their accounts from. */
function writeSettings({ baseURL, mailpitURL }: Embedded, journalFile: string): void {
  const settings = {
    BASE_URL: baseURL,
    MAILPIT_URL: mailpitURL,
    ACCOUNTS_FILE: file('accounts.json'),
    // Named, as a pool in CI has to.
    ACCOUNTS_JOURNAL: journalFile,
    ACCOUNTS_AUDIT: file('audit.log'),
    // The embedded portal answers in milliseconds: a dead run's submission needs no 8 s, nor its mail 40.
    SCREEN_TIMEOUT: '4s',
    MAIL_TIMEOUT: '8s',
    RESTORE_PASSWORDS: '0',
  };
  writeFileSync(
    file('.env'),
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}

interface Killed {
  /** How many kills left a password in doubt. */
  inDoubt: number;
  /** When each of the workers was surely dead. */
  deaths: ReadonlyMap<number, number>;
}

/** Starts runs, one after the other, and kills each. */
async function killRuns(kills: number, journal: Journal): Promise<Killed> {
  const deaths = new Map<number, number>();
  const startedAt = Date.now();
  let inDoubt = 0;
  for (let count = 1; count <= kills; count += 1) {
    const known = leaseEvents().length;
    const begunAt = Date.now();
    const run = startRun(['-g', TESTS, '--repeat-each=5'], file('last-killed.log'));
    await untilNextLease(known, run);
    // Half of them at any moment; the other half when a password has just been, or is about to be, submitted.
    const isAtSubmission = count % 2 === 0;
    if (isAtSubmission) await untilSubmission(journal, begunAt);
    await delay(randomInt(isAtSubmission ? AROUND_A_SUBMISSION : LONGEST_LIFE));
    const pids = new Set(
      leaseEvents()
        .slice(known)
        .map(({ pid }) => pid),
    );
    const deadAt = await kill(run, [...pids]);
    // A worker may have leased its first account since we looked.
    for (const { pid } of leaseEvents().slice(known)) deaths.set(pid, deadAt);
    inDoubt += isInDoubtSince(journal, begunAt) ? 1 : 0;
    if (count % 10 === 0) {
      console.log(`${count} kills, ${inDoubt} of them left a password in doubt (${secondsSince(startedAt)} s)`);
    }
  }
  return { inDoubt, deaths };
}

/** The accounts that no password opens of those that the next lease would try, by their rank. */
async function findLostAccounts(portal: Embedded, accounts: readonly Assure[], journal: Journal): Promise<string[]> {
  const entries = journal.read();
  const lost: string[] = [];
  for (const [index, { numeroSecuriteSociale, motDePasse }] of accounts.entries()) {
    const entry = entries[numeroSecuriteSociale];
    const known = [entry?.motDePasse ?? motDePasse, ...(entry?.candidate === undefined ? [] : [entry.candidate])];
    let isOpen = false;
    for (const each of known) isOpen ||= await opens(portal, numeroSecuriteSociale, each);
    if (!isOpen) lost.push(`account ${index + 1}`);
  }
  return lost;
}

interface Figures {
  kills: number;
  inDoubt: number;
  lost: string[];
  setAside: number;
  leases: number;
  /** Leases of one account that overlap. */
  twice: string[];
  /** How many leases the dead took. */
  byTheDead: number;
  /** The exit code of a run that was left alone. */
  nextRun: number | null;
  seconds: number;
}

function printFigures({ lost, twice, nextRun, ...figures }: Figures): void {
  console.log(`runs killed with SIGKILL: ${figures.kills}, ${WORKERS} workers, ${ACCOUNTS} accounts`);
  console.log(`kills that left a password in doubt: ${figures.inDoubt}`);
  console.log(`accounts lost: ${lost.length}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`);
  console.log(`accounts set aside: ${figures.setAside}`);
  console.log(`leases: ${figures.leases}, twice at once: ${twice.length}, by the dead: ${figures.byTheDead}`);
  for (const line of twice) console.log(`  ${line}`);
  const log = path.relative(root, file('next-run.log'));
  console.log(`next run: ${nextRun === 0 ? 'green' : `exit code ${nextRun}, see ${log}`}`);
  console.log(`time: ${figures.seconds} s`);
}

const holds = ({ lost, setAside, twice, byTheDead, nextRun }: Figures): boolean =>
  lost.length === 0 && setAside === 0 && twice.length === 0 && byTheDead === 0 && nextRun === 0;

async function main(kills: number): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const portal = await startPortal();
  try {
    const accounts = await makePool(portal);
    writeFileSync(file('accounts.json'), JSON.stringify(accounts), { mode: 0o600 });
    const journalFile = file('accounts.journal.json');
    writeSettings(portal, journalFile);
    const journal = new Journal(journalFile);
    const startedAt = Date.now();

    const { inDoubt, deaths } = await killRuns(kills, journal);
    const lost = await findLostAccounts(portal, accounts, journal);
    const nextRun = await startRun(['-g', TESTS], file('next-run.log')).exited;
    const events = leaseEvents();
    const figures: Figures = {
      kills,
      inDoubt,
      lost,
      setAside: Object.values(journal.read()).filter(({ setAside }) => setAside !== undefined).length,
      leases: events.filter(({ what }) => what === 'leased').length,
      twice: overlaps(events, deaths),
      byTheDead: afterDeath(events, deaths),
      nextRun,
      seconds: secondsSince(startedAt),
    };
    printFigures(figures);
    return holds(figures) ? 0 : 1;
  } finally {
    portal.process.kill('SIGTERM');
  }
}

const kills = Number(process.argv[2] ?? 200);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('usage: npm run torture:accounts [-- <number of kills>]');
  process.exit(2);
}
try {
  process.exitCode = await main(kills);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
