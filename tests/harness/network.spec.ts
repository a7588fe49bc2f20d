import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer as createTLSServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { readConfiguration } from '../../portal/configuration.ts';
import { startEnvironment, type Environment } from '../../portal/environment.ts';
import { certify, makeAuthority, type Certified } from './certificates.ts';

/*
 * A whole environment behind certificates of a private authority, and at a host that only the proxy knows the way to: what
 * reaches it goes through the proxy, and trusts the authority.
 */

const HOST = 'recette.test';
const root = fileURLToPath(new URL('../..', import.meta.url));

const onLoopback = (port: number): Socket => connect(port, '127.0.0.1');

/** Two ends of a connection, joined until one of them goes. */
function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  one.on('error', () => other.destroy());
  other.on('error', () => one.destroy());
}

interface Proxy {
  url: string;
  /** Where it was asked to connect to. */
  asked: string[];
}

interface Fixtures {
  listening: (server: Server) => Promise<number>;
  embedded: Environment;
  authority: Certified;
  /** The embedded environment's settings, at `HOST` and by HTTPS. */
  secured: Record<'BASE_URL' | 'MAILPIT_URL' | 'PROVISIONING_URL', string>;
  relay: Proxy;
}

const test = base.extend<Fixtures>({
  listening: async ({}, use) => {
    const started: Server[] = [];
    const sockets = new Set<Socket>();
    await use(async (server) => {
      started.push(server);
      server.on('connection', (socket) => sockets.add(socket));
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    });
    for (const server of started) server.close();
    for (const socket of sockets) socket.destroy();
  },

  embedded: async ({}, use) => {
    const environment = await startEnvironment(readConfiguration({}));
    await use(environment);
    await environment.stop();
  },

  authority: async ({}, use) => use(await makeAuthority()),

  secured: async ({ embedded, authority, listening }, use) => {
    const certified = await certify(HOST, authority);
    const behindTLS = async (address: string): Promise<string> => {
      const url = new URL(address);
      const { port } = url;
      const front = await listening(createTLSServer(certified, (socket) => join(socket, onLoopback(Number(port)))));
      return `https://${HOST}:${front}${url.pathname}`;
    };
    await use({
      BASE_URL: await behindTLS(embedded.baseUrl),
      MAILPIT_URL: await behindTLS(embedded.mailpitUrl),
      PROVISIONING_URL: await behindTLS(embedded.provisioningUrl),
    });
  },

  relay: async ({ listening }, use) => {
    const asked: string[] = [];
    const server = createServer();
    server.on('connect', ({ url = '' }, socket: Socket) => {
      asked.push(url);
      const there = onLoopback(Number(url.split(':').at(-1)));
      there.once('connect', () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
      join(socket, there);
    });
    await use({ url: `http://127.0.0.1:${await listening(server)}`, asked });
  },
});

// Each starts a run, which takes seconds on a busy machine.
test.describe.configure({ timeout: 240_000 });

/** A file of the test's own. */
async function fileOf(name: string, content: string): Promise<string> {
  const file = test.info().outputPath(name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** Runs one of the commands on what a file of settings says, as somebody would who sets nothing else. */
async function run(args: string[], settings: Record<string, string>) {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TEST_|PLAYWRIGHT_|PW_|RUN_|CI$)/.test(name));
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ENV_FILE: await fileOf('recette.env', lines.join('')) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, ended] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: (ended as unknown[])[0], stdout, stderr };
}

test('each part of an environment is reached through the proxy, and trusted by its authority', async ({
  secured,
  authority,
  relay,
}) => {
  const settings = { ...secured, CA_FILE: await fileOf('ca.pem', authority.cert), PROXY_URL: relay.url };
  const { code, stdout } = await run(['--import', 'tsx', 'scripts/check-environment.ts'], settings);
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^settings +ok /),
    expect.stringMatching(/^portal +ok /),
    expect.stringMatching(/^login screen +ok /),
    expect.stringMatching(/^mail +ok /),
    expect.stringMatching(/^mail events +ok /),
    expect.stringMatching(/^accounts +ok /),
  ]);
  expect(code).toBe(0);
  expect([...new Set(relay.asked)].sort()).toEqual(
    Object.values(secured)
      .map((address) => new URL(address).host)
      .sort(),
  );
});

test('a run on an environment whose authority it does not know ends with 2 after one line', async ({
  secured,
  relay,
}) => {
  const { code, stderr } = await run(['scripts/start.mjs', '-g', 'R6'], { ...secured, PROXY_URL: relay.url });
  expect(stderr.trim().split('\n')).toEqual([
    `BASE_URL: the certificate of ${secured.BASE_URL} is not trusted (unable to verify the first certificate); name its authority's in CA_FILE`,
  ]);
  expect(code).toBe(2);
});
