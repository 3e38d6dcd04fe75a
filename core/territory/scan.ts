import { closeRing, partContains, segmentSquare } from './shape.ts';
import type { Polygon, Position, Shape } from './territory.ts';

/** What one walk along the lines of a shape tells of a point. */
export interface Scanner {
  /**
   * Is the point in shape `i`, lines and rims included? The answer is that of point-in-polygon-hao, bit for bit.
   * Afterwards `square` is the squared distance in metres to the nearest of its lines, Infinity beyond `reach`.
   */
  inside(i: number, at: Eye): boolean;
  square: number;
}

/** A point, the metres of a degree there, and how far it looks for lines, in degrees. */
export interface Eye {
  lon: number;
  lat: number;
  east: number;
  north: number;
  reachLon: number;
  reachLat: number;
}

/** Shewchuk's bound: a determinant larger than this share of its terms has the sign that floating point gives it. */
const SURE = 3.330_669_073_875_471_6e-16;

/**
 * Shapes as one stream of numbers, because half a million points a second leave no time for arrays of arrays.
 * A determinant too small to be trusted sends the part to the library with exact arithmetic.
 */
export function scannerOf(shapes: readonly Shape[]): Scanner {
  const { stream, starts } = pack(shapes);
  let k = 0;
  const scanner: Scanner = { square: Infinity, inside };
  return scanner;

  function inside(i: number, at: Eye): boolean {
    k = starts[i] as number;
    const parts = stream[k] as number;
    k += 1;
    scanner.square = Infinity;
    let found = false;
    for (let part = 0; part < parts; part += 1) {
      const held = walk(at);
      found ||= held ?? partContains(shapes[i]?.[part] as Polygon, at.lon, at.lat);
    }
    return found;
  }

  /** One part; null: too close to call. */
  function walk({ lon, lat, east, north, reachLon, reachLat }: Eye): boolean | null {
    let odd = false;
    let rim = false;
    let unsure = false;
    let square = scanner.square;
    let rings = stream[k] as number;
    for (k += 1; rings > 0; rings -= 1) {
      const end = k + 1 + (stream[k] as number);
      let u1 = (stream[k + 1] as number) - lon;
      let v1 = (stream[k + 2] as number) - lat;
      for (k += 3; k < end; k += 2) {
        const u2 = (stream[k] as number) - lon;
        const v2 = (stream[k + 1] as number) - lat;
        if (v1 > 0 !== v2 > 0) {
          const left = u2 * v1;
          const right = u1 * v2;
          const turn = left - right;
          if (Math.abs(turn) <= SURE * (Math.abs(left) + Math.abs(right))) unsure = true;
          else if (turn > 0 === v2 > 0) odd = !odd;
        } else if (v1 === 0 || v2 === 0) rim ||= touches([u1, v1], [u2, v2]);
        if (!((u1 > reachLon && u2 > reachLon) || (u1 < -reachLon && u2 < -reachLon) || (v1 > reachLat && v2 > reachLat) || (v1 < -reachLat && v2 < -reachLat))) {
          square = Math.min(square, segmentSquare([u1 * east, v1 * north], [u2 * east, v2 * north]));
        }
        u1 = u2;
        v1 = v2;
      }
      k = end;
    }
    scanner.square = square;
    return rim || (unsure ? null : odd);
  }
}

/** Does a line with an end at the point's own latitude meet the point? */
const touches = ([u1, v1]: Position, [u2, v2]: Position): boolean =>
  v1 === 0 && v2 === 0 ? (u1 <= 0 && u2 >= 0) || (u1 >= 0 && u2 <= 0) : (v1 === 0 && u1 === 0) || (v2 === 0 && u2 === 0);

/** A shape is the number of its parts; a part that of its rings; a ring that of its numbers, then these: lon, lat, … closed. */
function pack(shapes: readonly Shape[]): { stream: Float64Array; starts: Int32Array } {
  const stream: number[] = [];
  const starts = new Int32Array(shapes.length);
  shapes.forEach((shape, i) => {
    starts[i] = stream.length;
    stream.push(shape.length);
    for (const part of shape) {
      const rings = part.filter((ring) => ring.length > 0).map(closeRing);
      stream.push(rings.length);
      for (const ring of rings) {
        stream.push(ring.length * 2);
        for (const [lon, lat] of ring) stream.push(lon, lat);
      }
    }
  });
  return { stream: Float64Array.from(stream), starts };
}
