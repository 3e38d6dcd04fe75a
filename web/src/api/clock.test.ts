import { expect, test } from 'vitest';
import { learnTime, newKey, now } from './clock.ts';

test('keys are UUIDv7, differ, and sort by time', () => {
  const keys = Array.from({ length: 50 }, newKey);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(keys).size).toBe(50);
});

test("time is the server's when the phone is wrong, and the phone's own when it is about right", () => {
  const device = now();
  learnTime(new Date(device + 600_000).toUTCString());
  expect(now() - device).toBeGreaterThan(598_000);
  learnTime(new Date(device).toUTCString());
  expect(Math.abs(now() - device)).toBeLessThan(5_000);
  learnTime('not a date');
  learnTime(null);
  expect(Math.abs(now() - device)).toBeLessThan(5_000);
});
