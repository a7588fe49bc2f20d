import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutOutsideHosts } from './outside-hosts.ts';
import { polishResults } from './results.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('allure')), '../cli.js');

/** Makes Allure's page (`allurerc.mjs`) of results: one file, which calls nobody. Whatever goes wrong is one line. */
export async function generateReport(resultsDir: string, outputFolder: string): Promise<void> {
  try {
    rmSync(outputFolder, { recursive: true, force: true });
    polishResults(resultsDir);
    const args = ['generate', resultsDir, '--config', path.join(root, 'allurerc.mjs'), '--output', outputFolder];
    const allure = spawn(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    allure.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const [code] = (await once(allure, 'close')) as [number | null];
    if (code !== 0) throw new Error(errors.trim().split('\n')[0] ?? `it ended with ${code}`);
    const page = withoutOutsideHosts(readFileSync(path.join(outputFolder, 'index.html'), 'utf8'));
    // What stands beside it is for Allure's own services.
    rmSync(outputFolder, { recursive: true });
    mkdirSync(outputFolder);
    writeFileSync(path.join(outputFolder, 'index.html'), page);
  } catch (error) {
    rmSync(outputFolder, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    console.error(`Allure's page could not be made (${outputFolder}): ${why}`);
  }
}
