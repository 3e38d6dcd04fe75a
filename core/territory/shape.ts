import pointInPolygon from 'point-in-polygon-hao';
import { cosineOf, metresPerLat, metresPerLon } from './metres.ts';
import type { Polygon, Position, Ring, Shape } from './territory.ts';

/** On an outline counts as inside; in a hole as outside, on its rim as inside. Exact: robust predicates. */
export function contains(shape: Shape, lon: number, lat: number): boolean {
  return shape.some((part) => partContains(part, lon, lat));
}

export function partContains(part: Polygon, lon: number, lat: number): boolean {
  return pointInPolygon([lon, lat], closed(part) as unknown as number[][][]) !== false;
}

const cache = new WeakMap<Polygon, Polygon>();
/** The library wants rings that end where they begin; one without a corner holds nothing. */
function closed(part: Polygon): Polygon {
  let rings = cache.get(part);
  if (rings === undefined) {
    rings = part.filter((ring) => ring.length > 0).map(closeRing);
    cache.set(part, rings);
  }
  return rings;
}

export const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};
/** As RFC 7946 writes a ring: its last position is its first. */
export const closeRing = (ring: Ring): Ring => (ring[0] === undefined || isClosed(ring) ? ring : [...ring, ring[0]]);
/** Its corners, each once. */
export const openRing = (ring: Ring): Ring => (isClosed(ring) ? ring.slice(0, -1) : ring);

/** west, south, east, north */
export function boundsOf(shape: Shape): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outline = []] of shape) {
    for (const [lon, lat] of outline) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return bounds;
}

/** Kilometres from a point to the nearest line of a shape; flat geometry is good to a percent inside a county. */
export function kmTo(shape: Shape, lon: number, lat: number): number {
  const cosine = cosineOf(lat);
  const [east, north] = [metresPerLon(cosine) / 1000, metresPerLat(cosine) / 1000];
  let best = Infinity;
  for (const ring of shape.flat()) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] as Position;
      best = Math.min(best, segmentSquare([(a[0] - lon) * east, (a[1] - lat) * north], [(b[0] - lon) * east, (b[1] - lat) * north]));
    });
  }
  return Math.sqrt(best);
}

/** Squared distance from the origin to the segment a–b. */
export function segmentSquare(a: Position, b: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(a[0] * dx + a[1] * dy) / length));
  const x = a[0] + t * dx;
  const y = a[1] + t * dy;
  return x * x + y * y;
}
