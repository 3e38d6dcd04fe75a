import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenGrid, square } from '../test/given.ts';
import { buildGridIndex } from './locate.ts';
import { boundsOf, contains, kmTo } from './shape.ts';
import type { Position, Territory } from './territory.ts';

const SIDE = 12;
const SEED = 8;
/** A small generator, so that the county is the same on every machine. */
const random = (() => {
  let state = SEED;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
})();

/** 12 × 12 crooked quadrangles that share their corners to the last bit, and three dedicated grids over them. */
const corners: Position[][] = Array.from({ length: SIDE + 1 }, (_, y) => Array.from({ length: SIDE + 1 }, (_, x): Position => {
  const rim = x === 0 || y === 0 || x === SIDE || y === SIDE;
  const push = (): number => (rim ? 0 : (random() - 0.5) * 0.006);
  return [120 + x * 0.01 + push(), 30 + y * 0.01 + push()];
}));
const corner = (x: number, y: number): Position => corners[y]?.[x] as Position;
const general: Territory[] = Array.from({ length: SIDE * SIDE }, (_, i) => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
  return givenGrid(`g${String(i).padStart(3, '0')}`, [[[corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)]]]);
});
const dedicated = [1, 2, 3].map((i) => givenGrid(`z${i}`, [[square(120 + i * 0.02, 30.03, 0.013)]], { kind: 'dedicated' }));
const grids = [...general, ...dedicated];
const index = buildGridIndex(grids);

const mix = (one: Position, other: Position, t: number): Position => [one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t];
const within = fc.nat(SIDE * 1000).map((n) => n / 1000);
const points: fc.Arbitrary<Position> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(within, within).map(([x, y]): Position => [120 + x * 0.01, 30 + y * 0.01]) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(SIDE), fc.nat(SIDE)).map(([x, y]) => corner(x, y)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(SIDE - 1), fc.nat(SIDE), fc.constantFrom(0.5, 0.25, 1 / 3)).map(([x, y, t]) => mix(corner(x, y), corner(x + 1, y), t)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(SIDE), fc.nat(SIDE - 1), fc.constantFrom(0.5, 0.1, 2 / 3)).map(([x, y, t]) => mix(corner(x, y), corner(x, y + 1), t)) },
);
const shuffled = (order: number): Territory[] => [...grids].sort((a, b) => ((a.id.charCodeAt(2) * order + a.id.charCodeAt(3)) % 7) - ((b.id.charCodeAt(2) * order + b.id.charCodeAt(3)) % 7) || order - 3);

describe(`every point of the county (5,000 inside, on corners and on edges, seed ${SEED})`, () => {
  const others = [2, 3, 4, 5].map((order) => buildGridIndex(shuffled(order)));
  const check = (property: (point: Position) => void): void => fc.assert(fc.property(points, property), { seed: SEED, numRuns: 5000 });

  test('lies in exactly one grid, the same whatever the order of the list', () => {
    check(([lon, lat]) => {
      const found = index.find(lon, lat)?.id;
      if (found === undefined) throw new Error(`no grid at ${lon}, ${lat}`);
      for (const other of others) if (other.find(lon, lat)?.id !== found) throw new Error(`two answers at ${lon}, ${lat}`);
    });
  });
  test('and it is the one that looking through all of them finds: dedicated first, then the smaller code', () => {
    check(([lon, lat]) => {
      const [wanted] = grids.filter((grid) => contains(grid.shape, lon, lat)).sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'dedicated' ? -1 : 1));
      if (index.find(lon, lat) !== wanted) throw new Error(`not ${wanted?.id} at ${lon}, ${lat}`);
    });
  });
});

test('the corner of four squares and the middles of their edges: the smallest code', () => {
  const four = buildGridIndex([givenGrid('d', [[square(0, 0, 1)]]), givenGrid('b', [[square(1, 0, 1)]]), givenGrid('c', [[square(0, 1, 1)]]), givenGrid('a', [[square(1, 1, 1)]])]);
  expect(four.find(1, 1)?.id).toBe('a');
  expect(four.find(1, 0.5)?.id).toBe('b');
  expect(four.find(0.5, 1)?.id).toBe('c');
  expect(four.find(0, 0)?.id).toBe('d');
  expect(four.find(2, 2)?.id).toBe('a');
});

