import type { FullConfig, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { expect, test } from '@playwright/test';
import { finding } from '../../../reporting/terminal/failure.ts';
import TerminalReporter from '../../../reporting/terminal/reporter.ts';
import { quoted, shortened } from '../../../reporting/terminal/wording.ts';
import { runSample } from './sample-run.ts';

/* What a run prints: in a pipe, where it has to be plain, and on a terminal, where it is drawn anew as the run goes on. */

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.describe('in a pipe', () => {
  test.setTimeout(180_000);

  test('a run that fails says what is not kept, in French and without a stack', () => {
    const { status, stdout } = runSample();
    const text = plain(stdout);
    expect(status).toBe(1);
    expect(text).toContain('8 tests, 1 navigateur à la fois, sur le portail embarqué\n');
    expect(text).toContain('Étape 0 : 2 tests (2 sur 8)\n');
    expect(text).toContain(
      '✘ R1 · « Comporter entre 8 et 50 caractères »\n    R1 · refuse 7 caractères (sample.ts:23)\n    7 caractères : accepté\n',
    );
    expect(text).toContain('↻ R2 · refuse sans majuscule : échoue, puis réussit au second essai\n');
    expect(text.match(/bloqués par E2-3 · « L’assuré clique sur “Confirmer mon code” »/g)).toHaveLength(1);
    expect(text).toContain('Règles : 5 tests, 2 échecs, 2 bloqués (8 sur 8');
    expect(text).toContain('Cette version ne peut pas être livrée : « Comporter entre 8 et 50 caractères » (R1)');
    expect(text).toContain('4 énoncés respectés · 2 non respectés · 1 non vérifiable ici · 30 non testés\n');
    expect(text).toContain('graine abc (SEED=abc les rejoue');
    expect(text).toMatch(/Rapports\n(?: .*\n)* .*traceability\.json /);
    expect(text).not.toMatch(/\u001b|\bat .*:\d+:\d+/);
  });

  test('a run that nothing fails in is quiet', () => {
    const { status, stdout } = runSample([], { SAMPLE: 'green' });
    expect(status).toBe(0);
    expect(plain(stdout)).toContain(
      'On ne peut pas dire si cette version peut être livrée : 32 énoncés n’ont pas été testés.\n',
    );
    expect(stdout).not.toMatch(/✘|↻/);
  });

  test('a run without a test says so', () => {
    const { stdout } = runSample(['-g', 'aucun test de ce nom']);
    expect(stdout).toContain('✘ No tests found');
    expect(plain(stdout)).toContain('On ne peut pas dire si cette version peut être livrée : ');
  });
});

/** A terminal that keeps what is written to it. */
class Terminal {
  readonly isTTY = true;
  columns = 80;
  written = '';

  write(text: string): boolean {
    this.written += text;
    return true;
  }

  /** The lines that a person would see now. */
  get shown(): string[] {
    const lines = [''];
    let row = 0;
    for (const [sequence] of this.written.matchAll(/\u001b\[\d*[A-Za-z]|\n|[^\u001b\n]+/g)) {
      row = this.#apply(lines, row, sequence);
    }
    return lines.map(plain);
  }

  #apply(lines: string[], row: number, sequence: string): number {
    const up = /^\u001b\[(\d*)A$/.exec(sequence);
    if (up) return row - Number(up[1]);
    if (sequence === '\u001b[0J') lines.splice(row, lines.length, '');
    else if (sequence === '\n') {
      lines[row + 1] ??= '';
      return row + 1;
    } else if (!sequence.startsWith('\u001b')) lines[row] = (lines[row] ?? '') + sequence;
    return row;
  }
}

const aTest = (id: string, title: string): TestCase =>
  ({
    id: title,
    title,
    retries: 0,
    expectedStatus: 'passed',
    location: { file: '/suite/tests/r1.spec.ts', line: 5 },
    annotations: [{ type: 'requirement', description: id }],
    parent: { project: () => ({ name: 'chromium' }) },
    results: [] as TestResult[],
    outcome(this: TestCase) {
      return this.results[0]?.status === 'failed' ? 'unexpected' : 'expected';
    },
  }) as unknown as TestCase;

function end(
  reporter: TerminalReporter,
  done: TestCase,
  message?: string,
  status: TestResult['status'] = message === undefined ? 'passed' : 'failed',
): void {
  const result = {
    status,
    errors: message === undefined ? [] : [{ message }],
    annotations: [],
    retry: 0,
    duration: 10,
  };
  done.results.push(result as unknown as TestResult);
  reporter.onTestEnd(done, result as unknown as TestResult);
}

test.describe('on a terminal', () => {
  function begun(tests: TestCase[], env: NodeJS.ProcessEnv = {}): { terminal: Terminal; reporter: TerminalReporter } {
    const terminal = new Terminal();
    const reporter = new TerminalReporter({ stream: terminal as unknown as NodeJS.WriteStream, env });
    const config = { configFile: '/suite/playwright.config.ts', workers: 2, shard: null, metadata: {} };
    reporter.onBegin(config as unknown as FullConfig, { allTests: () => tests } as Suite);
    return { terminal, reporter };
  }

  test('shows how far each part is, below what has failed', () => {
    const accueil = aTest('E0-3', 'E0-3 · affiche');
    const r1 = aTest('R1', 'R1 · refuse');
    const { terminal, reporter } = begun([accueil, aTest('E0-4', 'E0-4 · affiche'), r1]);
    end(reporter, accueil);
    end(reporter, r1, 'Error: 7 caractères : accepté\n\n    at r1.spec.ts:5');
    expect(terminal.shown.slice(2)).toEqual([
      expect.stringContaining('✘ R1 · « Comporter entre 8 et 50 caractères »'),
      '    R1 · refuse (tests/r1.spec.ts:5)',
      '    7 caractères : accepté',
      '',
      '· Étape 0  ██████████░░░░░░░░░░  1 sur 2',
      expect.stringMatching(/✘.* Règles {3}█{20} {2}1 sur 1, 1 échec$/),
      expect.stringContaining('  2 sur 3'),
      '',
    ]);
  });

  // Was told as a statement that isn't respected.
  test('says nothing of what an interruption cuts short', () => {
    const r1 = aTest('R1', 'R1 · refuse');
    const { terminal, reporter } = begun([r1, aTest('R2', 'R2 · refuse')]);
    end(reporter, r1, 'Error: page.evaluate: Target page, context or browser has been closed', 'interrupted');
    expect(terminal.written).not.toContain('closed');
  });

  test('tells the time that is left once the pace is known', () => {
    const tests = Array.from({ length: 9 }, (_, index) => aTest('E0-3', `E0-3 · ${index}`));
    const { terminal, reporter } = begun(tests);
    for (const each of tests.slice(0, 4)) end(reporter, each);
    expect(terminal.shown.join('\n')).not.toContain('environ');
    end(reporter, tests[4] ?? aTest('E0-3', ''));
    expect(terminal.shown.join('\n')).toMatch(/5 sur 9, encore \d+ s environ/);
  });

  test('keeps what a test prints, above what is drawn', () => {
    const { terminal, reporter } = begun([aTest('E0-3', 'E0-3 · affiche')]);
    reporter.onStdOut('un mot du test\n');
    expect(terminal.shown.slice(2)).toEqual([
      'un mot du test',
      '',
      expect.stringContaining('0 sur 1'),
      expect.stringContaining('  0 sur 1'),
      '',
    ]);
  });

  test('is plain where a pipeline says that it is one', () => {
    const one = aTest('E0-3', 'E0-3 · affiche');
    const { terminal, reporter } = begun([one], { CI: 'true' });
    end(reporter, one, 'Error: rien');
    expect(terminal.written).not.toContain('\u001b');
    expect(plain(terminal.written)).toContain('Étape 0 : 1 test, 1 échec (1 sur 1)');
  });

  test('is drawn whole where nobody says how wide it is', () => {
    const { terminal, reporter } = begun([aTest('E0-3', 'E0-3 · affiche')]);
    terminal.columns = 0;
    reporter.onStdOut('');
    expect(terminal.shown).toContain('· Étape 0  ░░░░░░░░░░░░░░░░░░░░  0 sur 1');
  });

  test('cuts what would not fit in its width', () => {
    const { terminal, reporter } = begun([aTest('E0-3', 'E0-3 · affiche')]);
    terminal.columns = 24;
    reporter.onStdOut('');
    expect(terminal.shown.slice(3).every((line) => line.length < 24)).toBe(true);
  });
});

test.describe('the words', () => {
  test('of a finding are those of its first paragraph, and what was compared', () => {
    expect(finding({ message: '\u001b[31mBrokenStatement: E2-3 · rien\u001b[39m\n\n    at x.ts:1' })).toEqual([
      'E2-3 · rien',
    ]);
    expect(finding({ message: 'Error: le code\n\nExpected: "1"\nReceived: "2"\n\n    at x' })).toEqual([
      'le code',
      'attendu : "1"',
      'obtenu : "2"',
    ]);
    expect(finding({ message: `Error: ${'mot '.repeat(200)}` })[0]?.length).toBeLessThanOrEqual(240);
  });

  test('of a statement are quoted in French, and cut between words', () => {
    expect(plain(shortened('un deux trois quatre', 16))).toBe('un deux trois …');
    expect(plain(quoted('E2-3', 'clique sur « Confirmer »', 80))).toBe('E2-3 · « clique sur “Confirmer” »');
  });
});
