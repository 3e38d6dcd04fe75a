import { Delaunay } from 'd3-delaunay';
import type { Random } from '../random.ts';

/**
 * Plane geometry in degrees of latitude: x = longitude × SHRINK. Only + − × ÷ and comparisons, so
 * that the same polygons come out on every machine.
 */
export type Dot = readonly [x: number, y: number];
export type Loop = readonly Dot[];

/** cos 30.36°, written out: Math.cos may differ in its last digit between machines. */
export const SHRINK = 0.862_866;

/** Sutherland–Hodgman with one line: the part of `loop` where a·x + b·y ≤ c. */
export function halfPlane(loop: Loop, [a, b, c]: readonly [number, number, number]): Dot[] {
  const out: Dot[] = [];
  loop.forEach((to, i) => {
    const from = loop[(i + loop.length - 1) % loop.length] as Dot;
    const before = a * from[0] + b * from[1] - c;
    const after = a * to[0] + b * to[1] - c;
    if (before <= 0 !== after <= 0) {
      const share = before / (before - after);
      out.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    if (after <= 0) out.push(to);
  });
  return out;
}

/** The Voronoi cells of `seeds` within `region`: each is the region cut by the bisectors to its neighbours. */
export function cellsOf(region: Loop, seeds: readonly Dot[]): Loop[] {
  const delaunay = Delaunay.from(seeds as [number, number][]);
  return seeds.map((seed, i) => {
    let cell: Loop = region;
    for (const neighbour of delaunay.neighbors(i)) {
      const other = seeds[neighbour] as Dot;
      const [dx, dy] = [other[0] - seed[0], other[1] - seed[1]];
      cell = halfPlane(cell, [dx, dy, (dx * (other[0] + seed[0]) + dy * (other[1] + seed[1])) / 2]);
    }
    return cell;
  });
}

/** Lloyd's relaxation: seeds move to the middle of their cells, so that cells become even and round. */
export function relax(region: Loop, seeds: readonly Dot[], rounds: number): readonly Dot[] {
  let moved = seeds;
  for (let round = 0; round < rounds; round += 1) moved = cellsOf(region, moved).map(centroid);
  return moved;
}

/** Signed: positive when the loop runs counter-clockwise. */
export function area(loop: Loop): number {
  const [ox, oy] = loop[0] ?? [0, 0];
  let twice = 0;
  loop.forEach(([x, y], i) => {
    const [px, py] = loop[(i + loop.length - 1) % loop.length] as Dot;
    twice += (px - ox) * (y - oy) - (x - ox) * (py - oy);
  });
  return twice / 2;
}

export function centroid(loop: Loop): Dot {
  const [ox, oy] = loop[0] as Dot;
  let [sx, sy, twice] = [0, 0, 0];
  loop.forEach(([x, y], i) => {
    const [px, py] = loop[(i + loop.length - 1) % loop.length] as Dot;
    const cross = (px - ox) * (y - oy) - (x - ox) * (py - oy);
    twice += cross;
    sx += (px + x - 2 * ox) * cross;
    sy += (py + y - 2 * oy) * cross;
  });
  return [ox + sx / (3 * twice), oy + sy / (3 * twice)];
}

/** Even–odd rule, the half-open way: of two neighbours exactly one owns a dot on their border. */
export function inside(loop: Loop, [x, y]: Dot): boolean {
  let within = false;
  loop.forEach(([bx, by], i) => {
    const [ax, ay] = loop[(i + loop.length - 1) % loop.length] as Dot;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
export const boxOf = (loop: Loop): Box => ({
  west: Math.min(...loop.map(([x]) => x)),
  south: Math.min(...loop.map(([, y]) => y)),
  east: Math.max(...loop.map(([x]) => x)),
  north: Math.max(...loop.map(([, y]) => y)),
});

/** A dot of the loop, each as likely: thrown at its box until one hits. */
export function dotIn(loop: Loop, random: Random): Dot {
  const box = boxOf(loop);
  for (let tries = 0; tries < 10_000; tries += 1) {
    const dot: Dot = [
      box.west + (box.east - box.west) * random.next(),
      box.south + (box.north - box.south) * random.next(),
    ];
    if (inside(loop, dot)) return dot;
  }
  throw new Error('a loop without an inside');
}
