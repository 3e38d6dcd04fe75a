import { parseCsv } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import type { SheetRow } from '../../../core/access/import-row.ts';
import { decode } from '../../base/decode.ts';

/** With the heading and what may stand above it. */
export const ROWS_MAX = 50_000;
const ROWS_READ = ROWS_MAX + 100;
/** A file of ten megabytes that unpacks to more than this was made to do so. */
const UNPACKED_MAX = 300 * 1024 * 1024;

type Cell = string | number | boolean | Date | null | undefined;

/** The first sheet of an .xlsx, or a .csv, as rows of text. @throws Error when it can't be read */
export async function readSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  if (!isZip(bytes)) {
    // A spreadsheet counts a quoted cell of several lines as one row, and so does the parser.
    parseCsv(decode(bytes), { maxRows: ROWS_READ }).forEach((values, i) => rows.push(toRow(i + 1, values as Cell[])));
    return rows;
  }
  if (unpackedSize(bytes) > UNPACKED_MAX) throw new Error('unpacks to too much');
  for await (const { index, values } of streamXlsxRows(bytes)) {
    rows.push(toRow(index + 1, values as Cell[]));
    if (rows.length >= ROWS_READ) break;
  }
  return rows;
}

function toRow(row: number, values: readonly Cell[]): SheetRow {
  const unsafe = values.flatMap((value, i) => (typeof value === 'number' && !Number.isSafeInteger(value) && Number.isInteger(value) ? [i] : []));
  return { row, values: values.map(textOf), unsafe };
}

/** A date cell holds calendar fields and no zone: it is written out as the spreadsheet shows it. */
function textOf(value: Cell): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const [day = '', time = ''] = Number.isNaN(value.getTime()) ? [] : value.toISOString().split('T');
    return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
  }
  return String(value);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Sizes as the archive's directory states them (PKWARE APPNOTE 4.3.12). */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1 && at + 46 <= view.length; at = view.indexOf('PK\x01\x02', at + 46, 'latin1')) {
    size += view.readUInt32LE(at + 24);
  }
  return size;
}
