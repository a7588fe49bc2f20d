import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is read here of a result of Allure's: one try of a test. */
interface Result {
  historyId?: string;
  status?: string;
  statusDetails?: { flaky?: boolean };
}

/** Allure opens a trace on a page of the internet; as a plain zip it is offered for download. */
const withPlainTraces = (result: string): string =>
  result.replaceAll('"application/vnd.allure.playwright-trace"', '"application/zip"');

/** Sets right what Allure's reporter has written: no trace that leads outside, and a test that passed on retry is flaky. */
export function polishResults(folder: string): void {
  const files = readdirSync(folder).filter((file) => file.endsWith('-result.json'));
  const tries = files.map((name) => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const text = withPlainTraces(before);
    return { file, isChanged: text !== before, result: JSON.parse(text) as Result };
  });
  const failed = new Set(
    tries.flatMap(({ result: { historyId, status } }) =>
      status === 'failed' || status === 'broken' ? [historyId] : [],
    ),
  );
  for (const { file, isChanged, result } of tries) {
    const isFlaky = result.status === 'passed' && failed.has(result.historyId);
    if (isFlaky) result.statusDetails = { ...result.statusDetails, flaky: true };
    if (isChanged || isFlaky) writeFileSync(file, JSON.stringify(result));
  }
}
