import { once } from 'node:events';
import { createServer as createTLSServer } from 'node:https';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test as base } from '@playwright/test';
import type { Environment } from '../../fixtures/environment.ts';
import { checkEnvironment } from '../../fixtures/preflight.ts';
import { EnvironmentFailure } from '../../fixtures/statement.ts';
import { certify, makeAuthority } from './certificates.ts';

/** How long a service may take that never answers; those that do have all the time that a busy machine needs. */
const SHORT = 2_000;

const answer =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
const silence: RequestListener = () => {};

/** The accounts that a provisioning service holds, and what it answers once it has done what it was asked. */
class Provisioning {
  readonly accounts = new Set<string>();
  #answers: Partial<Record<string, RequestListener>>;

  constructor(answers: Partial<Record<'POST' | 'DELETE', RequestListener>> = {}) {
    this.#answers = answers;
  }

  listener: RequestListener = (request, response) => {
    void text(request).then((body) => {
      const { method = '', url = '' } = request;
      if (method === 'POST')
        this.accounts.add((JSON.parse(body) as { numeroSecuriteSociale: string }).numeroSecuriteSociale);
      if (method === 'DELETE') this.accounts.delete(url.split('/').at(-1) ?? '');
      (this.#answers[method] ?? answer(method === 'POST' ? 201 : 204))(request, response);
    });
  };
}

const mailpit = answer(200, JSON.stringify({ messages: [], total: 0 }));
const protectedMailpit: RequestListener = (request, response) => {
  const isKnown = request.headers.authorization === `Basic ${Buffer.from('qa:juste').toString('base64')}`;
  (isKnown ? mailpit : answer(401))(request, response);
};

/** Gives the address of a service; with `null`, of one that isn't there. */
type Serve = (listener: RequestListener | null) => Promise<string>;

const test = base.extend<{ serve: Serve; listening: (server: Server) => Promise<number> }>({
  listening: async ({}, use) => {
    const started: Server[] = [];
    await use(async (server) => {
      started.push(server);
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    });
    for (const server of started) {
      server.close();
      server.closeAllConnections();
    }
  },
  serve: async ({ listening }, use) => {
    await use(async (listener) => {
      const server = createServer(listener ?? silence);
      const port = await listening(server);
      if (listener === null) server.close();
      return `http://127.0.0.1:${port}`;
    });
  },
});

interface Services {
  portal: RequestListener | null;
  mailpit: RequestListener | null;
  provisioning: RequestListener | null;
}

/** An environment that is well, but for these services. */
async function environmentOf(serve: Serve, services: Partial<Services>): Promise<Environment> {
  const {
    portal,
    mailpit: mail,
    provisioning,
  } = {
    ...{ portal: answer(200), mailpit, provisioning: new Provisioning().listener },
    ...services,
  };
  return {
    baseURL: await serve(portal),
    mailpitURL: await serve(mail),
    mailpitAuth: undefined,
    provisioningURL: `${await serve(provisioning)}/comptes`,
    provisioningToken: undefined,
    pool: undefined,
    // As the embedded one's, its accounts go with it: none is left to the next run.
    markerURL: 'http://127.0.0.1/marqueur',
    mailTimeout: 1_000,
    mailQuiet: 0,
    screenTimeout: 1_000,
    cookieBanner: undefined,
    seed: 'preflight',
  };
}

/** The line that a run would end with; its addresses by the names of their settings. */
async function lineOf(environment: Environment, patience?: number): Promise<string> {
  const error: unknown = await checkEnvironment(environment, patience).then(
    () => 'none',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EnvironmentFailure);
  const { message } = error as EnvironmentFailure;
  expect(message.split('\n')).toHaveLength(1);
  return message
    .replaceAll(environment.provisioningURL ?? '', '‹comptes›')
    .replaceAll(environment.mailpitURL, '‹mailpit›')
    .replaceAll(environment.baseURL, '‹portail›')
    .replace(/127\.0\.0\.1:\d+/, '‹adresse›');
}

test('an environment where everything answers is fit, and keeps no account of the check', async ({ serve }) => {
  const provisioning = new Provisioning();
  await checkEnvironment(await environmentOf(serve, { provisioning: provisioning.listener }));
  expect(provisioning.accounts.size).toBe(0);
});

test.describe('a service that fails is named in one line', () => {
  const absent = '(connect ECONNREFUSED ‹adresse›); correct it, or start what should answer there';
  const silent = '(it took the connection, and said nothing in time); correct it, or start what should answer there';
  const html = answer(200, '<!doctype html><title>Accueil</title>', { 'content-type': 'text/html' });
  for (const { name, services, line, patience } of [
    {
      name: 'portal that is not there',
      services: { portal: null },
      line: `BASE_URL: ‹portail› does not answer ${absent}`,
    },
    {
      name: 'portal that never answers',
      services: { portal: silence },
      patience: SHORT,
      line: `BASE_URL: ‹portail› does not answer ${silent}`,
    },
    {
      name: 'Mailpit that is not there',
      services: { mailpit: null },
      line: `MAILPIT_URL: ‹mailpit›/api/v1/messages?limit=1 does not answer ${absent}`,
    },
    {
      name: 'Mailpit that is something else',
      services: { mailpit: html },
      line: 'MAILPIT_URL: ‹mailpit› is not a Mailpit (it answered 200); correct it',
    },
    {
      name: 'Mailpit that asks for a password',
      services: { mailpit: protectedMailpit },
      line: 'MAILPIT_USERNAME, MAILPIT_PASSWORD: Mailpit at ‹mailpit› asks for them; set them',
    },
    {
      name: 'provisioning that is not there',
      services: { provisioning: null },
      line: `PROVISIONING_URL: ‹comptes› does not answer ${absent}`,
    },
    {
      name: 'provisioning that asks for a token',
      services: { provisioning: answer(401) },
      line: 'PROVISIONING_TOKEN: ‹comptes› makes no account (it answered 401); correct it, or mend what answers there',
    },
  ]) {
    test(name, async ({ serve }) => {
      expect(await lineOf(await environmentOf(serve, services), patience)).toBe(line);
    });
  }

  test('Mailpit that refuses the password', async ({ serve }) => {
    const environment = await environmentOf(serve, { mailpit: protectedMailpit });
    const mailpitAuth = { username: 'qa', password: 'juste' };
    await checkEnvironment({ ...environment, mailpitAuth });
    const line = await lineOf({ ...environment, mailpitAuth: { ...mailpitAuth, password: 'faux' } });
    expect(line).toBe('MAILPIT_USERNAME, MAILPIT_PASSWORD: Mailpit at ‹mailpit› refuses them; correct them');
  });

  // Each has made the account all the same.
  for (const { name, post, line, patience } of [
    {
      name: 'provisioning in error',
      post: answer(500, 'base de données\nindisponible'),
      line: 'PROVISIONING_URL: ‹comptes› makes no account (it answered 500: base de données indisponible); correct it, or mend what answers there',
    },
    {
      name: 'provisioning that answers with a page',
      post: html,
      line: 'PROVISIONING_URL: ‹comptes› makes no account (it answered 200: a page of HTML); correct it, or mend what answers there',
    },
    {
      name: 'provisioning that never answers',
      post: silence,
      patience: SHORT,
      line: `PROVISIONING_URL: ‹comptes› does not answer ${silent}`,
    },
  ]) {
    test(`${name}, and keeps no account`, async ({ serve }) => {
      const provisioning = new Provisioning({ POST: post });
      const environment = await environmentOf(serve, { provisioning: provisioning.listener });
      expect(await lineOf(environment, patience)).toBe(line);
      expect(provisioning.accounts.size).toBe(0);
    });
  }

  test('provisioning for which every account exists, and none of those is deleted', async ({ serve }) => {
    const provisioning = new Provisioning({ POST: answer(409) });
    expect(await lineOf(await environmentOf(serve, { provisioning: provisioning.listener }))).toBe(
      'PROVISIONING_URL: ‹comptes› makes no account (it says of 5 new ones that they exist); mend what answers there',
    );
    expect(provisioning.accounts.size).toBe(5);
  });

  test('provisioning that does not delete', async ({ serve }) => {
    const provisioning = new Provisioning({ DELETE: answer(500) });
    expect(await lineOf(await environmentOf(serve, { provisioning: provisioning.listener }))).toBe(
      'PROVISIONING_URL: ‹comptes› does not delete the account that it made (it answered 500); mend what answers there',
    );
  });

  test('portal behind a certificate whose authority is unknown', async ({ serve, listening }) => {
    const port = await listening(createTLSServer(await certify('localhost', await makeAuthority()), answer(200)));
    const environment = await environmentOf(serve, {});
    expect(await lineOf({ ...environment, baseURL: `https://localhost:${port}/` })).toBe(
      "BASE_URL: the certificate of ‹portail› is not trusted (unable to verify the first certificate); name its authority's in CA_FILE",
    );
  });
});
