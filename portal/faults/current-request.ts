import { AsyncLocalStorage } from 'node:async_hooks';

interface CurrentRequest {
  readonly method: string;
  readonly path: string;
}

const requests = new AsyncLocalStorage<CurrentRequest>();

/** Runs a request, so that the parts that answer it may ask which one it is: some faults show at one address only. */
export function duringRequest<T>(request: Request, run: () => T): T {
  return requests.run({ method: request.method, path: new URL(request.url).pathname }, run);
}

/** Whether the request being answered is this one. */
export function isAt(path: string, method?: string): boolean {
  const current = requests.getStore();
  return current?.path === path && (method === undefined || current.method === method);
}
