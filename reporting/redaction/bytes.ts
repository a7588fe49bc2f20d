import { crc32 } from 'node:zlib';

/** What a file is, as far as redaction cares. */
export type Content = 'text' | 'zip' | 'picture' | 'maskedPicture' | 'font' | 'binary';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type, 13 bytes of data, checksum: the header that every PNG begins with, after its signature. */
const PNG_HEADER = 25;
const MARK = Buffer.from('Comment\0secrets masked before this picture was taken', 'latin1');

/** The picture with a mark (a `tEXt` chunk) that says that its secrets were masked: the others are not kept. */
export function markMasked(png: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('tEXt'), MARK]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(MARK.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  const at = PNG.length + PNG_HEADER;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}

const isMasked = (png: Uint8Array): boolean =>
  Buffer.from(png.subarray(PNG.length + PNG_HEADER + 8, PNG.length + PNG_HEADER + 8 + MARK.length)).equals(MARK);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file that is one: UTF-8, or else Latin-1 where nothing but text has these bytes. */
export function textOf(bytes: Uint8Array): { text: string; encoding: 'utf8' | 'latin1' } | undefined {
  if (bytes.includes(0)) return undefined;
  const text = decoded(bytes);
  if (text !== undefined) return { text, encoding: 'utf8' };
  const control = bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
  return control ? undefined : { text: Buffer.from(bytes).toString('latin1'), encoding: 'latin1' };
}

/** Tells a file by its first bytes, never by its name. */
export function contentOf(bytes: Uint8Array): Content {
  if (startsWith(bytes, ...PNG)) return isMasked(bytes) ? 'maskedPicture' : 'picture';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (/^(\xff\xd8\xff|GIF8|RIFF....WEBP|BM|\0\0\x01\0|....ftyp|\x1a\x45\xdf\xa3|%PDF)/s.test(head)) return 'picture';
  if (/^(wOFF|wOF2|OTTO|\0\x01\0\0|true)/.test(head)) return 'font';
  return textOf(bytes) === undefined ? 'binary' : 'text';
}
