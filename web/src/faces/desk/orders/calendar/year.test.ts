import { expect, test } from 'vitest';
import { clockOf, minutesOf, monthsOf, yearsOf } from './year.ts';

const calendar = { hours: [], days: { '2026-02-14': 'workday', '2026-10-01': 'holiday' }, names: { '2026-10-01': '国庆节' }, through: 2026, source: '' } as const;
const given = { ...calendar, hours: [] };

test('a year is twelve months that begin on their day of the week', () => {
  const months = monthsOf(given, 2026);
  expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  // 2026-01-01 is a Thursday.
  expect(months[0]?.lead).toBe(3);
  expect(monthsOf(given, 2028)[1]?.days).toHaveLength(29);
});

test('what the notice says goes before the day of the week', () => {
  const [, february, , , , , , , , october] = monthsOf(given, 2026);
  expect(february?.days[13]?.kind).toBe('workday');
  expect(february?.days[14]?.kind).toBe('weekend');
  expect(october?.days[0]).toEqual({ date: '2026-10-01', number: 1, kind: 'holiday', name: '国庆节' });
});

test('the years go on to the next, whose notice may still be missing', () => {
  expect(yearsOf(given, 2026)).toEqual([2026, 2027]);
});

test('minutes of the day and back, a shift over midnight too', () => {
  expect([510, 1500].map(clockOf)).toEqual(['08:30', '01:00']);
  expect(minutesOf('08:30')).toBe(510);
  expect(minutesOf('')).toBeNull();
});
