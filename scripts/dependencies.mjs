import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `npm ci` where the installed packages are not those of the lock file. */
export function ensureDependencies() {
  if (areInstalled(root)) return;
  console.log('Installing the packages of package-lock.json: npm ci');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: the packages could not be installed (see the messages above).');
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves a list of what it installed there; contents are
 * compared, not dates, since a checkout changes the date of a file that stays the same.
 * @param {string} folder
 * @returns {boolean}
 */
export function areInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const installed = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json is missing or damaged: restore it from git.');
  if (installed === null) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    // The project itself; and what was left out because it is for another system.
    if (name === '' || (optional && !(name in installed))) return true;
    return installed[name]?.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
