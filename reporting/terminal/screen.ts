import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { stripVTControlCharacters, styleText } from 'node:util';
import { shortened } from './wording.ts';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Of a terminal that does not say how wide it is. */
const UNKNOWN_WIDTH = 80;

/** Where a run prints what it has to tell: lines that stay, and below them, on a terminal, some that are drawn anew. */
export class Screen {
  readonly #stream: NodeJS.WriteStream;
  readonly isLive: boolean;
  readonly #hasColours: boolean;
  #drawn = 0;

  constructor(stream: NodeJS.WriteStream, { CI = '', TERM, NO_COLOR = '' }: NodeJS.ProcessEnv) {
    this.#stream = stream;
    // A pipeline's log may pass for a terminal; it is read as a text all the same.
    this.isLive = stream.isTTY && ['', '0', 'false'].includes(CI) && TERM !== 'dumb';
    this.#hasColours = this.isLive && NO_COLOR === '';
  }

  style(style: Style, text: string): string {
    return this.#hasColours ? styleText(style, text, { validateStream: false }) : text;
  }

  /** Prints lines that stay. */
  print(...lines: string[]): void {
    this.write(`${lines.join('\n')}\n`);
  }

  /** Prints a text that stays, as it is. */
  write(text: string): void {
    this.#erase();
    this.#stream.write(text);
  }

  /** Draws lines in the place of those drawn before: for a terminal only. */
  draw(lines: readonly string[]): void {
    if (!this.isLive) return;
    this.#erase();
    // A line that wraps would take up two, and be half erased.
    const width = (this.#stream.columns || UNKNOWN_WIDTH) - 1;
    const fitting = lines.map((line) =>
      stripVTControlCharacters(line).length > width ? shortened(stripVTControlCharacters(line), width) : line,
    );
    this.#stream.write(fitting.map((line) => `${line}\n`).join(''));
    this.#drawn = fitting.length;
  }

  #erase(): void {
    if (this.#drawn === 0) return;
    moveCursor(this.#stream, 0, -this.#drawn);
    cursorTo(this.#stream, 0);
    clearScreenDown(this.#stream);
    this.#drawn = 0;
  }
}
