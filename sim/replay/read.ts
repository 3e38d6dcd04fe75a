import { parseCsv } from './csv.ts';

const BODY = ['body', 'text', 'content', '正文', '内容', '留言详情', '诉求内容'];
const SUBJECT = ['subject', 'title', '标题', '主题', '留言主题'];

/** The bytes as words: UTF-8 with or without a BOM, else GB18030, in which old systems export. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * The complaints of a file, one text each: the column called body (or its like) where there is a
 * head, with the subject for a body that is blank; else the one column; else one a line.
 */
export function complaintsOf(text: string): string[] {
  const records = csvOf(text);
  const head = (records?.[0] ?? []).map((name) => name.trim().toLowerCase());
  const column = (names: readonly string[]): number => head.findIndex((name) => names.includes(name));
  const [body, subject] = [column(BODY), column(SUBJECT)];
  if (records && (body !== -1 || subject !== -1)) {
    return records.slice(1).filter(isThere).map((record) => {
      const words = record[body] ?? '';
      return words.trim() === '' ? (record[subject] ?? words) : words;
    });
  }
  if (records?.every((record) => record.length === 1)) return records.filter(isThere).map(([only = '']) => only);
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** null: not a CSV after all; a stray quote in plain words is no fault. */
function csvOf(text: string): string[][] | null {
  const firstLine = text.split(/\r?\n/, 1)[0]?.toLowerCase() ?? '';
  const hasHead = [...BODY, ...SUBJECT].some((name) => firstLine.split(',').some((field) => field.replaceAll('"', '').trim() === name));
  try {
    return parseCsv(text);
  } catch (fault) {
    if (hasHead) throw fault;
    return null;
  }
}

/** An empty line is no record; a record of empty fields is one. */
const isThere = (record: readonly string[]): boolean => record.length > 1 || record[0] !== '';
