import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';
import { exitWith } from './run-node.mjs';

/*
 * npm run pictures: takes the pictures of the README and of docs/ anew, from the pages that the last run left in reports/.
 */

/** Each picture: the page, what part of it (its top, when none is named), and the size of the window. */
const pictures = [
  { name: 'rapport', page: 'index.html', part: null, viewport: { width: 1280, height: 960 } },
  { name: 'guide', page: 'guide.html', part: '#etape-2', viewport: { width: 960, height: 900 } },
];

/** What is left around a part of a page. */
const MARGIN = 32;

await exitWith(main);

async function main() {
  ensureDependencies();
  const missing = pictures.find(({ page }) => !existsSync(path.join(root, 'reports', page)));
  if (missing) throw new Error(`reports/${missing.page} is missing: npm start makes it.`);
  const { executablePath } = ensureBrowser('chromium');
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  try {
    for (const { name, page: file, part, viewport } of pictures) {
      const page = await browser.newPage({ viewport, locale: 'fr-FR' });
      await page.goto(pathToFileURL(path.join(root, 'reports', file)).href);
      const target = path.join(root, 'docs', `${name}.png`);
      const box = part === null ? null : await page.locator(part).boundingBox();
      const clip = box && { x: 0, y: box.y + MARGIN, width: viewport.width, height: box.height };
      await page.screenshot({ path: target, animations: 'disabled', ...(clip && { clip, fullPage: true }) });
      console.log(`docs/${name}.png`);
    }
  } finally {
    await browser.close();
  }
}
