import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const assets = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'lib/vite');

const assetBytes = (...name: string[]): Buffer | undefined => {
  const file = path.join(assets, ...name);
  return existsSync(file) ? readFileSync(file) : undefined;
};

/**
 * What a file of a report holds beside what Playwright's package puts into each: its trace viewer and the page that shows a
 * report are ten times longer than what a run adds. Told by their content, not by their names.
 */
export function withoutPlaywrightOwn(file: string, bytes: Buffer): Buffer {
  const [, inViewer] = /[\\/]trace[\\/]((?:assets[\\/])?[\w.-]+)$/.exec(file) ?? [];
  if (inViewer !== undefined) return assetBytes('traceViewer', inViewer)?.equals(bytes) ? Buffer.alloc(0) : bytes;
  if (path.basename(file) !== 'index.html') return bytes;
  const own = ['report.js', 'report.css'].flatMap((name) => assetBytes('htmlReport', name)?.toString() ?? []);
  return Buffer.from(own.reduce((text, part) => text.replace(part, () => ''), bytes.toString()));
}