test('a hole belongs to what lies in it, its rim to the smaller code', () => {
  const ring = givenGrid('b-ring', [[square(0, 0, 3), square(1, 1, 1)]]);
  const core = givenGrid('a-core', [[square(1, 1, 1)]]);
  const both = buildGridIndex([ring, core]);
  expect(both.find(1.5, 1.5)?.id).toBe('a-core');
  expect(both.find(0.5, 0.5)?.id).toBe('b-ring');
  expect(both.find(1, 1.5)?.id).toBe('a-core');
  expect(buildGridIndex([ring]).find(1.5, 1.5)).toBeNull();
  expect(buildGridIndex([ring]).find(1, 1.5)?.id).toBe('b-ring');
});

test('a grid of two islands is found on both, and so is its hole on the second (A11)', () => {
  const islands = buildGridIndex([givenGrid('a', [[square(0, 0, 1)], [square(4, 0, 3), square(5, 1, 1)]])]);
  expect([0.5, 4.5, 5.5, 6.5, 2.5].map((lon) => islands.find(lon, lon < 1 ? 0.5 : 1.5)?.id)).toEqual(['a', 'a', undefined, 'a', undefined]);
  expect(kmTo([[square(0, 0, 1)], [square(4, 0, 3), square(5, 1, 1)]], 5.5, 1.5)).toBeCloseTo(55.6, 0);
});

test('a ring may be closed by its first corner or not', () => {
  const open = square(0, 0, 1);
  expect(contains([[open]], 0.5, 0.5)).toBe(true);
  expect(contains([[[...open, open[0] as Position]]], 0.5, 0.5)).toBe(true);
  expect(contains([[open]], 1.5, 0.5)).toBe(false);
});

describe('near a border (A1, A2)', () => {
  const two = buildGridIndex([givenGrid('b', [[square(120, 30, 0.01)]]), givenGrid('a', [[square(120.01, 30, 0.01)]])]);
  const METRE = 1 / 96_486;
  test('3 m from the line of two grids both are named, with metres', () => {
    const located = two.place(120.01 - 3 * METRE, 30.005, 15);
    expect(located).toMatchObject({ how: 'border', grid: { id: 'b' }, candidates: [{ grid: { id: 'a' }, metres: 3 }] });
    expect(located?.candidates).toHaveLength(1);
  });
  test('on the line itself the smaller code, the other 0 m away', () => {
    expect(two.place(120.01, 30.005, 0)).toMatchObject({ how: 'border', grid: { id: 'a' }, candidates: [{ grid: { id: 'b' }, metres: 0 }] });
  });
  test('a position is never better than 15 m nor worse than 100 m', () => {
    const how = (metres: number, accuracy: number): string | undefined => two.place(120.01 - metres * METRE, 30.005, accuracy)?.how;
    expect([how(14, 0), how(16, 0), how(16, 20), how(99, 1000), how(101, 1000), how(16, Number.NaN)]).toEqual(['border', 'inside', 'border', 'border', 'inside', 'inside']);
  });
  test('near tells all within the metres asked, nearest first, never the grid itself', () => {
    const row = buildGridIndex([3, 1, 0, 2].map((i) => givenGrid(`g${i}`, [[square(120 + i * 0.001, 30, 0.001)]])));
    expect(row.near(120.0015, 30.0005, 200).map(({ grid, metres }) => [grid.id, metres])).toEqual([['g0', 48.2], ['g2', 48.2], ['g3', 144.7]]);
    expect(row.near(120.0015, 30.0005, -1)).toEqual([]);
  });
  test('under a dedicated grid a general one counts as far off as the dedicated one’s own line', () => {
    const over = buildGridIndex([givenGrid('g', [[square(120, 30, 0.01)]]), givenGrid('h', [[square(120.01, 30, 0.01)]]), givenGrid('z', [[square(120.004, 30, 0.012)]], { kind: 'dedicated' })]);
    expect(over.place(120.01, 30.005, 15)).toMatchObject({ how: 'inside', grid: { id: 'z' }, candidates: [] });
    expect(over.place(120.004 + 5 * METRE, 30.005, 15)).toMatchObject({ how: 'border', grid: { id: 'z' }, candidates: [{ grid: { id: 'g' }, metres: 5 }] });
    expect(over.place(120.004 - 5 * METRE, 30.005, 15)).toMatchObject({ how: 'border', grid: { id: 'g' }, candidates: [{ grid: { id: 'z' }, metres: 5 }] });
  });
});

