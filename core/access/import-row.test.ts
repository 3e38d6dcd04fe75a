import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/given.ts';
import { instantOf, platformOf, readRows, roleOf, type SheetRow } from './import-row.ts';

const sheet = (...rows: (string | null)[][]): SheetRow[] => rows.map((values, i) => ({ row: i + 1, values, unsafe: [] }));

describe('the heading', () => {
  test('is found under a title, in either language, whatever the width of its letters, with strange columns told', () => {
    const { rows, ignored } = readRows(sheet(['甲镇人员表'], ['序号', '用户 编号', '姓名*', '岗位（角色）', 'ＵＮＩＴ', '备注'], ['1', 'u1', '王五', 'x', 'y', 'z'], [null, ' ', '', null, null, null]));
    expect(rows).toEqual([{ row: 3, cells: { user: 'u1', name: '王五', role: 'x', unit: 'y' }, unsafe: [] }]);
    expect(ignored).toEqual(['序号', '备注']);
    expect(readRows(sheet(['User ID', 'Name', 'Seconded to'], ['u1', 'n', 't1'])).rows[0]?.cells).toEqual({ user: 'u1', name: 'n', commandedBy: 't1' });
  });
  test('without it nothing is guessed', () => {
    expect(refusalOf(() => readRows(sheet(['u1', '王五'])))?.code).toBe('import.heading');
    expect(refusalOf(() => readRows([]))?.code).toBe('import.heading');
  });
  test('a number that lost its digits is told by its column', () => {
    expect(readRows([...sheet(['姓名', '工号']), { row: 2, values: ['x', '330110190001010000000'], unsafe: [1] }]).rows[0]?.unsafe).toEqual(['user']);
  });
});

test('roles and platforms by code or name', () => {
  expect(['grid-worker', '专职网格员', 'Grid Worker', '专职 网格员'].map(roleOf)).toEqual(Array.from({ length: 4 }, () => 'grid-worker'));
  expect(['公共服务', '公共服务平台', 'service', undefined].map(platformOf)).toEqual(['service', 'service', 'service', null]);
  expect(refusalOf(() => roleOf('大队长'))).toMatchObject({ code: 'import.role', details: { field: 'role', given: '大队长' } });
  expect(refusalOf(() => platformOf('桌子'))?.code).toBe('import.platform');
});

describe('days', () => {
  test.each(['2026-11-25', '2026/11/25', '2026.11.25', '2026年11月25日', '２０２６-11-25', '2026-11-25 00:00'])('%s begins at midnight in Shanghai', (text) => {
    expect(instantOf(text, 'from')).toBe('2026-11-24T16:00:00.000Z');
  });
  test('a day as an end counts whole, a minute is taken as it is', () => {
    expect(instantOf('2026-12-31', 'to')).toBe('2026-12-31T16:00:00.000Z');
    expect(instantOf('2026-12-31 17:30', 'to')).toBe('2026-12-31T09:30:00.000Z');
  });
  test('one in the years of summer time is the same calendar day', () => {
    expect(instantOf('1986-07-01', 'from')).toBe('1986-06-30T16:00:00.000Z');
  });
  test.each(['2026-02-30', '2026-13-01', '25/11/2026', '46351', 'soon', '1026-01-01', '2026-11-25 25:00'])('%s is no day', (text) => {
    expect(refusalOf(() => instantOf(text, 'to'))).toMatchObject({ code: 'import.date', details: { field: 'to' } });
  });
});
