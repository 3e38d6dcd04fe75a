import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCodes } from '../../core/category/codes.ts';
import { mergeCodes } from '../../core/category/merge.ts';

const FOLDER = join(resolve(import.meta.dirname, '../..', process.env['YIWANG_DATA'] ?? '../shared/data'), 'event_classes');
const isThere = existsSync(FOLDER);
if (!isThere) console.log(`skipped: no real data in ${FOLDER}`);

/** Lists of city management as counties use them: rows, and the first and the last class. */
const LISTS = [
  ['event_classes_beijing_chaoyang_app.csv', 74, ['200101', '新增建筑'], ['200599', '其它街面秩序问题']],
  ['event_classes_cjt214_style.csv', 54, ['0101', '私搭乱建'], ['0599', '其他街面秩序问题']],
  ['event_codes_gbt30428_2_2013_partial.csv', 16, ['04-01', '无照经营游商'], ['01-01', '私搭乱建']],
  ['event_codes_gbt47678_5_2026_partial.csv', 10, ['06010', '暴露垃圾'], ['09006', '占道经营']],
] as const;

test.skipIf(!isThere).each(LISTS)('%s is imported without loss: %i rows', (file, rows, first, last) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const { codes, faults } = readCodes(text);
  expect(faults).toEqual([]);
  expect(codes).toHaveLength(rows);
  expect(codes).toHaveLength(text.trim().split('\n').length - 1);
  expect([codes[0], codes.at(-1)].map((one) => [one?.code, one?.name])).toEqual([first, last]);
  const lines = text.split('\n');
  for (const { name, row, parentName = '' } of codes) expect([lines[row - 1]?.includes(name), lines[row - 1]?.includes(parentName)]).toEqual([true, true]);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(rows);
  expect(mergeCodes({ categories: [] }, codes)).toMatchObject({ matches: [], faults: [], additions: { length: rows } });
});
