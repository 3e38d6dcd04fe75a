import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { VERBS } from '../core/matter/life.ts';
import { County, Id, OneOf, Point } from './common.ts';
import { CommandBodies, ReportBody } from './matter.ts';

const fits = (schema: TSchema, value: unknown): boolean => Value.Check(schema, value);
const report = { text: '路灯不亮', point: { lon: 120.05, lat: 30.15 } };

test('every verb has a body', () => {
  expect(Object.keys(CommandBodies).sort()).toEqual([...VERBS].sort());
});

describe('a client of another version is understood', () => {
  test('the least that was ever sent is enough', () => {
    expect(fits(ReportBody, report)).toBe(true);
    expect(fits(CommandBodies.sign, {})).toBe(true);
    expect(fits(CommandBodies.handle, { words: '在路上' })).toBe(true);
  });
  test('what it knows more is passed over', () => {
    expect(fits(ReportBody, { ...report, mood: 'angry', point: { ...report.point, accuracy: 12 } })).toBe(true);
    expect(fits(CommandBodies.accept, { category: 'lamp', colour: 'red' })).toBe(true);
  });
});

test.each([
  [County, '330110', true], [County, '33011', false], [County, 'abcdef', false], [County, '３３０１１０', false],
  [Id, '019ac0de-0000-7000-8000-000000000001', true], [Id, '019AC0DE-0000-7000-8000-00000000000A', true], [Id, '1', false], [Id, "' or 1=1", false],
  // Swapped coordinates must get through to the answer that says so.
  [Point, { lon: 30, lat: 120 }, true], [Point, { lon: 181, lat: 0 }, false], [Point, { lon: Number.NaN, lat: 0 }, false], [Point, { lon: '120', lat: 30 }, false],
  [OneOf(['a', 'b'] as const), 'a', true], [OneOf(['a', 'b'] as const), 'c', false],
] as const)('%# %j is %s', (schema, value, ok) => {
  expect(fits(schema, value)).toBe(ok);
});
