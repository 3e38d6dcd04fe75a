import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCounty } from '../../sim/county/county.ts';
import { square, givenGrid } from '../test/given.ts';
import { buildGridIndex } from './locate.ts';
import { boundsOf, contains } from './shape.ts';
import type { Position, Ring, Shape, Territory } from './territory.ts';

const SEED = 5;
const county = makeCounty();
const grids = county.territories.filter(({ level }) => level === 'grid') as Territory[];
const outline: Shape = county.territories.find(({ level }) => level === 'county')?.shape ?? [];
const [west, south, east, north] = boundsOf(outline);

/** Anywhere in the county, on corners, and on lines between two corners. */
const share = fc.nat(1_000_000).map((n) => n / 1_000_000);
const edge = fc.tuple(fc.nat(grids.length - 1), fc.nat(1000)).map(([g, n]): [Position, Position] => {
  const ring = grids[g]?.shape[0]?.[0] as Ring;
  return [ring[n % ring.length] as Position, ring[(n + 1) % ring.length] as Position];
});
const point = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(share, share).map(([x, y]): Position => [west + (east - west) * x, south + (north - south) * y]) },
  { weight: 1, arbitrary: edge.map(([a]) => a) },
  { weight: 1, arbitrary: fc.tuple(edge, fc.constantFrom(0.5, 0.25, 1 / 3)).map(([[a, b], t]): Position => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]) },
);
/** The same grids in another order, drawn from a number: multiplication by it modulo a prime. */
const shuffled = (by: number): Territory[] => grids.map((grid, i) => ({ grid, at: (i * by) % 1_000_003 })).sort((a, b) => a.at - b.at).map(({ grid }) => grid);

test(`every point of the demonstration county lies in one and only one of its ${grids.length} grids, with the same candidates, under any order of the list (10,000 points, 6 orders, seed ${SEED})`, () => {
  const indexes = [grids, [...grids].reverse(), ...[7919, 104_729, 611_953, 999_331].map(shuffled)].map(buildGridIndex);
  let [inside, border] = [0, 0];
  fc.assert(fc.property(point.filter(([lon, lat]) => contains(outline, lon, lat)), ([lon, lat]) => {
    const answers = indexes.map((index) => index.place(lon, lat, 15));
    const [first] = answers;
    if (!first) throw new Error('no grid');
    // A straight part of a line is cut at thirds: the cut may fall beside it by the last bit, which the nearest grid takes.
    if (first.how === 'sliver') expect([contains(outline, lon, lat), first.candidates.every(({ metres }) => metres <= 15)]).toEqual([true, true]);
    if (first.how === 'inside') inside += 1;
    else border += 1;
    const say = (one: typeof first | null | undefined): string => JSON.stringify([one?.grid.id, one?.how, one?.candidates.map(({ grid, metres }) => [grid.id, metres])]);
    for (const other of answers) if (say(other) !== say(first)) throw new Error(`${say(first)} or ${say(other)} at ${lon}, ${lat}`);
  }), { seed: SEED, numRuns: 10_000 });
  expect(Math.min(inside, border)).toBeGreaterThan(2000);
});

test('eight points on corners and mid-edges of a square that four share: one and only one each (A8)', () => {
  const four = [['d', 0, 0], ['b', 1, 0], ['c', 0, 1], ['a', 1, 1]].map(([id, x, y]) => givenGrid(id as string, [[square(x as number, y as number, 1)]]));
  const eight: [Position, string][] = [[[0, 0], 'd'], [[0.5, 0], 'd'], [[1, 0], 'b'], [[1, 0.5], 'b'], [[1, 1], 'a'], [[0.5, 1], 'c'], [[0, 1], 'c'], [[0, 0.5], 'd']];
  for (const order of [four, [...four].reverse(), [1, 3, 0, 2].map((i) => four[i] as Territory)]) {
    const index = buildGridIndex(order);
    expect(eight.map(([[lon, lat]]) => index.find(lon, lat)?.id)).toEqual(eight.map(([, id]) => id));
  }
});
