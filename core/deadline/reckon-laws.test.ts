import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CN, givenCalendar, hours, local } from '../test/given-calendar.ts';
import { LIMIT_UNITS, type Limit } from './limit.ts';
import { afterUse, dueOf, isProvisional, usedOf, whyOf } from './reckon.ts';

/** What holds of every start, limit and kind of hours, from 2023 into the years without a notice. */
const SHIFTS = ['9-12 13-18', '0-24', '22-30', '0-6 22-24', '18-36', '6-7 12-26'];
const CALENDARS = new Map([['office', CN] as const, ...SHIFTS.map((shift) => [shift, givenCalendar({ hours: hours(shift) })] as const)]);
/** Drawn by name, so that a counterexample can be read. */
const shifts = fc.constantFrom(...CALENDARS.keys());
const calendarOf = (shift: string) => CALENDARS.get(shift) ?? CN;
const starts = fc.integer({ min: local('2023-12-01 00:00'), max: local('2027-03-01 00:00') });
const limits = fc.constantFrom(...LIMIT_UNITS).chain((unit): fc.Arbitrary<Limit> => fc.integer({ min: 1, max: 60 })
  .map((amount) => ({ amount: unit === 'working-days' || unit === 'days' || unit === 'minutes' ? amount : amount / 4, unit })));

describe('reckoning', () => {
  test('at once and day by day come to the same, as does what is provisional (5,000, seed 21)', () => {
    fc.assert(fc.property(starts, limits, shifts, (start, limit, shift) => {
      const calendar = calendarOf(shift);
      const why = whyOf(start, limit, calendar);
      expect(dueOf(start, limit, calendar)).toBe(why.due);
      expect(isProvisional(start, limit, calendar)).toBe(why.provisional ?? false);
      expect(why.due).toBeGreaterThan(start);
    }), { seed: 21, numRuns: 5000 });
  });

  test('a later start or a larger limit never ends earlier (5,000, seed 22)', () => {
    fc.assert(fc.property(starts, fc.integer({ min: 0, max: 5 * 86_400_000 }), limits, fc.integer({ min: 1, max: 20 }), shifts, (start, later, limit, more, shift) => {
      const calendar = calendarOf(shift);
      const due = dueOf(start, limit, calendar);
      expect(dueOf(start + later, limit, calendar)).toBeGreaterThanOrEqual(due);
      expect(dueOf(start, { ...limit, amount: limit.amount + more }, calendar)).toBeGreaterThan(due);
    }), { seed: 22, numRuns: 5000 });
  });

  test('the open time from start to deadline is the limit (5,000, seed 23)', () => {
    fc.assert(fc.property(starts, fc.integer({ min: 1, max: 100_000 }), shifts, (start, minutes, shift) => {
      const calendar = calendarOf(shift);
      const due = dueOf(start, { amount: minutes / 60, unit: 'working-hours' }, calendar);
      expect(usedOf({ from: start, to: due }, 'working-hours', calendar)).toBe(minutes * 60_000);
      expect(usedOf({ from: start, to: due - 1 }, 'working-hours', calendar)).toBe(minutes * 60_000 - 1);
    }), { seed: 23, numRuns: 5000 });
  });

  test('the spans add up to the limit, and none counts on a day that is skipped (2,000, seed 24)', () => {
    fc.assert(fc.property(starts, limits, shifts, (start, limit, shift) => {
      const calendar = calendarOf(shift);
      const { spans, skipped } = whyOf(start, limit, calendar);
      const day = limit.unit === 'working-days' ? calendar.dayMs / 60_000 : 1440;
      const unit = { minutes: 1, hours: 60, 'working-hours': 60, 'working-days': day, days: day }[limit.unit];
      expect(spans.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(limit.amount * unit, 6);
      const left = new Set(skipped.map(({ date }) => date));
      expect(spans.filter(({ date }) => left.has(date))).toEqual([]);
    }), { seed: 24, numRuns: 2000 });
  });

  test('time used in two parts is the time used at once (2,000, seed 25)', () => {
    fc.assert(fc.property(starts, fc.nat(40 * 86_400_000), fc.nat(40 * 86_400_000), fc.constantFrom(...LIMIT_UNITS), shifts, (from, a, b, unit, shift) => {
      const calendar = calendarOf(shift);
      const [middle, to] = [from + a, from + a + b];
      const parts = usedOf({ from, to: middle }, unit, calendar) + usedOf({ from: middle, to }, unit, calendar);
      expect(usedOf({ from, to }, unit, calendar)).toBe(parts);
      expect(usedOf({ from, to: afterUse({ start: from, ms: a }, unit, calendar) }, unit, calendar)).toBe(a);
    }), { seed: 25, numRuns: 2000 });
  });
});
