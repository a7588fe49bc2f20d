import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';

/** What a file is, as far as redaction cares. */
export type Content = 'text' | 'zip' | 'picture' | 'maskedPicture' | 'font' | 'binary';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** The words that say in a file that its secrets were masked. */
const MASKED = 'secrets masked before this picture was taken';
const PDF_COMMENT = Buffer.from(`\n% ${MASKED}\n`, 'latin1');

function pngChunk(type: string, data: string): Buffer {
  const body = Buffer.from(type + data, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return chunk;
}

function jpegComment(text: string): Buffer {
  const length = text.length + 2;
  return Buffer.concat([Buffer.from([0xff, 0xfe, length >> 8, length & 0xff]), Buffer.from(text, 'latin1')]);
}

interface Marking {
  signature: readonly number[];
  mark: Buffer;
  /** Where the mark stands in a file that has it, or would stand in one that hasn't. */
  offset: (bytes: Uint8Array, hasMark: boolean) => number;
}

const MARKINGS: readonly Marking[] = [
  // After the signature and the header (length, type, 13 bytes of data, checksum) that every PNG begins with.
  { signature: PNG, mark: pngChunk('tEXt', `Comment\0${MASKED}`), offset: () => PNG.length + 25 },
  // After the beginning, and the JFIF header where there is one: that comes first.
  {
    signature: JPEG,
    mark: jpegComment(MASKED),
    offset: ({ 3: marker = 0, 4: high = 0, 5: low = 0 }) => (marker === 0xe0 ? 4 + high * 256 + low : 2),
  },
  // At the end: a PDF finds its parts by their distance from its beginning.
  { signature: PDF, mark: PDF_COMMENT, offset: ({ length }, hasMark) => length - (hasMark ? PDF_COMMENT.length : 0) },
];

const markingOf = (bytes: Uint8Array): Marking | undefined =>
  MARKINGS.find(({ signature }) => startsWith(bytes, ...signature));

/**
 * A picture (PNG or JPEG), or a PDF made of such pictures, with a mark that says that its secrets were masked: the others
 * are not kept.
 */
export function markMasked(picture: Buffer): Buffer {
  const marking = markingOf(picture);
  if (!marking) throw new Error('Only a PNG, a JPEG or a PDF can be marked as masked');
  const at = marking.offset(picture, false);
  return Buffer.concat([picture.subarray(0, at), marking.mark, picture.subarray(at)]);
}

function isMasked(picture: Uint8Array): boolean {
  const marking = markingOf(picture);
  if (!marking) return false;
  const at = marking.offset(picture, true);
  return marking.mark.equals(picture.subarray(at, at + marking.mark.length));
}

/** The text of a file that is one: UTF-8, or else Latin-1 where nothing but text has these bytes. */
export function textOf(bytes: Uint8Array): { text: string; encoding: 'utf8' | 'latin1' } | undefined {
  if (bytes.includes(0)) return undefined;
  if (isUtf8(bytes))
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(), encoding: 'utf8' };
  const control = bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
  return control ? undefined : { text: Buffer.from(bytes).toString('latin1'), encoding: 'latin1' };
}

/** Tells a file by its first bytes, never by its name. */
export function contentOf(bytes: Uint8Array): Content {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (isMasked(bytes)) return 'maskedPicture';
  if (startsWith(bytes, ...PNG)) return 'picture';
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (/^(\xff\xd8\xff|GIF8|RIFF....WEBP|BM|\0\0\x01\0|....ftyp|\x1a\x45\xdf\xa3|%PDF)/s.test(head)) return 'picture';
  if (/^(wOFF|wOF2|OTTO|\0\x01\0\0|true)/.test(head)) return 'font';
  return textOf(bytes) === undefined ? 'binary' : 'text';
}
