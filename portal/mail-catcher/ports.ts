import { once } from 'node:events';
import { type AddressInfo, type Server, connect, createServer } from 'node:net';

/** Where servers of one run meet: nothing outside this machine has to reach them. */
export const host = '127.0.0.1';

/** Two ports that were free a moment ago; held together, so that they differ. */
export async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports: [number, number] = [await listen(servers[0]), await listen(servers[1])];
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** Starts a server on a port of the system's choice, and returns that port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Whether something takes connections on this port. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
