import type { Bilingual } from '../shared/bilingual.ts';
import { Refusal } from '../shared/refusal.ts';

/** A row of a national list of classes (CJ/T 214, GB/T 30428.2, GB/T 47678.5). */
export interface ClassCode {
  readonly code: string;
  readonly name: string;
  readonly parentName?: string;
  readonly parentCode?: string;
  /** The line of the file, from 1. */
  readonly row: number;
}
export interface CodeFault {
  readonly row: number;
  readonly code: string;
  readonly message: Bilingual;
}

const ROWS_MOST = 10_000;
const LETTERS_MOST = 2_000_000;
const NAME_MOST = 60;

/**
 * Reads a list of classes from CSV text in one of its layouts: `code,name` (with or without a note),
 * `big_code,big,code,name`, or `big_code,big,small_no,small` whose code is made of both (01 and 2 → 0102).
 * Tolerates a byte order mark, quotes, both kinds of line ends, tabs and Chinese headings.
 * @throws Refusal codes.heading, codes.too-large
 */
export function readCodes(text: string): { codes: ClassCode[]; faults: CodeFault[] } {
  if (text.length > LETTERS_MOST) throw new Refusal('codes.too-large', { max: ROWS_MOST });
  const rows = cellsOf(text).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length > ROWS_MOST) throw new Refusal('codes.too-large', { max: ROWS_MOST });
  const columns = columnsOf(rows[0]?.cells ?? []);
  if (columns === null) throw new Refusal('codes.heading');
  const codes: ClassCode[] = [];
  const faults: CodeFault[] = [];
  const seen = new Map<string, number>();
  for (const { cells, row } of rows.slice(1)) {
    const one = codeOf(cells, columns, row);
    const message = faultOf(one, seen);
    if (message !== null) faults.push({ row, code: one.code, message });
    else codes.push(one);
    if (message === null) seen.set(one.code, row);
  }
  return { codes, faults };
}

interface Columns {
  readonly code: number;
  readonly name: number;
  readonly big: number;
  readonly bigCode: number;
  /** A number within its class, not a code of its own. */
  readonly isSmallNumber: boolean;
}
const HEADINGS = {
  bigCode: ['big_code', '大类代码', '大类编码'],
  big: ['big', '大类', '大类名称'],
  small: ['small_no', '小类序号', '序号'],
  code: ['code', '代码', '编码', '小类代码', '小类编码'],
  name: ['name', 'small', '名称', '小类', '小类名称'],
} as const;

function columnsOf(heading: readonly string[]): Columns | null {
  const plain = heading.map((cell) => cell.toLowerCase());
  const at = (names: readonly string[]): number => plain.findIndex((cell) => names.includes(cell));
  const small = at(HEADINGS.small);
  const bigCode = at(HEADINGS.bigCode);
  const code = at(HEADINGS.code);
  const isSmallNumber = code === -1 && small !== -1 && bigCode !== -1;
  const found = { code: isSmallNumber ? small : code, name: at(HEADINGS.name), big: at(HEADINGS.big), bigCode, isSmallNumber };
  return found.code === -1 || found.name === -1 ? null : found;
}

function codeOf(cells: readonly string[], { code, name, big, bigCode, isSmallNumber }: Columns, row: number): ClassCode {
  const cell = (at: number): string => (at === -1 ? '' : cells[at] ?? '');
  const own = cell(code);
  return {
    code: isSmallNumber && own !== '' ? `${cell(bigCode)}${own.padStart(2, '0')}` : own,
    name: cell(name), row,
    ...(cell(big) === '' ? {} : { parentName: cell(big) }), ...(cell(bigCode) === '' ? {} : { parentCode: cell(bigCode) }),
  };
}

function faultOf({ code, name }: ClassCode, seen: ReadonlyMap<string, number>): Bilingual | null {
  if (code === '' || !/^[\p{L}\p{N}._-]{1,32}$/u.test(code)) return { zh: '代码是空的，或有不能用的字符。请对照标准补上。', en: 'The code is empty or holds signs that can’t be used. Take it from the standard.' };
  if (name === '' || name.length > NAME_MOST) return { zh: `名称是空的，或超过 ${NAME_MOST} 字。请改好。`, en: `The name is empty or longer than ${NAME_MOST} characters. Mend it.` };
  const first = seen.get(code);
  return first === undefined ? null : { zh: `代码 ${code} 在第 ${first} 行已经有了。请核对。`, en: `The code ${code} stands in row ${first} already. Check it.` };
}

/** Cells of CSV (RFC 4180) or of text with tabs, trimmed, each with the line it begins on. */
function cellsOf(text: string): { cells: string[]; row: number }[] {
  const plain = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/g, '\n');
  const tab = plain.slice(0, plain.indexOf('\n') >>> 0).includes('\t');
  const cell = tab ? /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy : /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gy;
  const rows: { cells: string[]; row: number }[] = [];
  let cells: string[] = [];
  let row = 1;
  let began = 1;
  for (let found = cell.exec(plain); found !== null; found = cell.exec(plain)) {
    const [whole, quoted, bare, end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    row += whole.split('\n').length - 1;
    if (end === ',' || end === '\t') continue;
    rows.push({ cells, row: began });
    [cells, began] = [[], row];
    if (cell.lastIndex >= plain.length) break;
  }
  return rows;
}
