import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './dependencies.mjs';

/** Playwright's command line. */
export const playwrightCli = path.join(root, 'node_modules/@playwright/test/cli.js');

/** What a process is taken to have ended with that a signal has ended. */
const killed = 130;

/**
 * Runs Node in the project's folder, and waits for its end.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: 'inherit' | 'ignore' }} [options]
 * @returns {number} its exit code
 */
export function runNode(args, { env = process.env, output = 'inherit' } = {}) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', output, output], env });
  return status ?? killed;
}

/**
 * The exit code of a process that was started, once it has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function endOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? killed));
  });
}

/**
 * Ends this process with the code that `main` comes to; an error is one line, and code 2: nothing could be judged.
 * @param {() => number | void | Promise<number | void>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
