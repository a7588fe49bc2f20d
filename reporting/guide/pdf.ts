import { chromium, type LaunchOptions } from '@playwright/test';
import { markMasked } from '../redaction/bytes.ts';

/** How long a browser may take to start, or to print. */
const TIMEOUT = 20_000;

const FOOT = `<div style="width:100%;padding:0 16mm;font:8pt sans-serif;color:#4a4f68;display:flex;justify-content:space-between">
  <span>Compte ameli · Modifier son mot de passe, la démarche pas-à-pas</span>
  <span><span class="pageNumber"></span>/<span class="totalPages"></span></span>
</div>`;

/** A page as a PDF that can be read out: tagged, with an outline. Its pictures were masked when they were taken. */
export async function pdfOf(page: string, launchOptions: LaunchOptions): Promise<Buffer> {
  const browser = await chromium.launch({ timeout: TIMEOUT, ...launchOptions });
  try {
    const tab = await browser.newPage();
    await tab.setContent(page, { timeout: TIMEOUT });
    const pdf = await tab.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
    });
    return markMasked(pdf);
  } finally {
    await browser.close();
  }
}
