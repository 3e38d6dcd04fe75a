import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interiorPoint } from './interior.ts';
import { contains } from './shape.ts';
import type { Shape } from './territory.ts';

const box = (west: number, south: number, size: number): [number, number][] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size]];
const inside = (shape: Shape): boolean => {
  const point = interiorPoint(shape);
  return point !== null && contains(shape, point[0], point[1]);
};

test('lies in a ring with a hole in the middle, in an L, in the larger of two parts', () => {
  expect(inside([[box(120, 30, 1), box(120.3, 30.3, 0.4)]])).toBe(true);
  expect(inside([[[[120, 30], [121, 30], [121, 30.1], [120.1, 30.1], [120.1, 31], [120, 31]]]])).toBe(true);
  expect(interiorPoint([[box(120, 30, 0.1)], [box(121, 30, 1)]])?.[0]).toBeCloseTo(121.5);
});
test('of nothing is nowhere', () => {
  expect(interiorPoint([])).toBeNull();
  expect(interiorPoint([[[[120, 30], [121, 30], [122, 30]]]])).toBeNull();
});
test('of any triangle lies in it', () => {
  const corner = fc.tuple(fc.double({ min: 119, max: 121, noNaN: true }), fc.double({ min: 29, max: 31, noNaN: true }));
  fc.assert(fc.property(corner, corner, corner, (a, b, c) => {
    const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
    fc.pre(area > 1e-6);
    return inside([[[a, b, c]]]);
  }));
});
