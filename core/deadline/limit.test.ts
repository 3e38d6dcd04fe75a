import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/given.ts';
import { checkLimit, LIMIT_MOST, LIMIT_UNITS, limitWords, UNIT_NAMES, type LimitUnit } from './limit.ts';

describe('a limit', () => {
  const refused = (amount: number, unit: string) => refusalOf(() => checkLimit({ amount, unit: unit as LimitUnit }));
  test.each([...LIMIT_UNITS.map((unit) => [1, unit] as const), [0.25, 'hours'], [1.5, 'working-hours'], [365, 'days'], [365, 'working-days'], [8760, 'hours'], [525_600, 'minutes'], [2920, 'working-hours']] as const)(
    '%s %s may stand', (amount, unit) => expect(refused(amount, unit)).toBeUndefined());
  test.each([
    ...LIMIT_UNITS.map((unit) => [0, unit] as const),
    [-1, 'hours'], [0.5, 'minutes'], [0.01, 'working-hours'], [Number.NaN, 'days'], [Infinity, 'hours'], [400, 'days'], [400, 'working-days'], [9600, 'hours'], [3200, 'working-hours'], [576_000, 'minutes'],
  ] as const)('%s %s is refused, and told the most', (amount, unit) => {
    expect(refused(amount, unit)).toMatchObject({ code: 'limit.amount', details: { given: String(amount), most: LIMIT_MOST[unit], 'unit:zh': UNIT_NAMES[unit].zh } });
  });
  test('of days is whole', () => {
    expect(refused(2.5, 'working-days')?.code).toBe('limit.whole');
    expect(refused(0.5, 'days')?.code).toBe('limit.whole');
  });
  test('has a unit that is known', () => expect(refused(1, 'weeks')).toMatchObject({ code: 'limit.unit', details: { given: 'weeks' } }));
  test('out of a file that nobody checked is refused too', () => {
    expect(refused('5' as unknown as number, 'days')?.code).toBe('limit.amount');
    expect(refused(1, 'constructor')?.code).toBe('limit.unit');
  });
});

test('a limit in words', () => {
  expect(limitWords({ amount: 3, unit: 'working-days' })).toEqual({ zh: '3 工作日', en: '3 working days' });
});
