import { html } from 'hono/html';

export { html };

/** Escaped markup, or the promise of it: `html` takes both, and so does a response. */
export type Html = ReturnType<typeof html>;
