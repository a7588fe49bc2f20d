import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from '@stryker-mutator/api/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Proof } from '../reporting/proof/verdict.ts';
import { exitWith } from './run-node.mjs';

/*
 * npm run prove:mutants: changes the portal's password rules and code checks in every way that StrykerJS knows, one change at
 * a time, and sees the suite find each. A survivor is either worth a better test, or has its line in
 * portal/faults/equivalent-mutants.json that says why nothing documented changes.
 * Arguments go to npm run prove (--workers=4).
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EQUIVALENT = path.join(ROOT, 'portal/faults/equivalent-mutants.json');

const RULES = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'E3-3', 'E3-4', 'E3-7'];
const CODES = ['E2-3', 'E2-6', 'E2-5', 'E2-2', 'E2-4'];

/** What is mutated, and the statements that it answers for; of a rule, its own first. */
const MUTATED = new Map([
  ['portal/parts/password-rules.ts', RULES],
  ['portal/parts/codes.ts', CODES],
]);

/** The rule that a helper of the rules serves. */
const SERVES: Record<string, string[]> = { isDigit: ['R3'], isAuthorised: ['R4'], personalData: ['R5'] };

interface Planted {
  id: string;
  key: string;
  statements: string[];
  description: string;
}

const none = (): void => undefined;
const silent = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: none, debug: none, info: none, warn: none, error: none, fatal: none },
};

/** The statements that a change at this line is about: its rule's, where it stands in one. */
function statementsAt(file: string, line: number): string[] {
  const all = MUTATED.get(file) ?? [];
  const above = readFileSync(path.join(ROOT, file), 'utf8').split('\n').slice(0, line);
  for (const text of above.reverse()) {
    const rule = /^ {2}'?(E3-\d|R\d)'?:/.exec(text)?.[1];
    // What refuses everything shows where an entry should be saved.
    if (rule !== undefined && all.includes(rule)) return [rule, 'E3-7'];
    const name = /^(?:export )?(?:async )?function (\w+)|^const (\w+)/.exec(text);
    if (name) return SERVES[name[1] ?? ''] ?? all;
  }
  return all;
}

/** A change as one line, which stays the same when the code around it moves. */
function describe({ fileName, location: { start, end }, replacement }: Mutant): string {
  const lines = readFileSync(path.join(ROOT, fileName), 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  const original = lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined).trim())
    .join(' ');
  const short = (code: string): string => (code.length > 90 ? `${code.slice(0, 89)}…` : code).replace(/\s+/g, ' ');
  return `${path.basename(fileName)} : ${short(original)} → ${short(replacement)}`;
}

/** A copy of the project whose portal holds the mutants, all of them asleep. */
async function mutatedProject(copy: string): Promise<Planted[]> {
  const isLeftOut = (name: string): boolean =>
    ['.git', '.cache', 'node_modules', 'reports', 'test-results'].includes(name);
  cpSync(ROOT, copy, { recursive: true, filter: (file) => !isLeftOut(path.relative(ROOT, file)) });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  const files = [...MUTATED.keys()].map((name) => ({
    ...{ name, content: readFileSync(path.join(ROOT, name), 'utf8'), mutate: true },
  }));
  const instrumented = await new Instrumenter(silent).instrument(files, {
    ...{ excludedMutations: [], ignorers: [], plugins: null },
  });
  for (const { name, content } of instrumented.files) writeFileSync(path.join(copy, name), content);
  const seen = new Map<string, number>();
  return instrumented.mutants.map((mutant) => {
    const change = describe(mutant);
    const nth = (seen.get(change) ?? 0) + 1;
    seen.set(change, nth);
    return {
      id: `mutant-${mutant.id}`,
      key: mutant.id,
      statements: statementsAt(mutant.fileName, mutant.location.start.line + 1),
      description: nth === 1 ? change : `${change} (${nth})`,
    };
  });
}

async function main(args: string[]): Promise<number> {
  const equivalent = JSON.parse(readFileSync(EQUIVALENT, 'utf8')) as Record<string, string>;
  const folder = mkdtempSync(path.join(tmpdir(), 'compte-ameli-mutants-'));
  try {
    const copy = path.join(folder, 'project');
    const mutants = await mutatedProject(copy);
    const list = path.join(folder, 'mutants.json');
    writeFileSync(list, JSON.stringify(mutants));
    const output = path.join(ROOT, 'reports/mutants');
    mkdirSync(output, { recursive: true });
    rmSync(path.join(output, 'proof.json'), { force: true });
    spawnSync(process.execPath, ['scripts/prove.mjs', '--faults', ...args], {
      cwd: copy,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PROOF_FAULTS: 'portal/faults/mutants.ts', MUTANTS_FILE: list, PROOF_OUTPUT: output },
    });
    return judge(path.join(output, 'proof.json'), equivalent);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the score and the survivors; the exit code says whether each of them is accounted for. */
function judge(file: string, equivalent: Record<string, string>): number {
  if (!existsSync(file)) return 2;
  const { statements } = JSON.parse(readFileSync(file, 'utf8')) as Proof;
  const faults = [...new Map(statements.flatMap((one) => one.faults).map((fault) => [fault.id, fault])).values()];
  const survivors = faults.filter(({ status }) => status === 'missed' || status === 'noTest');
  const known = survivors.filter(({ description }) => description in equivalent);
  const unknown = survivors.filter((survivor) => !known.includes(survivor));
  const killed = faults.length - survivors.length;
  for (const { description } of known) console.log(`= ${description} : ${equivalent[description] ?? ''}`);
  for (const { id, description } of unknown) console.log(`✘ ${id} survives: ${description}`);
  const effective = faults.length - known.length;
  console.log(
    `mutants: ${killed}/${faults.length} killed, ${known.length} equivalent, ${unknown.length} unexplained; ` +
      `score ${((100 * killed) / Math.max(1, effective)).toFixed(1)} %`,
  );
  return unknown.length === 0 ? 0 : 1;
}

await exitWith(() => main(process.argv.slice(2)));
