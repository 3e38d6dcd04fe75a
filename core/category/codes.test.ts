import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Category } from './category.ts';
import { readCodes } from './codes.ts';
import { mergeCodes } from './merge.ts';

const category = (id: string, parent: string | null, rest: Partial<Category>): Category => ({
  id, parent, name: { zh: id, en: id }, platform: 'enforcement', line: 'city', proof: 'photo', limits: [], ...rest,
});

test('each layout of a national list is read, with a byte order mark, quotes, tabs and Chinese headings', () => {
  expect(readCodes('\uFEFFcode,name,note\r\n01-10,暴露垃圾,\r\n01-98,垃圾满溢,local extension\r\n').codes).toEqual([{ code: '01-10', name: '暴露垃圾', row: 2 }, { code: '01-98', name: '垃圾满溢', row: 3 }]);
  expect(readCodes('big_code,big,code,name\n2001,事件-市容环境,200102,"暴露,""垃圾"""').codes).toEqual([{ code: '200102', name: '暴露,"垃圾"', parentName: '事件-市容环境', parentCode: '2001', row: 2 }]);
  expect(readCodes('big_code,big,small_no,small,source_index_id\n01,市容环境,2,暴露垃圾,9\n01,市容环境,99,其他,9\n').codes.map(({ code }) => code)).toEqual(['0102', '0199']);
  expect(readCodes('小类代码\t小类名称\n 06010 \t 暴露垃圾 \n\n').codes).toEqual([{ code: '06010', name: '暴露垃圾', row: 2 }]);
});

test('faults name the row; the other rows are read', () => {
  const { codes, faults } = readCodes('code,name\n1,甲\n,乙\n2,\n1,丙\n"3","丁\n戊"\n4 4,己\n5,庚');
  expect(codes.map(({ code, row }) => [code, row])).toEqual([['1', 2], ['3', 6], ['5', 9]]);
  expect(faults.map(({ row, message }) => [row, message.zh])).toEqual([
    [3, '代码是空的，或有不能用的字符。请对照标准补上。'], [4, '名称是空的，或超过 60 字。请改好。'], [5, '代码 1 在第 2 行已经有了。请核对。'], [8, '代码是空的，或有不能用的字符。请对照标准补上。'],
  ]);
});

test('what is no list is refused', () => {
  for (const text of ['', 'hello', '\uFEFF\n\n', 'a,b\n1,2', 'code\n1']) expect(() => readCodes(text), text).toThrow(expect.objectContaining({ code: 'codes.heading' }));
  expect(() => readCodes(`code,name\n${'1,2\n'.repeat(10_000)}`)).toThrow(expect.objectContaining({ code: 'codes.too-large' }));
  expect(readCodes(`code,name\n1,"${'长'.repeat(900_000)}"`).faults).toMatchObject([{ row: 2 }]);
});

test('any table written by the book comes back whole (seed 11, 500 tables)', () => {
  const name = fc.string({ unit: fc.constantFrom('垃', '圾', ',', '"', '\n', 'a', '(', '；'), minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[0-9]{2}-[0-9]{2}$/), name), { selector: ([code]) => code, maxLength: 20 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
    const text = [['code', 'name'], ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(end);
    expect(readCodes(text)).toMatchObject({ codes: rows.map(([code, called]) => ({ code, name: called })), faults: [] });
  }), { seed: 11, numRuns: 500 });
});

test('whatever is sent is read or refused, never an error (seed 12, 1000 texts)', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('code,name', 'big', '"', ',', '\n', '\t', '1', '垃圾', '\uFEFF', '\r', ' '), { maxLength: 30 }), (parts) => {
    try {
      readCodes(parts.join(''));
    } catch (error) {
      expect(error).toMatchObject({ name: 'Refusal' });
    }
  }), { seed: 12, numRuns: 1000 });
});

test('rows are held against the tree: the same name or phrase is a match, the rest additions under the class above', () => {
  const tree = { categories: [
    category('city', null, { name: { zh: '市容环境', en: 'city' } }),
    category('city.rubbish', 'city', { name: { zh: '暴露垃圾', en: 'rubbish' }, phrases: ['乱倒垃圾'] }),
    category('city.old', 'city', { name: { zh: '店外经营', en: 'old' }, retired: true }),
    category('city.signs', 'city', { name: { zh: '违规户外广告', en: 'signs' }, code: '02-03' }),
    category('city.a', 'city', { name: { zh: '积水', en: 'a' } }), category('city.b', 'city', { name: { zh: '积 水', en: 'b' } }),
  ] };
  const { codes } = readCodes('big_code,big,code,name\n1,事件-市容环境,06010,暴露垃圾（街面）\n1,事件-市容环境,06011,乱倒垃圾\n1,事件-市容环境,09005,店外经营\n2,宣传广告,07003,违规户外广告\n2,宣传广告,1,积水\n2,宣传广告,2,飞线');
  expect(mergeCodes(tree, codes)).toMatchObject({
    matches: [{ row: 2, code: '06010', category: 'city.rubbish', was: null }, { row: 5, code: '07003', category: 'city.signs', was: '02-03' }],
    additions: [{ row: 4, code: '09005', name: '店外经营', parent: 'city', parentName: '事件-市容环境' }, { row: 7, code: '2', parent: null }],
    faults: [{ row: 3, code: '06011' }, { row: 6, code: '1' }],
  });
});
