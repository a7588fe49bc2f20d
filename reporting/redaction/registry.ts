import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isDistinctive } from './forms.ts';
import { Matcher } from './matcher.ts';
import { ownerOf, SECRETS_FILE, type Secret, type SecretLine } from './secret.ts';
import { secretsOfSettings } from './settings.ts';

/** What the reporter's process knows of the run's secrets: the settings' own, and what workers have written so far. */
export class Registry {
  readonly #settings = secretsOfSettings(process.env);
  readonly #byOwner = new Map<string, Matcher>();
  readonly #distinctive: Secret[] = [...this.#settings];
  readonly #everything = new Matcher(this.#settings);
  #fd: number | undefined;
  #read = 0;
  #rest = '';

  /** Finds the secrets of one try of a test, and the settings'. */
  of(testId: string, retry: number): Matcher {
    this.#refresh();
    return this.#matcherOf(ownerOf(testId, retry));
  }

  /** Finds the secrets of the whole run, but for those that may stand anywhere by chance. */
  get everything(): Matcher {
    this.#refresh();
    return this.#everything;
  }

  /** What must not be in any file of the run. */
  get distinctive(): readonly Secret[] {
    this.#refresh();
    return this.#distinctive;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #matcherOf(owner: string): Matcher {
    const matcher = this.#byOwner.get(owner) ?? new Matcher(this.#settings);
    this.#byOwner.set(owner, matcher);
    return matcher;
  }

  #add({ owner, ...secret }: SecretLine): void {
    this.#matcherOf(owner).add(secret);
    if (!isDistinctive(secret)) return;
    this.#distinctive.push(secret);
    this.#everything.add(secret);
  }

  /** Reads what was written since. It costs two microseconds when that is nothing. */
  #refresh(): void {
    const file = process.env[SECRETS_FILE];
    if (this.#fd === undefined && file === undefined) return;
    this.#fd ??= openSync(file ?? '', 'r');
    const { size } = fstatSync(this.#fd);
    if (size === this.#read) return;
    const bytes = Buffer.alloc(size - this.#read);
    this.#read += readSync(this.#fd, bytes, 0, bytes.length, this.#read);
    const lines = (this.#rest + bytes.toString()).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#add(JSON.parse(line) as SecretLine);
  }
}
