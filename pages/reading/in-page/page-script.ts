/**
 * A script for the browser, made of parts: each is a function of its own file, which is sent as it stands, and so refers to
 * nothing but what the parts before it give. Types hold it to that; no bundler has to run in each worker.
 */
export class PageScript<Parts extends object> {
  readonly #made: string;

  private constructor(made: string) {
    this.#made = made;
  }

  static readonly empty = new PageScript<object>('');

  /** This script, and a part more, which is given what the parts before it gave. */
  with<More extends object>(part: (parts: Parts) => More): PageScript<Parts & More> {
    return new PageScript<Parts & More>(`${this.#made}Object.assign(parts, (${part.toString()})(parts));\n`);
  }

  /** An expression that runs it. */
  get source(): string {
    return `(() => {\nconst parts = {};\n${this.#made}})()`;
  }
}
