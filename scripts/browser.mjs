import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findOnPath, isExecutable } from './executable.mjs';
import { playwrightCli } from './run-node.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit' | 'mobile'} Project */
/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/**
 * The browser that a project is to use. No `executablePath`: Playwright finds its own build by itself.
 * @typedef {object} FoundBrowser
 * @property {string} [executablePath]
 * @property {'configured' | 'playwright' | 'system'} source
 * @property {'moz-firefox'} [channel] how Playwright drives a Firefox that it has not built
 */

/** @type {Readonly<Record<Project, BrowserName>>} */
const browserOf = { chromium: 'chromium', firefox: 'firefox', webkit: 'webkit', mobile: 'chromium' };

/** The projects of playwright.config.ts. */
export const projects = /** @type {Project[]} */ (Object.keys(browserOf));

/**
 * What each browser is called in the environment, on the PATH (the fastest first) and in Debian's archive.
 * WebKit has no stock build that Playwright can drive.
 * @type {Readonly<Record<BrowserName, { variable: string, commands: string[], debian: string[] }>>}
 */
const sources = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    debian: ['chromium-headless-shell', 'chromium'],
  },
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], debian: ['firefox-esr'] },
  webkit: { variable: 'WEBKIT_PATH', commands: [], debian: [] },
};

/**
 * What a project's browser is started with, besides what Playwright gives it.
 *
 * Chromium makes a new frame for each document since it has « RenderDocument », which costs two fifths of what loading one
 * does; at the level that was its own until then, only frames within a page are made anew. The other feature of that
 * switch is Playwright's own: Chromium listens to the last one.
 * @param {Project} project
 * @returns {string[]}
 */
export function launchArguments(project) {
  if (browserOf[project] !== 'chromium') return [];
  const frames = '--enable-features=CDPScreenshotNewSurface,RenderDocument:level/subframe';
  return process.getuid?.() === 0 ? [frames, '--no-sandbox'] : [frames];
}

/**
 * Finds a project's browser: the configured one, Playwright's own, one on the PATH; null when the machine has none.
 * Synchronous, because playwright.config.ts asks.
 * @param {Project} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {FoundBrowser | null}
 */
export function findBrowser(project, env = process.env) {
  const browser = browserOf[project];
  const { variable, commands } = sources[browser];
  const channel = browser === 'firefox' ? { channel: /** @type {const} */ ('moz-firefox') } : {};

  const configured = env[variable];
  if (configured) {
    if (isExecutable(configured)) return { executablePath: configured, source: 'configured', ...channel };
    throw new Error(`${variable} (${configured}) is not an executable file: correct it, or remove the variable.`);
  }
  const own = findPlaywrightBuild(browser);
  if (own) return own;
  const system = findOnPath(commands, env);
  return system === null ? null : { executablePath: system, source: 'system', ...channel };
}

/**
 * @param {BrowserName} browser
 * @returns {FoundBrowser | null}
 */
function findPlaywrightBuild(browser) {
  const executable = playwrightPath(browser);
  if (executable === null) return null;
  // Without a window Playwright runs another build of Chromium, which may be installed alone: …/chromium_headless_shell-1248.
  const shell = executable.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2');
  if (browser === 'chromium' && existsSync(path.join(shell, 'INSTALLATION_COMPLETE'))) return { source: 'playwright' };
  if (!existsSync(executable)) return null;
  return browser === 'chromium' ? { executablePath: executable, source: 'playwright' } : { source: 'playwright' };
}

/**
 * Where Playwright keeps its build, installed or not; null while Playwright itself is not installed.
 * @param {BrowserName} browser
 * @returns {string | null}
 */
function playwrightPath(browser) {
  try {
    /** @type {typeof import('@playwright/test')} */
    const playwright = createRequire(import.meta.url)('playwright-core');
    return playwright[browser].executablePath() || null;
  } catch {
    return null;
  }
}

/**
 * Makes sure that a project has its browser: fetches one where none is found.
 * @param {Project} project
 * @returns {FoundBrowser}
 */
export function ensureBrowser(project) {
  const found = findBrowser(project) ?? fetchFromPlaywright(project) ?? fetchFromDebian(project);
  if (found) return found;
  const browser = browserOf[project];
  throw new Error(
    `No browser for project « ${project} »: install ${browser} (npx playwright install --with-deps ${browser}), ` +
      `or set ${sources[browser].variable} to its executable.`,
  );
}

/**
 * @param {Project} project
 * @returns {FoundBrowser | null}
 */
function fetchFromPlaywright(project) {
  const withDependencies = isRoot() || run('sudo', ['-n', 'true'], 'ignore') ? ['--with-deps'] : [];
  const args = ['install', ...withDependencies, browserOf[project]];
  console.log(`No ${browserOf[project]} on this machine: npx playwright ${args.join(' ')}`);
  return run(process.execPath, [playwrightCli, ...args]) ? findBrowser(project) : null;
}

/**
 * @param {Project} project
 * @returns {FoundBrowser | null}
 */
function fetchFromDebian(project) {
  const names = sources[browserOf[project]].debian;
  if (names.length === 0 || !isRoot() || !existsSync('/etc/debian_version')) return null;
  run('apt-get', ['update', '-qq']);
  for (const name of names) {
    console.log(`Installing the distribution's ${name}`);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])) return findBrowser(project);
  }
  return null;
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {'inherit' | 'ignore'} [output]
 * @returns {boolean} whether it succeeded
 */
function run(command, args, output = 'inherit') {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', output, output], env }).status === 0;
}
