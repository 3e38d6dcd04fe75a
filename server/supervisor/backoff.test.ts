import { expect, test } from 'vitest';
import { restartDelays } from './backoff.ts';

test('waits longer after each failure, then gives up', () => {
  const next = restartDelays(() => 0);
  const waits = Array.from({ length: 9 }, () => next());
  const given = waits.slice(0, -1).map(Number);
  expect(given).toEqual([...given].sort((a, b) => a - b));
  expect(waits.at(-1)).toBeNull();
});

test('begins anew after a calm time', () => {
  let now = 0;
  const next = restartDelays(() => now);
  const first = next();
  for (let n = 0; n < 20; n += 1) {
    now += 121_000;
    expect(next()).toBe(first);
  }
});
