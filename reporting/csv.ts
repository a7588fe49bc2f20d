import type { Traceability } from './traceability.ts';

const COLUMNS = [
  ...['id', 'kind', 'statement', 'status', 'reason'],
  ...['test', 'file', 'project', 'testStatus', 'durationMs', 'testReason', 'error'],
];

/** A spreadsheet would take a text that begins so for a formula: errors quote what a portal shows. */
const asText = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

const cell = (value: string | number | null): string => {
  const text = typeof value === 'number' ? String(value) : asText(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The matrix as CSV (RFC 4180): a line for each test of each statement, and one for a statement without any. */
export function matrixCsv({ requirements }: Pick<Traceability, 'requirements'>): string {
  const rows = requirements.flatMap(({ id, kind, statement, status, reason, tests }) => {
    const own = [id, kind, statement, status, reason];
    const none = Array.from({ length: COLUMNS.length - own.length }, () => null);
    const told = tests.map((test) => [
      ...[test.title, test.file, test.project, test.status, test.durationMs, test.reason, test.error],
    ]);
    return (told.length === 0 ? [none] : told).map((each) => [...own, ...each]);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
