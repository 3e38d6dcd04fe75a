import { describe, expect, test } from 'vitest';
import { makeCounty } from '../../sim/county/county.ts';
import { square } from '../test/given.ts';
import { fromWgs84, gaussKrugerOfZone, type CoordinateSystem } from './coordinates.ts';
import { exportGeoJson, importGeoJson } from './geojson.ts';
import { joinByName } from './join.ts';
import { sameShape } from './normal.ts';
import type { Position, Territory } from './territory.ts';

const ring = square(120, 30, 0.01);
const feature = (properties: object, coordinates: unknown = [ring], type = 'Polygon'): object => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const good = { code: '330110001001001', name: '第1网格' };
const file = (...features: unknown[]): object => ({ type: 'FeatureCollection', features });
const say = (given: unknown, system?: CoordinateSystem): string[] => importGeoJson(given, system).faults.map(({ fault, feature: at, name, vertex, shape }) => [fault, at, name, vertex && Object.values(vertex).join('/'), shape?.fault].filter((word) => word !== null && word !== undefined).join(' '));

test('what is left out is read from the code: level, parent, general', () => {
  expect(importGeoJson(file(feature(good)))).toMatchObject({ faults: [], warnings: [], system: 'WGS-84', records: [{ id: '330110001001001', level: 'grid', parent: '330110001001', kind: 'general', unit: null }] });
  expect(importGeoJson(file(feature({ id: 330110, name: '余杭区' }, [[ring]], 'MultiPolygon'))).records).toMatchObject([{ id: '330110', level: 'county', parent: null, kind: null }]);
});

test('the demonstration county comes back as it went out', () => {
  const territories = makeCounty().territories as Territory[];
  const back = importGeoJson(JSON.parse(JSON.stringify(exportGeoJson(territories))));
  expect([back.faults, back.records.length]).toEqual([[], territories.length]);
  expect(back.records.every((one, i) => sameShape(one.shape, territories[i]?.shape ?? []))).toBe(true);
  const plain = (all: readonly Territory[]): object[] => all.map((one) => ({ ...one, shape: null }));
  expect(plain(back.records)).toEqual(plain(territories));
});

test('islands and holes come back, a shape without a part has no geometry', () => {
  const shape = [[ring], [square(121, 30, 0.03), square(121.01, 30.01, 0.01)]];
  const one: Territory = { id: '330110001', parent: '330110', level: 'township', kind: null, name: '甲镇', unit: null, shape };
  expect(sameShape(importGeoJson(exportGeoJson([one])).records[0]?.shape ?? [], shape)).toBe(true);
  expect(exportGeoJson([{ ...one, shape: [] }])).toMatchObject({ features: [{ geometry: null }] });
});

describe('a stated system is turned into WGS-84', () => {
  test.each<[string, CoordinateSystem, string | null]>([['GCJ-02', 'GCJ-02', null], ['BD-09', 'BD-09', null], ['zone 40', gaussKrugerOfZone(40), 'urn:ogc:def:crs:EPSG::4528'], ['120° E', gaussKrugerOfZone(40, false), 'EPSG:4549']])('%s', (_, system, crs) => {
    const given = { ...file(feature(good, [ring.map((position) => fromWgs84(position, system))])), ...(crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } }) };
    const { records, system: used } = importGeoJson(given, crs === null ? system : undefined);
    expect(used).toEqual(system);
    const corners = records[0]?.shape[0]?.[0] ?? [];
    expect(corners.slice(0, 4).map(([lon, lat]: Position) => `${lon.toFixed(7)} ${lat.toFixed(7)}`)).toEqual(ring.map(([lon, lat]) => `${lon.toFixed(7)} ${lat.toFixed(7)}`));
  });
  test('a crs that is none of ours is refused, unless the system is stated; one that differs from it is a warning', () => {
    const given = { ...file(feature(good)), crs: { type: 'name', properties: { name: 'EPSG:3857' } } };
    expect([say(given), say(given, 'WGS-84')]).toEqual([['unknown-system'], []]);
    expect(importGeoJson({ ...given, crs: { type: 'name', properties: { name: 'EPSG:4326' } } }, 'GCJ-02').warnings).toMatchObject([{ fault: 'system-differs' }]);
  });
});

