import { expect, test } from 'vitest';
import { makeCounty } from '../../sim/county/county.ts';
import { givenGrid, square } from '../test/given.ts';
import { coverage, squareMetresOf } from './coverage.ts';
import type { Territory } from './territory.ts';

const CLEAN = { gaps: [], overlaps: [], outside: [], faulty: [], unreadable: [] };
const parent = givenGrid('v', [[square(120, 30, 0.02)]], { level: 'village', kind: null });
const quarter = (id: string, x: number, y: number, width = 0.01): Territory => givenGrid(id, [[square(120 + x, 30 + y, width)]]);
const four = [quarter('a', 0, 0), quarter('b', 0.01, 0), quarter('c', 0, 0.01), quarter('d', 0.01, 0.01)];

test('four quarters fill their square', () => {
  expect(coverage(parent, four)).toEqual(CLEAN);
});

test('a missing quarter is a gap, one drawn too wide overlaps its neighbours and leaves the parent (P15)', () => {
  const quarterArea = squareMetresOf([[square(120, 30, 0.01)]]);
  expect(quarterArea / 1_069_300).toBeCloseTo(1, 3);
  const missing = coverage(parent, four.slice(0, 3));
  expect(missing).toMatchObject({ ...CLEAN, gaps: [{ squareMetres: expect.closeTo(quarterArea, -3) }] });
  expect(new Set(missing.gaps[0]?.shape[0]?.[0]?.map(String)).size).toBe(4);
  const wide = coverage(parent, [quarter('a', -0.001, 0, 0.012), ...four.slice(1)]);
  expect(wide.gaps).toEqual([]);
  expect(wide.overlaps.map(({ a, b }) => a + b).sort()).toEqual(['ab', 'ac', 'ad']);
  expect(wide.outside.map(({ id }) => id)).toEqual(['a']);
});

test('a child in two parts and a gap with a hole', () => {
  const corners = givenGrid('a', [[square(120, 30, 0.005)], [square(120.015, 30.015, 0.005)]]);
  const middle = givenGrid('m', [[square(120.008, 30.008, 0.004)]]);
  const { gaps, overlaps } = coverage(parent, [corners, middle]);
  expect([gaps.length, gaps[0]?.shape[0]?.length, overlaps.length]).toEqual([1, 2, 0]);
});

test('slivers below 10 m² are not told', () => {
  const narrow = quarter('a', 0, 0, 0.01 - 1e-9);
  expect(coverage(parent, [narrow, ...four.slice(1)]).gaps).toEqual([]);
  expect(coverage(parent, [narrow, ...four.slice(1)], 0.01).gaps).not.toEqual([]);
});

test('no children: all of it is a gap', () => {
  expect(coverage(parent, [])).toMatchObject({ ...CLEAN, gaps: [{ shape: [[{ length: 5 }]] }] });
});

test('bad shapes are named, not a crash (A14)', () => {
  const tie = givenGrid('d', [[[[120.01, 30.01], [120.02, 30.02], [120.02, 30.01], [120.01, 30.02]]]]);
  const bow = coverage(parent, [...four.slice(0, 3), tie]);
  expect(bow).toMatchObject({ faulty: [{ id: 'd', faults: [{ fault: 'crossing' }] }], unreadable: [] });
  expect(bow.gaps.length).toBe(2);
  const nowhere = givenGrid('e', [[[[30, 120], [31, 120], [31, 121]]]]);
  expect(coverage(parent, [...four, nowhere, givenGrid('f', [])])).toMatchObject({ ...CLEAN, faulty: [{ id: 'e' }, { id: 'f' }], unreadable: ['e', 'f'] });
  expect(coverage({ ...parent, shape: [] }, four)).toMatchObject({ ...CLEAN, faulty: [{ id: 'v' }], unreadable: ['v'] });
});

test('the demonstration county fills itself: townships, three townships’ villages, and their grids', () => {
  const general = makeCounty().territories.filter(({ kind }) => kind !== 'dedicated') as Territory[];
  const below = (id: string): Territory[] => general.filter((one) => one.parent === id);
  const townships = below('330110');
  const villages = townships.slice(0, 3).flatMap(({ id }) => below(id));
  const parents = [...general.filter(({ level }) => level === 'county'), ...townships.slice(0, 3), ...villages];
  for (const one of parents) expect([one.name, coverage(one, below(one.id))]).toEqual([one.name, CLEAN]);
});
