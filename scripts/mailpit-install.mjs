import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, isExecutable } from './executable.mjs';
import { mailpitCachePath, mailpitVersion } from './mailpit.mjs';

/*
 * npm run mailpit:install: builds the pinned Mailpit into the project's cache, with the machine's Go.
 * Where that cannot be, it says so and runs go on with the embedded catcher; with --required that is a failure.
 */

const module = 'github.com/axllent/mailpit';

if (isExecutable(mailpitCachePath)) {
  console.log(`Mailpit ${mailpitVersion} is installed already.`);
} else {
  const problem = install();
  if (problem === null) {
    console.log(`Mailpit ${mailpitVersion} is installed in the project's cache.`);
  } else {
    console.log(`Mailpit ${mailpitVersion} is not installed (${problem}): runs use the embedded mail catcher.`);
    process.exitCode = process.argv.includes('--required') ? 1 : 0;
  }
}

/** @returns {string | null} what went wrong, in a few words */
function install() {
  const go = findOnPath(['go']);
  if (go === null) return 'no Go on the PATH';
  const folder = path.dirname(mailpitCachePath);
  mkdirSync(folder, { recursive: true });
  // Beside its place, so that it gets there by a rename: whole or not at all.
  const workshop = mkdtempSync(path.join(folder, 'build-'));
  try {
    console.log(`Building Mailpit ${mailpitVersion} with Go: a minute or so.`);
    const built = path.join(workshop, path.basename(mailpitCachePath));
    const problem = goInstall(go, workshop) && goBuild(go, workshop, built);
    if (problem !== null) return problem;
    renameSync(built, mailpitCachePath);
    return null;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} go
 * @param {string} workshop
 * @returns {string | null}
 */
function goInstall(go, workshop) {
  return run(go, ['install', `${module}@${mailpitVersion}`], { cwd: workshop, env: { GOBIN: workshop } });
}

/**
 * `go install` asks the proxy which versions are withdrawn, and some proxies do not answer that: a module that needs
 * Mailpit does not ask.
 * @param {string} go
 * @param {string} workshop
 * @param {string} built
 * @returns {string | null}
 */
function goBuild(go, workshop, built) {
  const source = path.join(workshop, 'source');
  mkdirSync(source);
  writeFileSync(path.join(source, 'go.mod'), `module mailpitbuild\n\ngo 1.21\n\nrequire ${module} ${mailpitVersion}\n`);
  writeFileSync(path.join(source, 'tools.go'), `//go:build tools\n\npackage tools\n\nimport _ "${module}"\n`);
  // Built this way, it would not know its own version.
  const version = `-X ${module}/config.Version=${mailpitVersion}`;
  return run(go, ['build', '-mod=mod', '-ldflags', version, '-o', built, module], { cwd: source, env: {} });
}

/**
 * @param {string} go
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {string | null} its last words when it fails
 */
function run(go, args, { cwd, env }) {
  const { status, stderr, error } = spawnSync(go, args, {
    cwd,
    env: { ...process.env, CGO_ENABLED: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    // A network that swallows everything must not hold continuous integration up for ever.
    timeout: 10 * 60_000,
  });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split('\n').at(-1)?.trim() ?? 'go failed';
}
