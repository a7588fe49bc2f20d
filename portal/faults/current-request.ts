import { AsyncLocalStorage } from 'node:async_hooks';

interface CurrentRequest {
  /** The fault that it asks for. */
  readonly fault: string | null;
  readonly method: string;
  readonly path: string;
  /** What was sent, to be read once more. */
  readonly body: Request | null;
}

const requests = new AsyncLocalStorage<CurrentRequest>();

/** Runs a request, so that the parts that answer it may ask which one it is: some faults show at one address only. */
export function duringRequest<T>(request: Request, fault: string | null, run: () => T): T {
  const { method, url } = request;
  const body = method === 'POST' ? request.clone() : null;
  return requests.run({ fault, method, path: new URL(url).pathname, body }, run);
}

/** The fault that the request being answered asks for. */
export const currentFault = (): string | null => requests.getStore()?.fault ?? null;

/** Whether the request being answered is this one. */
export function isAt(path: string, method?: string): boolean {
  const current = requests.getStore();
  return current?.path === path && (method === undefined || current.method === method);
}

/** The form of the request being answered. */
export async function sentForm(): Promise<URLSearchParams> {
  return new URLSearchParams(await requests.getStore()?.body?.text());
}
