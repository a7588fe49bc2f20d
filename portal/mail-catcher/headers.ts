/** A mail's headers as Mailpit's REST API shows them: canonical names, each with its values, unfolded and still encoded. */
export function parseHeaders(raw: Buffer): Record<string, string[]> {
  const end = raw.indexOf('\r\n\r\n');
  const unfolded = raw
    .subarray(0, end === -1 ? raw.length : end)
    .toString()
    .replace(/\r\n[ \t]+/g, ' ');
  const headers: Record<string, string[]> = {};
  for (const line of unfolded.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) (headers[canonical(line.slice(0, colon))] ??= []).push(line.slice(colon + 1).trim());
  }
  return headers;
}

/** The way Go spells a header's name: `message-ID` is `Message-Id`. */
function canonical(name: string): string {
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (initial) => initial.toUpperCase());
}
