import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';
import type { Environment } from '../../fixtures/environment.ts';
import { outageOf } from '../../fixtures/outage.ts';
import { Provisioned } from '../../fixtures/provisioned.ts';
import { Provisioning } from '../../fixtures/provisioning.ts';

/* An environment that dies midway, and a run that does. */

const test = base.extend<{ serve: (listener: RequestListener) => Promise<string> }>({
  serve: async ({}, use) => {
    const stops: (() => void)[] = [];
    await use(async (listener) => {
      const server = createServer(listener);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      stops.push(() => server.close().closeAllConnections());
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    for (const stop of stops) stop();
  },
});

const NOWHERE = 'http://127.0.0.1:9';
const environmentAt = (baseURL: string, mailpitURL: string): Environment =>
  ({ baseURL, mailpitURL, mailpitAuth: undefined }) as Environment;

test.describe('an environment', () => {
  test('that answers is in order, whatever it answers', async ({ serve }) => {
    const there = await serve((_, response) => response.writeHead(500).end());
    expect(await outageOf(environmentAt(there, there))).toBeUndefined();
  });

  test('is told by the part that no longer answers', async ({ serve }) => {
    const there = await serve((_, response) => response.end());
    expect(await outageOf(environmentAt(NOWHERE, there))).toBe(`BASE_URL: ${NOWHERE} no longer answers`);
    expect(await outageOf(environmentAt(there, NOWHERE))).toBe(`MAILPIT_URL: ${NOWHERE} no longer answers`);
  });

  test('is out of order behind a gateway that finds nobody', async ({ serve }) => {
    const gateway = await serve((_, response) => response.writeHead(503).end());
    expect(await outageOf(environmentAt(gateway, gateway))).toContain('BASE_URL');
  });
});

test.describe('what a killed run has provisioned', () => {
  /** No process has this number: it is above what any system gives. */
  const DEAD = 2 ** 30;

  test('is deleted by the next run', async ({ serve }) => {
    const deleted: string[] = [];
    const url = await serve((request, response) => {
      deleted.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    });
    const dir = test.info().outputPath();
    const killed = new Provisioned(url, dir, DEAD);
    killed.add('2951099126111');
    killed.add('1840575000111');
    killed.remove('1840575000111');

    expect(await new Provisioning(url, undefined, new Provisioned(url, dir)).deleteOrphans()).toBe(1);
    expect(deleted).toEqual(['DELETE /2951099126111']);
    expect(await new Provisioning(url, undefined, new Provisioned(url, dir)).deleteOrphans()).toBe(0);
  });

  test('is still known when the service refuses to delete it', async ({ serve }) => {
    const url = await serve((_, response) => response.writeHead(500).end());
    const dir = test.info().outputPath();
    new Provisioned(url, dir, DEAD).add('2951099126111');
    const next = new Provisioned(url, dir);
    await expect(new Provisioning(url, undefined, next).deleteOrphans()).rejects.toThrow('does not delete');
    expect(next.orphans()).toHaveLength(1);
  });

  test('is left alone while its run lives, or where it is elsewhere', async ({ serve }) => {
    const url = await serve((_, response) => response.writeHead(500).end());
    const dir = test.info().outputPath();
    new Provisioned(url, dir, process.ppid).add('2951099126111');
    new Provisioned('https://ailleurs.test', dir, DEAD).add('1840575000111');
    expect(await new Provisioning(url, undefined, new Provisioned(url, dir)).deleteOrphans()).toBe(0);
  });

  test('is still known when the service does not answer', async () => {
    const dir = test.info().outputPath();
    new Provisioned(NOWHERE, dir, DEAD).add('2951099126111');
    const next = new Provisioned(NOWHERE, dir);
    await expect(new Provisioning(NOWHERE, undefined, next).deleteOrphans()).rejects.toThrow('does not answer');
    expect(next.orphans()).toHaveLength(1);
  });
});
