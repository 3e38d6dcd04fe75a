import { boundsOf } from './shape.ts';
import type { Position, Shape } from './territory.ts';

/** Heights, as shares of the whole, at which an area is cut; the middle is best, and a hole or a waist may lie there. */
const CUTS = [0.5, 0.4, 0.6, 0.25, 0.75, 0.1, 0.9];

/** A point well inside an area: the middle of the widest stretch of a few level cuts. null for an area without extent. */
export function interiorPoint(shape: Shape): Position | null {
  const [, south, , north] = boundsOf(shape);
  const stretches = CUTS.flatMap((share) => {
    const lat = south + (north - south) * share;
    const crossings = crossingsAt(shape, lat);
    return crossings.flatMap((east, i) => {
      const west = crossings[i - 1];
      return i % 2 === 0 || west === undefined ? [] : [{ at: [(west + east) / 2, lat] as const, width: east - west }];
    });
  });
  const widest = stretches.reduce((best, one) => (one.width > best.width ? one : best), { at: [0, 0] as Position, width: 0 });
  return widest.width > 0 ? widest.at : null;
}

/** Where the outlines and holes cross a height, west to east: between the first and the second it is inside. */
function crossingsAt(shape: Shape, lat: number): number[] {
  const found: number[] = [];
  for (const ring of shape.flat()) {
    ring.forEach(([lon1, lat1], i) => {
      const [lon2, lat2] = ring[(i + 1) % ring.length] ?? [lon1, lat1];
      if (lat1 > lat !== lat2 > lat) found.push(lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1));
    });
  }
  return found.sort((a, b) => a - b);
}
