import { expect, test } from 'vitest';
import type { Shape } from '../../../../../../core/territory/territory.ts';
import { areaWords, judge, type Around, type Draft } from './plan.ts';

const V = '330110001001';
const box = (west: number, south: number, east: number, north: number): Shape => [[[[west, south], [east, south], [east, north], [west, north]]]];
const grid = (id: string, shape: Shape) => ({ id, parent: V, level: 'grid' as const, kind: 'general' as const, name: id.slice(-3), shape });
const [ONE, TWO] = [`${V}001`, `${V}002`];
const around: Around = {
  parent: { id: V, parent: '330110001', level: 'village', kind: null, name: '村', shape: box(120, 30, 120.02, 30.01) },
  all: [grid(ONE, box(120, 30, 120.01, 30.01)), grid(TWO, box(120.01, 30, 120.02, 30.01))],
  page: {
    id: ONE, level: 'grid', retired: false, map: 4, mayDraw: true, predecessors: [], successors: [], units: [], freeCodes: [`${V}003`, `${V}004`],
    versions: [{ validFrom: '', validTo: null, name: '001', parent: null, unit: null, kind: 'general', squareMetres: 1, shape: [], faulty: false, note: null }],
  },
};
const draft = (given: Partial<Draft>): Draft => ({ deed: 'split', shape: [], others: [], names: ['甲', '乙'], kind: 'general', note: ' 因为 ', ...given });
const left = box(119.9, 29.9, 120.004, 30.1);

test('a split retires the old grid and gives its land to two with codes never used', () => {
  const { body, gaps, overlaps } = judge(draft({ shape: left }), around);
  expect(body).toMatchObject({ map: 4, note: '因为', retire: [ONE], create: [{ id: `${V}003`, name: '甲', parent: V }, { id: `${V}004`, name: '乙' }], succession: [{ from: [ONE], to: [`${V}003`, `${V}004`] }] });
  expect([gaps, overlaps]).toEqual([[], []]);
});

test.each<[string, Partial<Draft>, string | null]>([
  ['nothing is drawn', {}, 'draw'],
  ['two corners of a line that is being drawn', { shape: [[[[120, 30], [120.01, 30], [120.01, 30], [120, 30]]]] }, 'draw'],
  ['all of the grid is drawn around', { shape: box(119, 29, 121, 31) }, 'cutBoth'],
  ['one of two names is missing', { shape: left, names: ['甲', ' '] }, 'name'],
  ['nothing to merge with', { deed: 'merge' }, 'others'],
  ['the name is the one it has', { deed: 'rename', names: ['001', ''] }, 'name'],
])('%s: it can’t be saved, and is told why', (_, given, missing) => expect(judge(draft(given), around)).toMatchObject({ body: null, missing }));

test('a line that crosses itself is told with its point and can’t be saved (A13)', () => {
  const { body, faults } = judge(draft({ deed: 'add', shape: [[[[120, 30], [120.01, 30.01], [120.01, 30], [120, 30.01]]]] }), around);
  expect(body).toBeNull();
  expect(faults).toMatchObject([{ fault: 'crossing', at: [120.005, expect.closeTo(30.005, 9)] }]);
});

test('a border drawn back leaves a gap, drawn too far an overlap; both are shown before saving', () => {
  expect(judge(draft({ deed: 'reshape', shape: box(120, 30, 120.009, 30.01) }), around)).toMatchObject({ body: { change: [{ id: ONE }] }, gaps: [expect.anything()], overlaps: [] });
  expect(judge(draft({ deed: 'reshape', shape: box(120, 30, 120.011, 30.01) }), around)).toMatchObject({ gaps: [], overlaps: [expect.anything()] });
});

test('merged with its neighbour they are one; a dedicated grid over others is no overlap', () => {
  expect(judge(draft({ deed: 'merge', others: [TWO], names: ['全村', ''] }), around)).toMatchObject({ body: { retire: [ONE, TWO], create: [{ id: `${V}003`, name: '全村' }] }, gaps: [], overlaps: [] });
  expect(judge(draft({ deed: 'add', kind: 'dedicated', shape: box(120.005, 30.002, 120.015, 30.008) }), around)).toMatchObject({ overlaps: [], body: { create: [{ kind: 'dedicated' }] } });
});

test('areas in words', () => expect([8400, 520_000, 12_300_000].map(areaWords)).toEqual(['8,400 m²', '0.52 km²', '12 km²']));
