import type { Hono } from 'hono';
import { asCookies, readToken, remember, writeToken } from './token.ts';

const MOST_REDIRECTIONS = 5;

/** Passes a request of the page's script on to the portal, and answers with the screen where that leads, its address and the new token. */
export async function relay(portal: Hono, request: Request, address: string): Promise<Response> {
  const { origin } = new URL(request.url);
  let memory = readToken(request.headers.get('Authorization'));
  let place = address;
  let init: RequestInit = request.method === 'POST' ? { method: 'POST', body: await request.text() } : {};
  for (let redirection = 0; ; redirection += 1) {
    const headers = { cookie: asCookies(memory), 'content-type': 'application/x-www-form-urlencoded' };
    const response = await portal.fetch(new Request(new URL(place, origin), { ...init, headers }));
    memory = remember(memory, response.headers.getSetCookie());
    const location = response.headers.get('Location');
    if (location === null || redirection === MOST_REDIRECTIONS) return answer(response, place, writeToken(memory));
    place = location;
    init = {};
  }
}

async function answer(response: Response, address: string, token: string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('Set-Cookie');
  headers.set('Content-Type', 'application/json');
  const screen = (await response.json()) as object;
  return new Response(JSON.stringify({ address, token, ...screen }), { status: response.status, headers });
}
