/** Runs of signs that may be something in base64, of either alphabet. */
export const BASE64 = /(?:[A-Za-z0-9+/]{16,}|[A-Za-z0-9_-]{16,})={0,2}/g;

const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 27) || code === 0xfffd;

/** The text that a run stands for; `undefined` when it is none. */
export function decodedBase64(run: string): string | undefined {
  const text = Buffer.from(run, 'base64').toString();
  return [...text].some((character) => isControl(character.charCodeAt(0))) ? undefined : text;
}
