import { expect, it } from 'vitest';
import { randomOf } from './random.ts';

it('draws the same numbers everywhere: the first of a known stream', () => {
  const random = randomOf(141, 'test');
  expect([random.next(), random.next(), random.next()]).toEqual([0.916680607246235, 0.5818255648482591, 0.06417188863269985]);
});

it('gives every purpose a stream of its own', () => {
  const first = (purpose: string): number => randomOf(1, purpose).next();
  expect(new Set(['a', 'b', 'c', 'ab', 'a/b'].map(first)).size).toBe(5);
});

it('is even: 100,000 draws (seed 3) fall into ten boxes within 3 %', () => {
  const random = randomOf(3, 'even');
  const boxes = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i += 1) {
    const box = random.below(10);
    boxes[box] = (boxes[box] ?? 0) + 1;
  }
  for (const count of boxes) expect(Math.abs(count / 10_000 - 1)).toBeLessThan(0.03);
});