test(`looking around for candidates doesn’t change what is found (2,000 points within 4 m of the lines of 300 small dedicated grids, seed ${SEED})`, () => {
  const small = Array.from({ length: 300 }, (_, i) => ({ id: `z${String(i).padStart(3, '0')}`, at: [120 + random() * 0.1, 30 + random() * 0.1] as const }));
  const many = buildGridIndex([givenGrid('g', [[square(119.9, 29.9, 0.3)]]), ...small.map(({ id, at }) => givenGrid(id, [[square(...at, 0.0005)]], { kind: 'dedicated' }))]);
  fc.assert(fc.property(fc.nat(299), fc.nat(100), fc.nat(100), (n, x, y) => {
    const [lon, lat] = small[n]?.at ?? [0, 0];
    const point = [lon + (x % 2 === 0 ? 4e-5 : 4.6e-4) * (x / 100), lat + 4e-5 * (y / 100)] as const;
    expect(many.place(...point, 15)?.grid.id).toBe(many.find(...point)?.id);
  }), { seed: SEED, numRuns: 2000 });
});

describe('a sliver between drawn grids (A5)', () => {
  const gap = buildGridIndex([givenGrid('b', [[square(120, 30, 0.01)]]), givenGrid('a', [[square(120.0101, 30, 0.01)]])]);
  test('goes to the nearer grid, marked for repair, the other beside it', () => {
    expect(gap.find(120.01003, 30.005)).toBeNull();
    expect(gap.place(120.01003, 30.005, 0)).toMatchObject({ how: 'sliver', grid: { id: 'b' }, candidates: [{ grid: { id: 'a' }, metres: 6.8 }] });
    expect(gap.place(120.01008, 30.005, 0)).toMatchObject({ how: 'sliver', grid: { id: 'a' } });
  });
  test('of two as near to the smaller code, and beyond 200 m to none', () => {
    const corner = buildGridIndex([givenGrid('d', [[square(0, 1, 1)]]), givenGrid('c', [[square(0, 0, 1)]])].map((grid) => ({ ...grid, shape: [[(grid.shape[0]?.[0] ?? []).map(([lon, lat]): Position => [lon === 1 && lat === 1 ? 1.001 : lon, lat])]] })));
    expect(corner.place(1.0015, 1, 0)?.grid.id).toBe('c');
    expect(gap.place(120.005, 30.0117, 0)?.grid.id).toBe('b');
    expect(gap.place(120.005, 30.0119, 0)).toBeNull();
  });
});

test('no grids at all, or no point: nothing is found, nothing breaks', () => {
  const none = buildGridIndex([]);
  expect([none.find(120, 30), none.near(120, 30, 50), none.place(120, 30, 15), buildGridIndex([givenGrid('g', [])]).find(120, 30)]).toEqual([null, [], null, null]);
  expect([Number.NaN, Infinity].map((lon) => index.place(lon, 30, 15))).toEqual([null, null]);
});

test('distances are kilometres, good to a percent', () => {
  const shape = [[square(120, 30, 0.1)]];
  expect(kmTo(shape, 120.05, 29.9)).toBeCloseTo(11.1, 1);
  expect(kmTo(shape, 120.2, 30.05)).toBeCloseTo(9.63, 1);
  expect(kmTo(shape, 120.13, 30.14)).toBeCloseTo(5.31, 1);
  expect(kmTo([[[[120, 30]]]], 120, 30)).toBe(0);
  expect(boundsOf(shape).map((n) => n.toFixed(1))).toEqual(['120.0', '30.0', '120.1', '30.1']);
});
