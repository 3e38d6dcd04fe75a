import { Refusal } from '../shared/refusal.ts';
import { PLATFORMS, type Platform } from '../shared/platforms.ts';
import { PLATFORM_NAMES, ROLE_NAMES } from './names.ts';
import { ROLES, type Role } from './roles.ts';

/** The columns of a spreadsheet of users and posts: one row is one post; a user with several has several rows. */
export const IMPORT_COLUMNS = ['user', 'name', 'role', 'unit', 'territory', 'platform', 'from', 'to', 'commandedBy'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export const OUTCOMES = ['new', 'changed', 'unchanged', 'faulty'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A row as the file has it. `unsafe`: numbers so long that the spreadsheet has lost their last digits. */
export interface SheetRow {
  readonly row: number;
  readonly values: readonly (string | null)[];
  readonly unsafe: readonly number[];
}

export interface ImportRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
  readonly unsafe: readonly ImportColumn[];
}

const HEADINGS: Readonly<Record<ImportColumn, readonly string[]>> = {
  user: ['用户编号', '用户', '用户id', '工号', '账号', '编号', 'user', 'userid', 'id', 'account'],
  name: ['姓名', '名字', 'name'],
  role: ['岗位', '角色', '岗位角色', 'role', 'post'],
  unit: ['单位', '所在单位', '所属单位', 'unit'],
  territory: ['区划', '地域', '辖区', '网格', '区划代码', '辖区代码', '网格编码', 'territory', 'area'],
  platform: ['平台', '所属平台', 'platform'],
  from: ['从', '起', '开始', '开始日期', '起始日期', '任职日期', '上岗日期', 'from', 'start'],
  to: ['到', '止', '结束', '结束日期', '截止日期', '离岗日期', 'to', 'end', 'until'],
  commandedBy: ['指挥镇街', '下沉', '下沉镇街', '派驻镇街', 'commandedby', 'secondedto'],
};
const COLUMN_OF = new Map(IMPORT_COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)));

/** As compared: one width, no case, no blanks, no signs. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\s*_.:：()（）-]/gu, '');

const HEADING_WITHIN = 10;

/**
 * Finds the heading among the first rows (a title may stand above it) and names the cells below.
 * @throws Refusal import.heading
 */
export function readRows(sheet: readonly SheetRow[]): { rows: ImportRow[]; ignored: string[] } {
  const at = sheet.slice(0, HEADING_WITHIN).findIndex(({ values }) => ['user', 'name'].every((wanted) => values.some((value) => columnOf(value) === wanted)));
  const heading = sheet[at];
  if (heading === undefined) throw new Refusal('import.heading');
  const columns = heading.values.map(columnOf);
  const ignored = heading.values.filter((value, i): value is string => value !== null && value.trim() !== '' && columns[i] === undefined);
  const rows = sheet.slice(at + 1).map(({ row, values, unsafe }) => ({
    row,
    cells: Object.fromEntries(columns.flatMap((column, i) => {
      const text = values[i]?.normalize('NFC').trim() ?? '';
      return column === undefined || text === '' ? [] : [[column, text]];
    })) as ImportRow['cells'],
    unsafe: unsafe.flatMap((i) => columns[i] ?? []),
  }));
  return { rows: rows.filter((row) => Object.keys(row.cells).length > 0), ignored };
}

const columnOf = (heading: string | null): ImportColumn | undefined => (heading === null ? undefined : COLUMN_OF.get(plain(heading)));

const ROLE_OF = new Map<string, Role>(ROLES.flatMap((role) => [role, ROLE_NAMES[role].zh, ROLE_NAMES[role].en].map((word) => [plain(word), role] as const)));
const PLATFORM_OF = new Map<string, Platform>(PLATFORMS.flatMap((platform) =>
  [platform, PLATFORM_NAMES[platform].zh, `${PLATFORM_NAMES[platform].zh}平台`, PLATFORM_NAMES[platform].en].map((word) => [plain(word), platform] as const)));

/** @throws Refusal import.role */
export function roleOf(text: string): Role {
  const role = ROLE_OF.get(plain(text));
  if (role === undefined) throw new Refusal('import.role', { field: 'role', given: text });
  return role;
}

/** @throws Refusal import.platform */
export function platformOf(text: string | undefined): Platform | null {
  if (text === undefined) return null;
  const platform = PLATFORM_OF.get(plain(text));
  if (platform === undefined) throw new Refusal('import.platform', { field: 'platform', given: text });
  return platform;
}

const TEXT_DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/u;
const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;

/**
 * A day or a minute as people write it, in Shanghai's time, as an instant. A day counts whole: as `to` it ends
 * when the next one begins. Calendar fields never pass through another zone (known-faults I8).
 * @throws Refusal import.date
 */
export function instantOf(text: string, column: 'from' | 'to'): string {
  const [, y, m, d, hour, minute] = TEXT_DATE.exec(text.normalize('NFKC')) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const midnight = Date.UTC(year, month - 1, day);
  const real = y !== undefined && new Date(midnight).toISOString().startsWith(`${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (!real || year < 1950 || year > 2100 || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) throw new Refusal('import.date', { field: column, given: text });
  if (hour !== undefined) return new Date(midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000 - SHANGHAI).toISOString();
  return new Date(midnight + (column === 'to' ? DAY : 0) - SHANGHAI).toISOString();
}
