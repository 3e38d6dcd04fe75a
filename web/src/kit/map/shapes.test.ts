import { describe, expect, test } from 'vitest';
import { areaAt, areaFeature, boundsOf, contains, labelPoint, metresPerPixel, moved, roundLength, type Area } from './shapes.ts';

const square: Area = { id: 'a', name: 'A', shape: [[[[120, 30], [120.1, 30], [120.1, 30.1], [120, 30.1]]]] };
const hole: Area = { id: 'h', name: 'H', shape: [[...(square.shape[0] ?? []), [[120.04, 30.04], [120.06, 30.04], [120.06, 30.06], [120.04, 30.06]]]] };
/** A U: its centroid lies in the gap. */
const bent: Area = {
  id: 'u',
  name: 'U',
  shape: [[[[0, 0], [10, 0], [10, 10], [8, 10], [8, 1], [1, 1], [1, 10], [0, 10]]]],
};

describe('shapes', () => {
  test('a ring is closed for GeoJSON whether or not it came closed', () => {
    const ring = areaFeature(square).geometry.coordinates[0]?.[0] ?? [];
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
    expect(areaFeature({ ...square, shape: [[[...(square.shape[0]?.[0] ?? []), [120, 30]]]] }).geometry.coordinates[0]?.[0]).toHaveLength(5);
  });

  test('a point in a hole is outside', () => {
    expect(contains(square.shape, { lon: 120.05, lat: 30.05 })).toBe(true);
    expect(contains(hole.shape, { lon: 120.05, lat: 30.05 })).toBe(false);
    expect(areaAt([square], { lon: 121, lat: 30.05 })).toBeNull();
  });

  test('of two islands both are land, both are in the bounds, and the larger bears the name', () => {
    const islands: Area['shape'] = [...square.shape, [[[121, 30], [121.3, 30], [121.3, 30.3], [121, 30.3]]]];
    expect([120.05, 120.5, 121.05].map((lon) => contains(islands, { lon, lat: 30.05 }))).toEqual([true, false, true]);
    expect(boundsOf([islands])).toEqual([120, 30, 121.3, 30.3]);
    expect(labelPoint(islands).lon).toBeCloseTo(121.15);
    expect(areaFeature({ ...square, shape: islands }).geometry.coordinates).toHaveLength(2);
  });

  test('a name stands inside its shape even when the centroid does not', () => {
    expect(contains(bent.shape, labelPoint(bent.shape))).toBe(true);
  });

  test('bounds go around shapes and places, and nothing has none', () => {
    expect(boundsOf([square.shape], [{ lon: 119, lat: 31 }])).toEqual([119, 30, 120.1, 31]);
    expect(boundsOf([])).toBeNull();
  });

  test('moved by metres comes back by the same metres', () => {
    const there = moved({ lon: 120, lat: 30.4 }, 100, -50);
    expect(there.lon).toBeGreaterThan(120.00103);
    const back = moved(there, -100, 50);
    expect(back.lon).toBeCloseTo(120, 5);
    expect(back.lat).toBeCloseTo(30.4, 5);
  });

  test('the scale bar shows a round length', () => {
    expect(roundLength(740)).toBe(500);
    expect(roundLength(199)).toBe(100);
    expect(roundLength(2400)).toBe(2000);
    expect(roundLength(4900)).toBe(3000);
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
  });
});
