import { expect, test } from 'vitest';
import { addHours, LIMIT_BEFORE_CATEGORY, limitHours } from './limit.ts';

test.each([
  [48, 'ordinary', 48],
  [null, 'ordinary', LIMIT_BEFORE_CATEGORY],
  [48, 'urgent', 24],
  [12, 'urgent', 12],
  [null, 'urgent', 24],
  [48, 'critical', 2],
  [1, 'critical', 1],
  [0.5, 'ordinary', 0.5],
] as const)('%s hours of the category, %s: %s hours', (category, urgency, hours) => {
  expect(limitHours(category, urgency)).toBe(hours);
});

test('hours are added to the instant, over midnight, month and leap day, in parts too', () => {
  expect(addHours('2026-11-25T04:00:00.000Z', 120)).toBe('2026-11-30T04:00:00.000Z');
  expect(addHours('2026-12-31T16:30:00.000Z', 24)).toBe('2027-01-01T16:30:00.000Z');
  expect(addHours('2028-02-28T20:00:00.000Z', 24)).toBe('2028-02-29T20:00:00.000Z');
  expect(addHours('2026-11-25T04:00:00.000Z', 0.5)).toBe('2026-11-25T04:30:00.000Z');
  expect(addHours('2026-11-25T12:00:00+08:00', 1)).toBe('2026-11-25T05:00:00.000Z');
});
