import { describe, expect, test } from 'vitest';
import { givenGrid, square } from '../test/given.ts';
import { squareMetresOf } from './coverage.ts';
import { cut, freeCodes, joined } from './cut.ts';
import { movedBetween } from './moved.ts';
import { faultsOfWanted, planRedraw, type MapWorld, type RedrawWanted } from './redraw.ts';
import type { Shape, Territory } from './territory.ts';

const box = (west: number, south: number, east: number, north: number): Shape => [[[[west, south], [east, south], [east, north], [west, north]]]];
const land = box(120, 30, 120.02, 30.02);
const V = '330110001001';
const [ONE, TWO, THREE, OLD] = [`${V}001`, `${V}002`, `${V}003`, `${V}009`];
const current: Territory[] = [
  { ...givenGrid('330110', land), level: 'county', kind: null, parent: null },
  { ...givenGrid('330110001', land), level: 'township', kind: null, parent: '330110' },
  { ...givenGrid(V, land), level: 'village', kind: null, parent: '330110001' },
  givenGrid(ONE, box(120, 30, 120.01, 30.02), { parent: V }), givenGrid(TWO, box(120.01, 30, 120.02, 30.02), { parent: V }),
];
const world: MapWorld = { county: '330110', current, retired: [{ id: OLD, successors: [ONE] }], units: [{ id: 'committee', block: V, dissolved: false }, { id: 'gone', block: V, dissolved: true }] };
const none: RedrawWanted = { retire: [], create: [], change: [], succession: [], units: [] };
const merge: RedrawWanted = { ...none, retire: [ONE, TWO], create: [givenGrid(THREE, land, { parent: V })], succession: [{ from: [ONE, TWO], to: [THREE] }] };

describe('a redrawing that is wanted', () => {
  test('has no fault when it hangs together, and carries on whom earlier ones led to', () => {
    expect(faultsOfWanted(world, merge)).toEqual([]);
    expect(planRedraw(world, merge).ended).toEqual([{ id: ONE, successors: [THREE] }, { id: TWO, successors: [THREE] }, { id: OLD, successors: [THREE] }]);
  });
  test.each<[string, RedrawWanted, object[]]>([
    ['a code too short', { ...merge, create: [givenGrid(`${V}3`, land, { parent: V })] }, [{ fault: 'code', id: `${V}3` }]],
    ['a dissolved unit', { ...none, change: [{ id: ONE, unit: 'gone' }] }, [{ fault: 'unit', id: ONE, unit: 'gone' }]],
    ['a retired code', { ...merge, create: [givenGrid(OLD, land, { parent: V })] }, [{ fault: 'id-used', id: OLD }]],
    ['a bow-tie, by its crossing', { ...none, change: [{ id: ONE, shape: [[[[120, 30], [120.01, 30.01], [120.01, 30], [120, 30.01]]]] }] }, [{ fault: 'crossing', id: ONE, at: [120.005, expect.closeTo(30.005, 9)] }]],
  ])('%s is refused', (_, wanted, faults) => expect(faultsOfWanted(world, wanted)).toMatchObject(faults));

  test('a unit goes along with the one successor of its village; with two somebody must say', () => {
    const [a, b] = ['330110001002', '330110001003'].map((id) => ({ ...givenGrid(id, land), level: 'village' as const, kind: null, parent: '330110001' })) as [Territory, Territory];
    const village = (to: readonly Territory[], more: Partial<RedrawWanted> = {}): RedrawWanted => ({
      ...none, retire: [V], create: [...to, ...to.slice(1).map(({ id }) => givenGrid(`${id}001`, box(120, 30, 120.01, 30.01), { parent: id }))],
      change: [{ id: ONE, parent: a.id }, { id: TWO, parent: a.id }], succession: [{ from: [V], to: to.map(({ id }) => id) }], ...more,
    });
    expect([faultsOfWanted(world, village([a])), planRedraw(world, village([a])).units]).toEqual([[], [{ id: 'committee', block: a.id }]]);
    expect(faultsOfWanted(world, village([a, b]))).toMatchObject([{ fault: 'unit-left', unit: 'committee' }]);
    expect(faultsOfWanted(world, village([a, b], { units: [{ id: 'committee', block: b.id }] }))).toEqual([]);
    expect(faultsOfWanted(world, village([a], { units: [{ id: 'committee', block: OLD }] }))).toMatchObject([{ fault: 'unit', unit: 'committee' }]);
  });
  test('the same border from another corner and turned round is no change (A17)', () => {
    expect(planRedraw(world, { ...none, change: [{ id: ONE, shape: [[[[120.01, 30.02], [120.01, 30], [120, 30], [120, 30.02]]]] }] }).changed).toEqual([]);
  });
});

test('what moved: a grid gone, redrawn, or under another village; a new name moves nothing', () => {
  const grids = (after: Territory[]): string[] => [...movedBetween(current, after).grids].sort();
  expect(grids(current.map((one) => ({ ...one, name: '新' })))).toEqual([]);
  expect(grids(current.map((one) => (one.id === V ? { ...one, parent: '330110' } : one)))).toEqual([ONE, TWO]);
  const moved = movedBetween(current, current.map((one) => (one.id === ONE ? { ...one, shape: box(120, 30, 120.009, 30.02) } : one)));
  expect([[...moved.grids], moved.touches(120.0095, 30.01), moved.touches(120.015, 30.01)]).toEqual([[ONE], true, false]);
});

test('a cut leaves two pieces that fill the whole, and joined they are it again', () => {
  const whole = box(120, 30, 120.01, 30.02);
  const pieces = cut(whole, box(119.9, 29.9, 120.1, 30.007));
  expect(squareMetresOf(pieces?.off ?? []) + squareMetresOf(pieces?.left ?? [])).toBeCloseTo(squareMetresOf(whole), -2);
  expect(squareMetresOf(joined([pieces?.off ?? [], pieces?.left ?? []]) ?? [])).toBeCloseTo(squareMetresOf(whole), -2);
  expect([cut(whole, box(121, 30, 122, 31)), cut(whole, [[square(119, 29, 3)]])]).toEqual([null, null]);
});

test('free codes come after the highest ever given, and never among them', () => {
  expect(freeCodes(V, [ONE, TWO, `${V}901`, '330110001002005'], 2)).toEqual([`${V}003`, `${V}004`]);
  expect(freeCodes(V, [`${V}899`, `${V}900`], 2)).toEqual([`${V}901`, `${V}902`]);
});
