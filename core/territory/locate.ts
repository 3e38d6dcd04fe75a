import Flatbush from 'flatbush';
import pointInPolygon from 'point-in-polygon-hao';
import type { Polygon, Position, Shape, Territory } from './territory.ts';

/** Point → grid, in process: an R-tree over bounding boxes, then the exact test. */
export interface GridIndex {
  /** The one grid of a point; null outside all of them. */
  find(lon: number, lat: number): Territory | null;
  /** The nearest grid within `km`, for slivers between drawn grids. */
  nearest(lon: number, lat: number, km: number): Territory | null;
}

const NOWHERE: GridIndex = { find: () => null, nearest: () => null };

/**
 * Dedicated grids come before the general ones they overlap; of equals (a point on a shared line)
 * the one with the smaller code wins, so the answer does not depend on the order of `grids`.
 */
export function buildGridIndex(grids: readonly Territory[]): GridIndex {
  const ordered = [...grids].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  if (ordered.length === 0) return NOWHERE;
  const tree = new Flatbush(ordered.length);
  for (const grid of ordered) tree.add(...boundsOf(grid.shape));
  tree.finish();
  return {
    find: (lon, lat) => {
      let best = -1;
      for (const i of tree.search(lon, lat, lon, lat)) {
        if ((best === -1 || i < best) && contains((ordered[i] as Territory).shape, lon, lat)) best = i;
      }
      return ordered[best] ?? null;
    },
    nearest: (lon, lat, km) => {
      const near = tree.neighbors(lon, lat, 8).map((i) => ordered[i] as Territory);
      const [best] = near
        .map((grid) => ({ grid, km: kmTo(grid.shape, lon, lat) }))
        .filter((one) => one.km <= km)
        .sort((a, b) => a.km - b.km || rank(a.grid) - rank(b.grid) || (a.grid.id < b.grid.id ? -1 : 1));
      return best?.grid ?? null;
    },
  };
}

const rank = (grid: Territory): number => (grid.kind === 'dedicated' ? 0 : 1);

/** On an outline counts as inside; in a hole as outside, on its rim as inside. */
export function contains(shape: Shape, lon: number, lat: number): boolean {
  return shape.some((part) => pointInPolygon([lon, lat], closed(part) as unknown as number[][][]) !== false);
}

const cache = new WeakMap<Polygon, readonly (readonly Position[])[]>();
/** The library wants rings that end where they begin. */
function closed(part: Polygon): readonly (readonly Position[])[] {
  let rings = cache.get(part);
  if (rings === undefined) {
    rings = part.map((ring) => {
      const [first] = ring;
      const last = ring.at(-1);
      return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
    });
    cache.set(part, rings);
  }
  return rings;
}

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

const KM_PER_DEGREE = 111.32;

/** Kilometres from a point to the nearest line of a shape; flat geometry is good to a percent inside a county. */
export function kmTo(shape: Shape, lon: number, lat: number): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let best = Infinity;
  for (const ring of shape.flat()) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] as Position;
      best = Math.min(best, segmentDistance([(a[0] - lon) * squeeze, a[1] - lat], [(b[0] - lon) * squeeze, b[1] - lat]));
    });
  }
  return best * KM_PER_DEGREE;
}

/** From the origin to the segment a–b. */
function segmentDistance(a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(a[0] * dx + a[1] * dy) / length));
  return Math.hypot(a[0] + t * dx, a[1] + t * dy);
}
