import { expect, test } from 'vitest';
import { light } from './light.ts';

const START = Date.parse('2026-11-25T00:00:00Z');
const HOUR = 3_600_000;
const at = (ms: number): string => new Date(START + ms).toISOString();

test.each([
  // [limit, now, light] in hours from the start
  [10, 0, 'ordinary'],
  [10, 7.9, 'ordinary'],
  [10, 8, 'soon'], // the last fifth
  [10, 9.99, 'soon'],
  [10, 10, 'late'],
  [1, 0.4, 'ordinary'],
  [1, 0.5, 'soon'], // never less than half an hour
  [360, 335, 'ordinary'],
  [360, 336, 'soon'], // never more than a day
])('of %d h, after %d h: %s', (limit, now, expected) => {
  expect(light(at(limit * HOUR), at(0), START + now * HOUR)).toBe(expected);
});
