/** Runs of signs that may be something in base64, of either alphabet. */
export const BASE64 = /(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}/g;

/** What no text holds: control signs, but for white space and the terminal's escape; and what UTF-8 can't be read as. */
const NO_TEXT = new RegExp(String.raw`[\u0000-\u0008\u000e-\u001a\ufffd]`);

/** The text that a run stands for; `undefined` when it is none. */
export function decodedBase64(run: string): string | undefined {
  // Most runs are words: their first signs tell.
  if (NO_TEXT.test(Buffer.from(run.slice(0, 16), 'base64').subarray(0, 8).toString().slice(0, -3))) return undefined;
  const text = Buffer.from(run, 'base64').toString();
  return NO_TEXT.test(text) ? undefined : text;
}
