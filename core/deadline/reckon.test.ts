import { describe, expect, test } from 'vitest';
import { clockOf, CN, givenCalendar, hours, local } from '../test/given-calendar.ts';
import { refusalOf } from '../test/given.ts';
import type { PreparedCalendar } from './calendar.ts';
import { LIMIT_UNITS, type Limit, type LimitUnit } from './limit.ts';
import { afterUse, dueOf, isProvisional, usedOf, whyOf } from './reckon.ts';

const limitOf = (text: string): Limit => {
  const [amount, unit] = text.split(' ');
  return { amount: Number(amount), unit: unit as LimitUnit };
};
/** Both ways of reckoning have to say it. */
const due = (start: string, limit: string, calendar: PreparedCalendar = CN): string => {
  const at = dueOf(local(start), limitOf(limit), calendar);
  expect(whyOf(local(start), limitOf(limit), calendar).due).toBe(at);
  return clockOf(at);
};

describe('round the clock', () => {
  test.each([
    ['2026-09-30 17:00', '2 hours', '2026-09-30 19:00'],
    ['2026-12-31 23:50', '30 minutes', '2027-01-01 00:20'],
    ['2028-02-28 20:00', '24 hours', '2028-02-29 20:00'],
    ['2026-05-01 08:00', '0.5 hours', '2026-05-01 08:30'],
  ])('from %s, %s: %s', (start, limit, end) => expect(due(start, limit)).toBe(end));
});

describe('working hours', () => {
  const shift = givenCalendar({ hours: hours('8-18') });
  const lunch = givenCalendar({ hours: hours('9-12 13-18') });
  test('four hours from Monday 17:00 warn on Tuesday 10:00 and end on Tuesday 11:00, not at midnight (C8)', () => {
    expect(due('2026-11-23 17:00', '4 working-hours', shift)).toBe('2026-11-24 11:00');
    expect(clockOf(afterUse({ start: local('2026-11-23 17:00'), ms: 3 * 3_600_000 }, 'working-hours', shift))).toBe('2026-11-24 10:00');
  });
  test('02:13 on 1 October waits for the first opening after the holiday (C11)', () => {
    expect(due('2026-10-01 02:13', '1 working-hours')).toBe('2026-10-08 09:30');
  });
  test('a lunch break is left out (C12)', () => expect(due('2026-11-25 11:30', '4 working-hours', lunch)).toBe('2026-11-25 16:30'));
  test.each([
    ['2026-11-25 08:30', '3.5 working-hours', '2026-11-25 12:00'],
    ['2026-11-25 12:00', '4 working-hours', '2026-11-25 17:30'],
    ['2026-11-25 12:45', '0.5 working-hours', '2026-11-25 14:00'],
    ['2026-11-25 17:30', '7.5 working-hours', '2026-11-26 17:30'],
    ['2026-11-27 17:00', '1 working-hours', '2026-11-30 09:00'],
    ['2026-09-30 17:00', '1 working-hours', '2026-10-08 09:00'],
    ['2026-10-09 17:00', '1 working-hours', '2026-10-10 09:00'],
  ])('from %s, %s: ends at %s, at a closing rather than the next opening', (start, limit, end) => expect(due(start, limit)).toBe(end));

  test('a shift over midnight belongs to the day on which it begins', () => {
    const night = givenCalendar({ hours: hours('22-30') });
    expect(due('2026-11-25 23:00', '4 working-hours', night)).toBe('2026-11-26 03:00');
    expect(due('2026-11-26 02:00', '5 working-hours', night)).toBe('2026-11-26 23:00');
    expect(due('2026-11-28 02:00', '5 working-hours', night)).toBe('2026-11-30 23:00');
    expect(due('2026-09-30 23:00', '7 working-hours', night)).toBe('2026-10-01 06:00');
    expect(due('2026-10-01 03:00', '4 working-hours', night)).toBe('2026-10-08 23:00');
    expect(due('2026-11-29 02:00', '1 working-hours', night)).toBe('2026-11-30 23:00');
    expect(due('2026-11-25 12:00', '1 working-days', night)).toBe('2026-11-27 06:00');
  });
});

describe('working days', () => {
  test.each([
    ['2026-11-25 09:00', '1 working-days', '2026-11-26 17:30'],
    ['2026-11-25 00:00', '1 working-days', '2026-11-26 17:30'],
    ['2026-11-25 23:59', '1 working-days', '2026-11-26 17:30'],
    ['2026-11-28 10:00', '1 working-days', '2026-11-30 17:30'],
    ['2026-09-30 10:00', '5 working-days', '2026-10-13 17:30'],
    ['2024-09-30 10:00', '5 working-days', '2024-10-12 17:30'],
    ['2025-09-30 10:00', '2 working-days', '2025-10-10 17:30'],
    ['2025-09-30 10:00', '3 working-days', '2025-10-11 17:30'],
    ['2026-02-13 10:00', '1 working-days', '2026-02-14 17:30'],
    ['2026-02-13 10:00', '2 working-days', '2026-02-24 17:30'],
    ['2026-02-13 10:00', '6 working-days', '2026-02-28 17:30'],
    ['2024-02-28 10:00', '1 working-days', '2024-02-29 17:30'],
    ['2026-12-31 10:00', '1 working-days', '2027-01-01 17:30'],
  ])('from %s, %s: the start’s own day does not count, the end is %s (C2)', (start, limit, end) => expect(due(start, limit)).toBe(end));
});

