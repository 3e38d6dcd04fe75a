import type { ImportLine } from '../../../../../contract/people.ts';
import { IMPORT_COLUMNS, type ImportColumn } from '../../../../../core/access/import-row.ts';

/** Without the mark Excel takes UTF-8 for the local code page and shows broken Chinese. */
const BOM = '\uFEFF';

/** A cell that begins like a formula would run when the file is opened; the quote keeps it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface Headings {
  readonly column: Readonly<Record<ImportColumn, string>>;
  readonly row: string;
  readonly fault: string;
}

/** The faulty rows as they stood, with what is wrong at the end: mend it there and upload the file again. */
export function faultyCsv(lines: readonly Pick<ImportLine, 'row' | 'cells' | 'faults'>[], heading: Headings): string {
  const head = [...IMPORT_COLUMNS.map((column) => heading.column[column]), heading.row, heading.fault];
  const rows = lines.map(({ row, cells, faults }) => [
    ...IMPORT_COLUMNS.map((column) => cells[column] ?? ''),
    String(row),
    faults.map((fault) => (fault.column === null ? fault.message : `${heading.column[fault.column]}：${fault.message}`)).join(' '),
  ]);
  return `${BOM}${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
