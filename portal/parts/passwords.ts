import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

export interface Passwords {
  hash(motDePasse: string): Promise<string>;
  /** Without a hash (no such account) it works as long, and answers false: the pace tells nothing. */
  verify(motDePasse: string, hash: string | undefined): Promise<boolean>;
}

const derive = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt);

/** 2^12 is below what production asks for (2^17): this portal serves tests, where a login must cost milliseconds. */
const COST = { N: 2 ** 12 };
const SALT_LENGTH = 16;
const KEY_LENGTH = 32;

/** scrypt takes the password's UTF-8 bytes whole, whatever their number: nothing is trimmed, normalised or cut. */
export function createPasswords(): Passwords {
  const hash = async (motDePasse: string) => {
    const salt = randomBytes(SALT_LENGTH);
    const key = await derive(motDePasse, salt, KEY_LENGTH, COST);
    return Buffer.concat([salt, key]).toString('base64');
  };
  const nobody = randomBytes(SALT_LENGTH + KEY_LENGTH).toString('base64');

  return {
    hash,
    async verify(motDePasse, expected = nobody) {
      const stored = Buffer.from(expected, 'base64');
      const key = await derive(motDePasse, stored.subarray(0, SALT_LENGTH), KEY_LENGTH, COST);
      return timingSafeEqual(key, stored.subarray(SALT_LENGTH));
    },
  };
}
