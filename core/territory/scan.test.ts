import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binsOf } from './bins.ts';
import { scannerOf, type Eye } from './scan.ts';
import { contains, kmTo } from './shape.ts';
import type { Position, Shape } from './territory.ts';

const SEED = 11;
const WHOLE = 1000;
/** Corners on a coarse raster meet points on it often: on corners, on edges, in line with them. */
const coarse = fc.tuple(fc.nat(6), fc.nat(6)).map(([x, y]): Position => [120 + x * 0.1, 30 + y * 0.1]);
const fine = fc.tuple(fc.nat(WHOLE), fc.nat(WHOLE)).map(([x, y]): Position => [120 + (x * 0.6) / WHOLE, 30 + (y * 0.6) / WHOLE]);
const ring = fc.array(fc.oneof({ weight: 3, arbitrary: coarse }, fine), { minLength: 3, maxLength: 9 });
const shape: fc.Arbitrary<Shape> = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const eyeAt = ([lon, lat]: Position, reach: number): Eye => ({ lon, lat, east: 96_000, north: 111_000, reachLon: reach, reachLat: reach });

test(`the quick walk says inside where point-in-polygon-hao does, rims too (20,000 crooked shapes, many self-crossing, seed ${SEED})`, () => {
  let [yes, no] = [0, 0];
  fc.assert(fc.property(shape, fc.oneof(coarse, fine), (given, point) => {
    const wanted = contains(given, ...point);
    if (wanted) yes += 1;
    else no += 1;
    if (scannerOf([[], given]).inside(1, eyeAt(point, 1)) !== wanted) throw new Error(`not ${wanted}`);
  }), { seed: SEED, numRuns: 20_000 });
  expect(Math.min(yes, no)).toBeGreaterThan(5000);
});

test(`and measures as far as kmTo (2,000, seed ${SEED})`, () => {
  fc.assert(fc.property(shape, fine, (given, point) => {
    const scanner = scannerOf([given]);
    scanner.inside(0, eyeAt(point, 1));
    expect(Math.sqrt(scanner.square) / 1000).toBeCloseTo(kmTo(given, ...point), -Math.log10(0.5));
  }), { seed: SEED, numRuns: 2000 });
});

const box = fc.tuple(fine, fc.nat(300), fc.nat(300)).map(([[west, south], wide, high]): [number, number, number, number] => [west, south, west + wide / 1000, south + high / 1000]);
test(`bins find each box that meets another, once, and none that is more than a hair off (2,000 lists of up to 40, seed ${SEED})`, () => {
  fc.assert(fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, near) => {
    const [west, south, east, north] = near;
    const found: number[] = [];
    binsOf(boxes).search(near, (i) => found.push(i));
    const meeting = (hair: number): number[] => boxes.flatMap(([w, s, e, n], i) => (w <= east + hair && e >= west - hair && s <= north + hair && n >= south - hair ? [i] : []));
    expect(new Set(found).size).toBe(found.length);
    expect(meeting(0).filter((i) => !found.includes(i))).toEqual([]);
    expect(found.filter((i) => !meeting(1e-6).includes(i))).toEqual([]);
  }), { seed: SEED, numRuns: 2000 });
});

test('boxes that all lie over each other don’t multiply', () => {
  const all = Array.from({ length: 2000 }, (): [number, number, number, number] => [120, 30, 121, 31]);
  let found = 0;
  binsOf(all).search([120.5, 30.5, 120.5, 30.5], () => (found += 1));
  expect(found).toBe(2000);
});