describe('each fault by feature, name and vertex', () => {
  const tie = [[120, 30], [121, 31], [121, 30], [120, 31]];
  test.each<[string, unknown, string[]]>([
    ['not an object', 'text', ['not-a-collection']], ['null', null, ['not-a-collection']], ['a single feature', feature(good), ['not-a-collection']],
    ['a line', file(feature(good, ring, 'LineString')), ['not-an-area 0 第1网格']],
    ['no geometry', file(feature(good), { type: 'Feature', properties: { ...good, code: '330110001001002' }, geometry: null }), ['not-an-area 1 第1网格']],
    ['features that are none', file(null, 7, []), [0, 1, 2].flatMap((at) => [`no-code ${at}`, `no-name ${at}`, `no-level ${at}`, `not-an-area ${at}`])],
    ['rings that are none', file(feature(good, [7])), ['not-an-area 0 第1网格']],
    ['a corner of words', file(feature(good, [[...ring.slice(0, 2), ['x', 'y'], ...ring.slice(2)]])), ['not-a-position 0 第1网格 0/0/2']],
    ['metres where degrees are stated', file(feature(good, [[[40_512_345, 3_353_000], ...ring]])), ['not-in-system 0 第1网格 0/0/0']],
    ['a bow-tie', file(feature(good, [tie])), ['shape 0 第1网格 0/0/0 crossing']],
    ['no name', file(feature({ code: '330110001' })), ['no-name 0']],
    ['a code with letters', file(feature({ code: 'G-17', name: '甲', level: 'grid' })), ['no-code 0 甲']],
    ['a code of ten digits', file(feature({ code: '3301100010', name: '甲' })), ['no-level 0 甲']],
    ['an unknown kind', file(feature({ ...good, kind: 'other' })), ['unknown-kind 0 第1网格']],
    ['a code that stands twice', file(feature(good), feature(good)), ['code-twice 0 第1网格', 'code-twice 1 第1网格']],
    ['no features', file(), []],
  ])('%s', (_, given, wanted) => expect(say(given)).toEqual(wanted));

  test('a feature with a fault is not read, its neighbours are', () => {
    const other = feature({ code: '330110001001002', name: '第2网格' });
    expect(importGeoJson(file(feature(good), other, feature(good))).records.map(({ id }) => id)).toEqual(['330110001001002']);
    expect(importGeoJson(file(feature(good, [tie]), other)).records.map(({ id }) => id)).toEqual(['330110001001002']);
  });

  test('two villages of one name in a township are a warning, and are read', () => {
    const { records, faults, warnings } = importGeoJson(file(feature({ code: '330110001001', name: '新村' }), feature({ code: '330110001002', name: '新村' }), feature({ code: '330110002001', name: '新村' })));
    expect([records.length, faults, warnings.map(({ fault, feature: at }) => `${fault} ${at}`)]).toEqual([3, [], ['name-twice 0', 'name-twice 1']]);
  });
});

test('two sources that number alike places differently are joined by name, with and without its kind', () => {
  const of = (...names: string[]): { id: string; name: string }[] => names.map((name, i) => ({ id: `33011000${i}`, name }));
  const { pairs, oursLeft, theirsLeft, ambiguous } = joinByName(of('闲林街道', '余杭街道', '新镇', '东村', '东社区', '独'), of('余杭', '闲林 街道', '他乡', '东'));
  expect(pairs.map(({ ours, theirs }) => [ours.name, theirs.name])).toEqual([['闲林街道', '闲林 街道'], ['余杭街道', '余杭']]);
  expect([oursLeft, theirsLeft].map((left) => left.map(({ name }) => name))).toEqual([['新镇', '独'], ['他乡']]);
  expect(ambiguous).toMatchObject([{ name: '东', ours: [{ name: '东村' }, { name: '东社区' }], theirs: [{ name: '东' }] }]);
});
