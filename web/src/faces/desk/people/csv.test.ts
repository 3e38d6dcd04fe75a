import { expect, test } from 'vitest';
import { readRows } from '../../../../../core/access/import-row.ts';
import { faultyCsv } from './csv.ts';
import { peopleWords } from './words.ts';
import { columnWords } from './words.ts';

const lines = [
  { row: 4, cells: { user: 'li.si', name: '李四, "小四"', role: '国王' }, faults: [{ column: 'role', code: 'import.role', message: '不认识岗位「国王」。' }] },
  { row: 9, cells: { user: '=1+1', name: '王五' }, faults: [{ column: null, code: 'x', message: '说明\n两行' }] },
] as const;
const heading = { column: columnWords(peopleWords.t('zh')), row: '原行号', fault: '问题' };
const make = () => faultyCsv(lines.map((line) => ({ ...line, faults: [...line.faults] })), heading);

test('Excel reads it as UTF-8, cells with commas and quotes stay one cell', () => {
  const text = make();
  expect(text.startsWith('\uFEFF用户编号,姓名,岗位,')).toBe(true);
  expect(text).toContain('li.si,"李四, ""小四""",国王,');
  expect(text).toContain(',4,岗位：不认识岗位「国王」。\r\n');
  expect(text).toContain('"说明\n两行"');
});

test('no cell runs as a formula', () => {
  expect(make()).toContain("\r\n'=1+1,王五,");
});

test('the headings are those an import is read by, in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const names = Object.values(columnWords(peopleWords.t(language)));
    const { rows, ignored } = readRows([
      { row: 1, values: names, unsafe: [] },
      { row: 2, values: names.map((_, i) => `v${i}`), unsafe: [] },
    ]);
    expect(ignored).toEqual([]);
    expect(Object.keys(rows[0]?.cells ?? {})).toHaveLength(names.length);
  }
});
