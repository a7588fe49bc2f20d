import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  readonly url: string;
  stop(): void;
}

const HOST = '127.0.0.1';

/** Above any client's own patience: it is the client that lets an idle connection go, never in the middle of a request. */
const KEEP_ALIVE = 120_000;

/** Serves an app on the loopback; port 0 takes any free one. Resolves once connections are accepted. */
export async function listen({ fetch }: Pick<Hono, 'fetch'>, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: { keepAliveTimeout: KEEP_ALIVE } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${address.port}`,
    stop() {
      server.close();
      // Browsers keep connections open; waiting for them would hold the exit back.
      if ('closeAllConnections' in server) server.closeAllConnections();
    },
  };
}
