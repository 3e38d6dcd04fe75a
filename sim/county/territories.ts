import type { Static } from 'typebox';
import type { TerritoryRecord } from '../../contract/county.ts';
import { COUNTY, COUNTY_NAME, type Township } from './division.ts';
import { signedArea, union } from './merge.ts';
import { tessellate, type Corner } from './tessellate.ts';

export type Territory = Static<typeof TerritoryRecord>;
type Shape = Territory['shape'];

/** The tree from the county down to its general grids, parents before children, in the order of the codes. */
export function generalTerritories(townships: readonly Township[], seed: number): Territory[] {
  const cells = tessellate(townships, seed);
  const shapeOf = (rings: readonly (readonly Corner[])[]): Shape => [union(rings).map(degrees)];
  const ringsOf = (column: 'township' | 'village', code: string): (readonly Corner[])[] =>
    cells.filter((cell) => cell[column] === code).map(({ ring }) => ring);
  const plain = { kind: null, unit: null };

  const below = townships.flatMap((township): Territory[] => [
    { ...plain, id: township.code, parent: COUNTY, level: 'township', name: township.name, shape: shapeOf(ringsOf('township', township.code)) },
    ...township.villages.flatMap((village): Territory[] => {
      const rings = ringsOf('village', village.code);
      return [
        { ...plain, id: village.code, parent: township.code, level: 'village', name: village.name, shape: shapeOf(rings) },
        ...gridsOf(village.code, rings),
      ];
    }),
  ]);
  const whole = shapeOf(cells.map(({ ring }) => ring));
  return [{ ...plain, id: COUNTY, parent: null, level: 'county', name: COUNTY_NAME, shape: whole }, ...below];
}

/** Grids are numbered as one reads a map: from north to south, then from west to east. */
function gridsOf(village: string, rings: readonly (readonly Corner[])[]): Territory[] {
  const top = (ring: readonly Corner[]): Corner =>
    ring.reduce((best, corner) => (corner[1] > best[1] || (corner[1] === best[1] && corner[0] < best[0]) ? corner : best));
  return [...rings]
    .sort((a, b) => top(b)[1] - top(a)[1] || top(a)[0] - top(b)[0])
    .map((ring, i) => ({
      id: `${village}${String(i + 1).padStart(3, '0')}`,
      parent: village,
      level: 'grid',
      kind: 'general',
      name: `第${i + 1}网格`,
      unit: null,
      shape: [[degrees(ring)]],
    }));
}

/** Millionths are whole numbers, so the division prints as six decimals everywhere. */
const degrees = (ring: readonly Corner[]): [number, number][] => ring.map(([lon, lat]) => [lon / 1e6, lat / 1e6]);

/** In square millionths of a degree, holes taken off; exact. */
export function areaOf(shape: Shape): number {
  return shape.flat().reduce((sum, ring) => sum + signedArea(ring.map(([lon, lat]) => [Math.round(lon * 1e6), Math.round(lat * 1e6)])), 0) / 2;
}
