import { expect, test } from 'vitest';
import { withNew, type Happened } from './useStrip.ts';

const one = (key: string, at: string): Happened => ({
  key, at, verb: 'accept', status: 'to-dispatch', township: 't', village: 'v', category: null,
});

test('newest first, each step once, and no more than the strip holds', () => {
  const before = [one('b', '2026-11-25T02:00:00Z'), one('a', '2026-11-25T01:00:00Z')];
  const after = withNew(before, [one('c', '2026-11-25T03:00:00Z'), one('b', '2026-11-25T02:00:00Z')]);
  expect(after.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  const many = Array.from({ length: 30 }, (_, i) => one(`m${i}`, `2026-11-25T04:00:${String(i).padStart(2, '0')}Z`));
  expect(withNew(after, many)).toHaveLength(12);
  expect(withNew(after, many)[0]?.key).toBe('m29');
});
