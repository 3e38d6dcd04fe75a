import { parseCsv } from 'hucre/csv';
import { ORDERS_MAX, type OrderResult } from '../../contract/exchange.ts';
import { DECLINE_NAMES, HAND_BACK_NAMES, SOURCE_NAMES } from '../../core/intake/names.ts';
import { STATUS_NAMES } from '../../core/matter/names.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import { decode } from '../base/decode.ts';

/** Without the mark Excel takes UTF-8 for the local code page and shows broken Chinese. */
const BOM = '\uFEFF';
const HEADINGS_WITHIN = 10;

/** What the columns of a desk's file may be called, without blanks and in lower case. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  outsideNumber: ['工单编号', '工单号', '编号', '受理编号', '警单编号', '接警编号', 'outsidenumber', 'number'],
  text: ['内容', '诉求内容', '工单内容', '反映内容', '报警内容', 'text'],
  placeWords: ['地点', '地址', '事发地址', '事发地点', '案发地址', '诉求地址', 'place', 'address'],
  lon: ['经度', 'lon', 'longitude'],
  lat: ['纬度', 'lat', 'latitude'],
  system: ['坐标系', 'system'],
  village: ['村社代码', '区划代码', 'village'],
  receivedAt: ['受理时间', '来电时间', '接警时间', '收到时间', 'receivedat', 'received'],
  happenedAt: ['发生时间', '事发时间', 'happenedat'],
  name: ['姓名', '诉求人', '来电人', '报警人', '联系人', 'name'],
  phone: ['电话', '联系电话', '来电号码', '报警电话', 'phone'],
  confidential: ['保密', '是否保密', 'confidential'],
  answerWanted: ['希望答复', '是否回访', '是否答复', 'answerwanted'],
};
const YES = /^(?:是|保密|需要|要|yes|true|1|y)$/i;
/** A spreadsheet that took a long number for a figure has lost its last digits (known-faults I). */
const LOST = /^\d(?:\.\d+)?E\+\d+$/i;

/** Rows of a file as work orders, unread as yet. @throws Refusal import.unreadable, exchange.heading, import.too-many */
export function ordersOfFile(bytes: Uint8Array): unknown[] {
  const rows = cellsOf(bytes);
  const head = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => fieldsOf(row).includes('outsideNumber') && fieldsOf(row).includes('text'));
  if (head === -1) throw new Refusal('exchange.heading');
  const fields = fieldsOf(rows[head] ?? []);
  const orders = rows.slice(head + 1).filter((row) => row.some((cell) => cell !== '')).map((row) => orderOf(fields, row));
  if (orders.length > ORDERS_MAX) throw new Refusal('import.too-many', { max: ORDERS_MAX });
  return orders;
}

function cellsOf(bytes: Uint8Array): string[][] {
  try {
    return parseCsv(decode(bytes), { maxRows: 10 * ORDERS_MAX }).map((row) => (row as unknown[]).map((cell) => plain(String(cell ?? ''))));
  } catch {
    throw new Refusal('import.unreadable');
  }
}

/** ="0123", '0123 and a tab in front are how files keep a number text. */
const plain = (cell: string): string => cell.replace(/^\uFEFF/, '').trim().replace(/^="(.*)"$/s, '$1').replace(/^'/, '').trim();
const fieldsOf = (row: readonly string[]): (string | null)[] =>
  row.map((cell) => Object.keys(COLUMNS).find((field) => COLUMNS[field]?.includes(cell.replaceAll(/\s/g, '').toLowerCase())) ?? null);

function orderOf(fields: readonly (string | null)[], row: readonly string[]): unknown {
  const cells = new Map(fields.flatMap((field, i): [string, string][] => (field === null || (row[i] ?? '') === '' ? [] : [[field, row[i] ?? '']])));
  const { lon, lat, confidential, answerWanted, outsideNumber = '', text = '', ...rest } = Object.fromEntries(cells) as Record<string, string | undefined>;
  return {
    ...rest, text,
    // Read by whoever takes it: a number that lost its digits would be another order's.
    outsideNumber: LOST.test(outsideNumber) ? null : outsideNumber,
    ...(lon === undefined || lat === undefined ? {} : { point: { lon: Number(lon), lat: Number(lat) } }),
    ...(confidential === undefined ? {} : { confidential: YES.test(confidential) }),
    ...(answerWanted === undefined ? {} : { answerWanted: YES.test(answerWanted) }),
  };
}

const RESULT_HEAD = ['工单编号', '来源', '我方编号', '结果', '原因', '答复', '来源受理时间', '我方收到时间', '受理时间', '办结时间'];

/** The same results for a desk without an API, as a spreadsheet opens them. */
export function resultsCsv(results: readonly OrderResult[]): string {
  const rows = results.map((one) => [
    one.outsideNumber, SOURCE_NAMES[one.source].zh, one.number, STATUS_NAMES[one.status].zh, reasonOf(one), one.words ?? '',
    ...[one.receivedAt, one.reportedAt, one.acceptedAt, one.endedAt].map(inChina),
  ]);
  return `${BOM}${[RESULT_HEAD, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function reasonOf({ status, reason }: OrderResult): string {
  if (reason === null) return '';
  const names: Readonly<Record<string, { zh: string }>> = status === 'handed-back' ? HAND_BACK_NAMES : DECLINE_NAMES;
  return names[reason]?.zh ?? reason;
}

/** 2026-11-25 12:00:00, as the other side's desk reads it. */
const inChina = (at: string | null): string => (at === null ? '' : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '));

/** A tab keeps a long number or a leading nought text; a quote keeps what begins like a formula from running. */
function cell(text: string): string {
  const safe = /^(?:\d{12,}|0\d+)$/.test(text) ? `\t${text}` : /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
