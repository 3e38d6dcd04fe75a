import { randomOf, type Random } from '../random.ts';
import type { Township } from './division.ts';
import { OUTLINE, TOWNS } from './outline.ts';
import { area, cellsOf, dotIn, relax, SHRINK, type Dot, type Loop } from './plane.ts';

/** Corners in millionths of a degree: whole numbers, so that neighbours share theirs exactly. */
export type Corner = readonly [lon: number, lat: number];
export interface Cell {
  readonly township: string;
  readonly village: string;
  readonly ring: readonly Corner[];
}

interface Seed {
  readonly township: string;
  readonly village: string;
  readonly dot: Dot;
}

const flat = ([lon, lat]: readonly [number, number]): Dot => [lon * SHRINK, lat];
const region: Loop = OUTLINE.map(flat);

/** Grids of a village: 5 to 9, most often 6 or 7, as the county's 1,468 over 223 villages suggest. */
const GRIDS = [5, 6, 6, 6, 7, 7, 7, 8, 9] as const;

/**
 * Seeds are placed township by township and village by village, but the mesh is ONE Voronoi
 * diagram of all of them, cut to the outline. Villages and townships are unions of its cells
 * (merge.ts), so that children fill their parent exactly, whatever the shapes are.
 */
export function tessellate(townships: readonly Township[], seed: number): Cell[] {
  const towns = townships.map(({ name }) => flat((TOWNS[name] as { at: readonly [number, number] }).at));
  const lands = cellsOf(region, towns);
  const seeds = townships.flatMap((township, i) => seedsOf(township, { land: lands[i] as Loop, town: towns[i] as Dot }, seed));
  const cells = cellsOf(region, seeds.map(({ dot }) => dot));
  return seeds.map(({ township, village }, i) => ({ township, village, ring: snap(cells[i] as Loop) }));
}

function seedsOf(township: Township, { land, town }: { land: Loop; town: Dot }, seed: number): Seed[] {
  const random = randomOf(seed, 'villages', township.code);
  const places = relax(land, township.villages.map(() => denseDot(land, town, random)), 4);
  const bySize = cellsOf(land, places).sort((a, b) => area(a) - area(b));
  // Communities are small and in town, villages wide: names go to the cells in that order.
  const bySort = [...township.villages].sort((a, b) => sortOf(a.code) - sortOf(b.code));
  return bySort.flatMap(({ code }, i) => {
    const own = bySize[i] as Loop;
    const chance = randomOf(seed, 'grids', code);
    const dots = Array.from({ length: chance.pick(GRIDS) }, () => dotIn(own, chance));
    return relax(own, dots, 3).map((dot) => ({ township: township.code, village: code, dot }));
  });
}

/** 0 for a community (GB/T 10114: 001–199 and 4xx), 1 for a village (2xx, 3xx). */
const sortOf = (code: string): number => (/[23]..$/.test(code) ? 1 : 0);

/** Of three dots the one nearest to town: there is more of everything there. */
function denseDot(land: Loop, town: Dot, random: Random): Dot {
  const away = ([x, y]: Dot): number => (x - town[0]) * (x - town[0]) + (y - town[1]) * (y - town[1]);
  return [dotIn(land, random), dotIn(land, random), dotIn(land, random)].reduce((a, b) => (away(a) <= away(b) ? a : b));
}

function snap(loop: Loop): Corner[] {
  const corners = loop.map(([x, y]): Corner => [Math.round((x / SHRINK) * 1e6), Math.round(y * 1e6)]);
  return corners.filter(([x, y], i) => {
    const [px, py] = corners[(i + corners.length - 1) % corners.length] as Corner;
    return x !== px || y !== py;
  });
}