describe('natural days of petitions', () => {
  test.each([
    ['2026-03-01 15:20', '60 days', '2026-05-01 00:00'],
    ['2026-03-01 00:00', '60 days', '2026-05-01 00:00'],
    ['2026-03-01 23:59', '60 days', '2026-05-01 00:00'],
    ['2026-09-21 09:00', '15 days', '2026-10-07 00:00'],
    ['2028-02-14 09:00', '15 days', '2028-03-01 00:00'],
    ['2026-12-17 09:00', '15 days', '2027-01-02 00:00'],
  ])('from %s, %s: whole days, to the midnight %s, holidays or not (P1)', (start, limit, end) => expect(due(start, limit)).toBe(end));
});

describe('why', () => {
  test('says each span, each day left out with its name, and each weekend worked', () => {
    const why = whyOf(local('2026-10-09 16:30'), { amount: 10, unit: 'working-hours' }, CN);
    expect(why.spans).toEqual([
      { date: '2026-10-09', from: 990, to: 1050, minutes: 60 },
      { date: '2026-10-10', from: 510, to: 720, minutes: 210 },
      { date: '2026-10-10', from: 810, to: 1050, minutes: 240 },
      { date: '2026-10-12', from: 510, to: 600, minutes: 90 },
    ]);
    expect(why.makeUp).toEqual([{ date: '2026-10-10', name: '国庆节' }]);
    expect(why.skipped).toEqual([{ date: '2026-10-11', reason: 'weekend', name: null }]);
    expect(why).toMatchObject({ startDayCounts: true, source: CN.calendar.source });
    expect(why).not.toHaveProperty('provisional');
  });
  test('names the holidays, those on a weekend too', () => {
    const why = whyOf(local('2026-09-30 10:00'), { amount: 1, unit: 'working-days' }, CN);
    expect(why.startDayCounts).toBe(false);
    expect(why.skipped).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}`, reason: 'holiday', name: '国庆节' })));
    expect(why.spans.map(({ date }) => date)).toEqual(['2026-10-08', '2026-10-08']);
  });
  test('keeps a shift over midnight on its day, and skips no day before the start', () => {
    const why = whyOf(local('2026-10-01 03:00'), { amount: 4, unit: 'working-hours' }, givenCalendar({ hours: hours('22-30') }));
    expect(why.spans[0]).toEqual({ date: '2026-09-30', from: 1620, to: 1800, minutes: 180 });
    expect(why.skipped.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`));
  });
  test.each([
    ['2026-12-31 16:30', '1 working-hours', false],
    ['2026-12-31 16:31', '1 working-hours', true],
    ['2026-12-30 10:00', '1 working-days', false],
    ['2026-12-31 10:00', '1 working-days', true],
    ['2026-12-31 10:00', '60 days', false],
    ['2026-12-31 23:00', '2 hours', false],
    ['2027-10-01 10:00', '1 working-days', true],
  ])('from %s, %s is provisional because no notice is known for 2027: %s', (start, limit, provisional) => {
    expect(whyOf(local(start), limitOf(limit), CN).provisional ?? false).toBe(provisional);
    expect(isProvisional(local(start), limitOf(limit), CN)).toBe(provisional);
  });
});

describe('used time', () => {
  test('of working units is open time, of the others all of it; never negative', () => {
    const span = { from: local('2026-11-27 17:00'), to: local('2026-11-30 09:00') };
    expect(LIMIT_UNITS.map((unit) => usedOf(span, unit, CN) / 3_600_000)).toEqual([64, 64, 1, 1, 64]);
    expect(usedOf({ from: span.to, to: span.from }, 'working-hours', CN)).toBe(0);
    expect(afterUse({ start: span.from, ms: 0 }, 'working-hours', CN)).toBe(span.from);
  });
});

test.each([Number.NaN, Infinity, -1e15, 9e15])('a start of %s is refused, not reckoned with', (start) => {
  for (const unit of LIMIT_UNITS) {
    expect(refusalOf(() => dueOf(start, { amount: 1, unit }, CN))?.code).toBe('time.unreadable');
    expect(refusalOf(() => whyOf(start, { amount: 1, unit }, CN))?.code).toBe('time.unreadable');
  }
});
