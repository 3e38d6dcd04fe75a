import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../test/given.ts';
import { guessColumns, readDegrees } from './columns.ts';
import { fromWgs84, gaussKrugerOfZone, systemOfCrs, toWgs84, type CoordinateSystem } from './coordinates.ts';
import type { Position } from './territory.ts';

const SEED = 19;
const metres = ([lon, lat]: Position, other: Position): number => Math.hypot((lon - other[0]) * 111_320 * Math.cos((lat * Math.PI) / 180), (lat - other[1]) * 111_320);
/** Inside China's mainland whichever way it is shifted. */
const china = fc.tuple(fc.double({ min: 100, max: 118, noNaN: true }), fc.double({ min: 25, max: 40, noNaN: true }));
const near = fc.tuple(fc.double({ min: 118.5, max: 121.5, noNaN: true }), fc.double({ min: 20, max: 50, noNaN: true }));

describe('there and back', () => {
  test.each<[string, CoordinateSystem, typeof china]>([
    ['GCJ-02', 'GCJ-02', china], ['BD-09', 'BD-09', china], ['CGCS2000', 'CGCS2000', china],
    ['Gauss–Krüger, zone 40', gaussKrugerOfZone(40), near], ['Gauss–Krüger, 120° E', gaussKrugerOfZone(40, false), near],
  ])(`%s: 1,000 points return to within a millimetre (A19, seed ${SEED})`, (_, system, points) => {
    fc.assert(fc.property(points, (point) => {
      expect(metres(toWgs84(fromWgs84(point, system), system), point)).toBeLessThan(0.001);
    }), { seed: SEED, numRuns: 1000 });
  });
});

test('known places: the Tiananmen flagpole as published for both web maps, and a zone’s middle line', () => {
  // WGS-84 116.39123, 39.90693 is 116.39747, 39.90834 on GCJ-02 maps, 116.40386, 39.91468 on BD-09 ones.
  expect(metres(fromWgs84([116.39123, 39.90693], 'GCJ-02'), [116.39747, 39.90834])).toBeLessThan(2);
  expect(metres(fromWgs84([116.39123, 39.90693], 'BD-09'), [116.40386, 39.91468])).toBeLessThan(3);
  // On its meridian the northing is the length of the meridian, which from the equator to 30° is 3,320,113.398 m (GRS 80).
  const [east, north] = fromWgs84([120, 30], gaussKrugerOfZone(40));
  expect([east, north].map((n) => n.toFixed(3))).toEqual(['40500000.000', '3320113.398']);
  expect(fromWgs84([120, 30], { meridian: 120, zoned: false })[0]).toBeCloseTo(500_000, 6);
});

test('a point outside China is unchanged by the shifted systems (A19)', () => {
  for (const point of [[139.7, 35.7], [-0.1, 51.5], [-122.4, 37.8], [151.2, -33.9]] as Position[]) {
    expect(toWgs84(point, 'GCJ-02')).toEqual(point);
    expect(fromWgs84(point, 'GCJ-02')).toEqual(point);
  }
});

test.each<[Position, CoordinateSystem]>([
  [[512_345, 3_353_000], 'WGS-84'], [[512_345, 3_353_000], gaussKrugerOfZone(40)], [[40_512_345, 3_353_000], gaussKrugerOfZone(40, false)], [[40_512_345, 3_353_000], gaussKrugerOfZone(39)],
  [[120, 30], gaussKrugerOfZone(40, false)], [[Number.NaN, 30], 'GCJ-02'], [[512_345, 3_353_000], { meridian: 12, zoned: false }], [[500_000, -1], { meridian: 120, zoned: false }],
])('numbers that the stated system can’t hold are refused: %j in %j', (position, system) => {
  expect(refusalOf(() => toWgs84(position, system))?.code).toBe('place.coordinates');
});

test('names of reference systems as files write them', () => {
  expect(['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4490', 'urn:ogc:def:crs:EPSG::4528', 'EPSG:4549', 'EPSG:3857', 'nonsense'].map(systemOfCrs)).toEqual([
    'WGS-84', 'WGS-84', 'CGCS2000', { meridian: 120, zoned: true }, { meridian: 120, zoned: false }, null, null,
  ]);
});

test.each([
  ['30.4', 30.4], ['-30.4', -30.4], ['30.4°N', 30.4], ['N30.4', 30.4], ['30°24′36″', 30.41], ["30°24'36\"S", -30.41], ['30 24 36', 30.41], ['北纬', null], ['东120°30′', 120.5],
  ['３０．４', 30.4], ['30°61′', null], ['', null], ['abc', null], ['30.4.1', null], ['30°', 30], ['120度30分', 120.5],
])('degrees of %j', (text, wanted) => {
  const read = readDegrees(text);
  if (wanted === null) expect(read).toBeNull();
  else expect(read).toBeCloseTo(wanted, 9);
});

describe('a table whose columns nobody named (A20)', () => {
  const box = [119.6, 30.1, 120.3, 30.6] as const;
  test.each<[string, string[][], object]>([
    ['latitude first in one column', [['1', '30.4,120.0'], ['2', '30.5,120.1']], { columns: [1], order: 'lat-lon', refused: [] }],
    ['longitude first in one column', [['120.0,30.4'], ['120.1，30.5']], { columns: [0], order: 'lon-lat', refused: [] }],
    ['two columns', [['a', '120.0', '30.4'], ['b', '120.1', '30.5']], { columns: [1, 2], order: 'lon-lat', refused: [] }],
    ['two columns, latitude first', [['30.4', 'x', '120.0']], { columns: [2, 0], order: 'lat-lon', refused: [] }],
    ['degrees and minutes', [['30°24′N，120°06′E']], { columns: [0], order: 'lat-lon', refused: [] }],
    ['some rows elsewhere, one unreadable', [['120.0', '30.4'], ['116.4', '39.9'], ['?', '30.4'], ['120.1', '30.3']], { columns: [0, 1], refused: [1, 2] }],
  ])('%s', (_, rows, wanted) => {
    const guess = guessColumns(rows, box);
    expect(guess).toMatchObject(wanted);
    const [lon, lat] = guess?.positions[0] ?? [0, 0];
    expect([lon, lat]).toEqual([expect.closeTo(120.05, 0), expect.closeTo(30.4, 5)]);
  });
  test('nothing in the county: no guess', () => {
    expect([guessColumns([['116.4', '39.9']], box), guessColumns([], box), guessColumns([['', '']], box)]).toEqual([null, null, null]);
  });
});
