import { binsOf } from './bins.ts';
import { cosineOf, metresPerLat, metresPerLon } from './metres.ts';
import { scannerOf, type Eye } from './scan.ts';
import { boundsOf } from './shape.ts';
import type { Territory } from './territory.ts';

/** A grid that might be meant too, and how far off it is. */
export interface Candidate {
  readonly grid: Territory;
  /** How far the point must be wrong for this grid to be the right one; in tenths, 0 when it holds the point as well. */
  readonly metres: number;
}

/** Where a point lies, and how sure that is. */
export interface Located {
  readonly grid: Territory;
  /**
   * inside: no other grid within reach. border: one of `candidates` may be meant, so ask the reporter or the desk.
   * sliver: in no grid, the nearest was taken, and the map wants repair.
   */
  readonly how: 'inside' | 'border' | 'sliver';
  /** The others, nearest first. */
  readonly candidates: readonly Candidate[];
}

/** Point → grid, in process: a raster of bounding boxes, then the exact test. */
export interface GridIndex {
  /** The one grid of a point; null outside all of them. */
  find(lon: number, lat: number): Territory | null;
  /** The other grids that a point wrong by `metres` may lie in, nearest first; never the one that is found. */
  near(lon: number, lat: number, metres: number): readonly Candidate[];
  /** Grid and candidates in one go, for a position good to `accuracyMetres` (0: as drawn); null farther than 200 m from every grid. */
  place(lon: number, lat: number, accuracyMetres: number): Located | null;
}

/** No position counts as better than this: a phone under open sky is 5 to 15 m off, and so are lines drawn on a picture. */
export const REACH_LEAST = 15;
/** Nor as worse: a fix of 1 km (a mobile mast) would make half a town candidates, and asking which is then no help. */
export const REACH_MOST = 100;
/** Slivers between drawn grids are at most this wide. */
export const SLIVER = 200;

const NOBODY: readonly Candidate[] = [];
const rank = (grid: Territory): number => (grid.kind === 'dedicated' ? 0 : 1);

/**
 * Dedicated grids come before the general ones they overlap; of equals (a point on a shared line)
 * the one with the smaller code wins, so the answer does not depend on the order of `grids`.
 * A general grid is a candidate beside a dedicated one only as far as that one's own line is near.
 */
export function buildGridIndex(grids: readonly Territory[]): GridIndex {
  const ordered = grids.filter(({ shape }) => boundsOf(shape)[0] !== Infinity).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const look = lookerOf(ordered);
  const others = (seen: Seen, metres: number): readonly Candidate[] => candidatesOf(ordered, seen, metres);
  return {
    find: (lon, lat) => ordered[look(lon, lat, 0).best] ?? null,
    near: (lon, lat, metres) => {
      const reach = metres > 0 ? metres : 0;
      return others(look(lon, lat, reach), reach);
    },
    place: (lon, lat, accuracyMetres) => {
      const reach = accuracyMetres > REACH_LEAST ? Math.min(accuracyMetres, REACH_MOST) : REACH_LEAST;
      const seen = look(lon, lat, reach);
      const grid = ordered[seen.best];
      if (grid !== undefined) {
        const candidates = seen.count === 1 ? NOBODY : others(seen, reach);
        return { grid, how: candidates.length > 0 ? 'border' : 'inside', candidates };
      }
      const [nearest, ...rest] = others(look(lon, lat, SLIVER), SLIVER);
      if (nearest === undefined) return null;
      return { grid: nearest.grid, how: 'sliver', candidates: rest.filter(({ metres }) => metres <= nearest.metres + reach) };
    },
  };
}

/** Every grid whose box is within reach of a point; the arrays are used again for the next point. */
interface Seen {
  count: number;
  /** Position of the grid that holds the point, -1 when none does. */
  best: number;
  /** How many of the list are dedicated: they come first. */
  readonly dedicated: number;
  readonly which: Int32Array;
  /** Squared metres to the nearest line; Infinity beyond reach. */
  readonly lines: Float64Array;
  /** Squared metres to the area: 0 for one that holds the point. */
  readonly areas: Float64Array;
}

function lookerOf(ordered: readonly Territory[]): (lon: number, lat: number, metres: number) => Seen {
  const [lines, areas] = [new Float64Array(ordered.length), new Float64Array(ordered.length)];
  const dedicated = ordered.filter((grid) => rank(grid) === 0).length;
  const seen: Seen = { count: 0, best: -1, dedicated, which: new Int32Array(ordered.length), lines, areas };
  if (ordered.length === 0) return () => seen;
  const bins = binsOf(ordered.map(({ shape }) => boundsOf(shape)));
  const scanner = scannerOf(ordered.map(({ shape }) => shape));
  const eye: Eye = { lon: 0, lat: 0, east: 0, north: 0, reachLon: 0, reachLat: 0 };
  const box: [number, number, number, number] = [0, 0, 0, 0];
  const take = (i: number): void => {
    const holds = scanner.inside(i, eye);
    if (holds && (seen.best === -1 || i < seen.best)) seen.best = i;
    seen.which[seen.count] = i;
    seen.lines[seen.count] = scanner.square;
    seen.areas[seen.count] = holds ? 0 : scanner.square;
    seen.count += 1;
  };
  return (lon, lat, metres) => {
    seen.count = 0;
    seen.best = -1;
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return seen;
    const cosine = cosineOf(lat);
    eye.lon = lon;
    eye.lat = lat;
    eye.east = metresPerLon(cosine);
    eye.north = metresPerLat(cosine);
    eye.reachLon = metres / eye.east;
    eye.reachLat = metres / eye.north;
    box[0] = lon - eye.reachLon;
    box[1] = lat - eye.reachLat;
    box[2] = lon + eye.reachLon;
    box[3] = lat + eye.reachLat;
    bins.search(box, take);
    return seen;
  };
}

function candidatesOf(ordered: readonly Territory[], seen: Seen, reach: number): readonly Candidate[] {
  const covered = seen.best !== -1 && seen.best < seen.dedicated;
  const own = covered ? (seen.lines[seen.which.indexOf(seen.best)] as number) : 0;
  const out: { at: number; metres: number }[] = [];
  for (let n = 0; n < seen.count; n += 1) {
    const at = seen.which[n] as number;
    if (at === seen.best) continue;
    const area = seen.areas[n] as number;
    const square = covered && at >= seen.dedicated ? Math.max(area, own) : area;
    if (square <= reach * reach) out.push({ at, metres: Math.round(Math.sqrt(square) * 10) / 10 });
  }
  if (out.length === 0) return NOBODY;
  return out.sort((a, b) => a.metres - b.metres || a.at - b.at).map(({ at, metres }) => ({ grid: ordered[at] as Territory, metres }));
}
