import { expect, test } from 'vitest';
import { fitted } from './shrink.ts';

test('the long side becomes 2048, the other keeps the proportion', () => {
  expect(fitted(4032, 3024)).toEqual({ width: 2048, height: 1536 });
  expect(fitted(3024, 4032)).toEqual({ width: 1536, height: 2048 });
});

test('a small picture stays as it is, a sliver keeps one pixel', () => {
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  expect(fitted(100_000, 3)).toEqual({ width: 2048, height: 1 });
});
