import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { onEmbeddedEnvironment } from './embedded.mjs';
import { exitWith, runNode } from './run-node.mjs';

/*
 * npm test: everything that a change must pass, the quickest first; it stops at the first stage that fails.
 * Some stages only: npm test -- --only=lint,types
 */

/** @type {Readonly<Record<string, string[]>>} each stage: a script of a package or of ours, and its arguments */
const stages = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  harness: ['node_modules/@playwright/test/cli.js', 'test', '--config=tests/harness'],
  // The suite on the embedded portal and its quick variants, then on each known fault.
  proof: ['scripts/prove.mjs'],
};

await exitWith(() => {
  const chosen = chosenStages(process.argv.slice(2));
  ensureDependencies();
  return runStages(chosen);
});

/**
 * @param {string[]} args
 * @returns {string[]}
 */
function chosenStages(args) {
  const names = args.flatMap((argument) => argument.replace(/^--only=/, '').split(','));
  const unknown = names.find((name) => !(name in stages));
  if (unknown !== undefined) {
    throw new Error(`Unknown stage « ${unknown} »: npm test -- --only=${Object.keys(stages).join(',')}`);
  }
  return names.length === 0 ? Object.keys(stages) : names;
}

/**
 * @param {string[]} names
 * @returns {number} the exit code of the first that fails, or 0
 */
function runStages(names) {
  for (const name of names) {
    const startedAt = Date.now();
    console.log(`\n── ${name} ${'─'.repeat(40 - name.length)}`);
    const args = stages[name] ?? [];
    if (name === 'harness') ensureBrowser('chromium');
    const code = runNode(args, { env: onEmbeddedEnvironment(process.env) });
    if (code !== 0) {
      console.error(`\nnpm test: the stage « ${name} » failed.`);
      return code;
    }
    // The proof tells its own time, and the closing line of its run on the embedded portal is to be the last.
    if (name !== 'proof') console.log(`${name}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  return 0;
}
