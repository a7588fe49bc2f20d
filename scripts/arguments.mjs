import { projects } from './browser.mjs';

/** @typedef {import('./browser.mjs').Project} Project */

/**
 * The projects that these arguments of Playwright name; without any, the default one.
 * @param {readonly string[]} args
 * @returns {Project[]}
 */
export function requestedProjects(args) {
  const names = args.flatMap((argument, index) => {
    if (argument.startsWith('--project=')) return argument.slice('--project='.length);
    // Playwright takes several names after one --project, up to the next option.
    return argument === '--project' ? valuesAfter(args, index) : [];
  });
  return names.length === 0 ? ['chromium'] : names.map(knownProject);
}

/**
 * @param {readonly string[]} args
 * @param {number} index
 * @returns {string[]}
 */
function valuesAfter(args, index) {
  const rest = args.slice(index + 1);
  const end = rest.findIndex((argument) => argument.startsWith('-'));
  return end === -1 ? rest : rest.slice(0, end);
}

/**
 * @param {string} name
 * @returns {Project}
 */
function knownProject(name) {
  const project = projects.find((known) => known === name);
  if (project) return project;
  throw new Error(`Unknown project « ${name} » in --project: choose among ${projects.join(', ')}.`);
}

/**
 * Playwright's own `--reporter` puts the configured reporters away. Two of ours stay: the one that takes secrets out of what
 * the others are handed, and so comes first, and the one that the verdict is read from.
 * @param {readonly string[]} args
 * @param {{ first: string, last: string }} reporters
 * @returns {string[]}
 */
export function withReporters(args, { first, last }) {
  return args.map((argument, index) => {
    const isList = argument.startsWith('--reporter=') || args[index - 1] === '--reporter';
    return isList
      ? `${argument.startsWith('-') ? '--reporter=' : ''}${first},${argument.replace('--reporter=', '')},${last}`
      : argument;
  });
}

/**
 * Whether Playwright will only show something, and needs no browser for it.
 * @param {readonly string[]} args
 * @returns {boolean}
 */
export function runsNoTest(args) {
  return args.some((argument) => ['--list', '--help', '-h', '--version', '-V'].includes(argument));
}

/**
 * The arguments of such a call: the configured reporters would write their reports over those of the last run.
 * @param {readonly string[]} args
 * @returns {string[]}
 */
export function withoutReports(args) {
  return args.some((argument) => argument.startsWith('--reporter')) ? [...args] : [...args, '--reporter=list'];
}

/**
 * Whether somebody sits in front of Playwright's own window, and wants no verdict at its end.
 * @param {readonly string[]} args
 * @returns {boolean}
 */
export function isInteractive(args) {
  return args.some((argument) => /^--ui(-host|-port)?(=|$)/.test(argument));
}
