import Flatbush from 'flatbush';
import { cornersOf } from './normal.ts';
import type { Position, Shape } from './territory.ts';

/** Where in a shape: the vertex counts in the ring as it was given. */
export interface Spot {
  readonly part: number;
  readonly ring: number;
  readonly vertex: number;
}
/** Two lines of a shape that meet where they should not: each named by the vertex that it starts from. */
export interface Crossing {
  readonly one: Spot;
  readonly other: Spot;
  readonly at: Position;
}
interface Edge extends Spot {
  readonly a: Position;
  readonly b: Position;
}

/** Lines that cross, run along each other, or touch within one ring. Rings may touch each other in a point (OGC 06-103r4 §6.1.11). */
export function* crossingsOf(shape: Shape): Generator<Crossing> {
  const edges = edgesOf(shape);
  if (edges.length === 0) return;
  const tree = new Flatbush(edges.length);
  for (const { a, b } of edges) tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  tree.finish();
  for (const [i, one] of edges.entries()) {
    const { a, b } = one;
    const near = tree.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]), (j) => j > i);
    for (const j of near.sort((x, y) => x - y)) {
      const other = edges[j] as Edge;
      const at = meeting(one, other);
      if (at !== null) yield { one, other, at };
    }
  }
}

const edgesOf = (shape: Shape): Edge[] =>
  shape.flatMap((rings, part) => rings.flatMap((given, ring) => {
    const corners = cornersOf(given);
    return corners.length < 3 ? [] : corners.map(({ at, vertex }, nth): Edge => ({ part, ring, vertex, a: at, b: corners[(nth + 1) % corners.length]?.at ?? at }));
  }));

/** A forbidden meeting of two edges, null when there is none. */
function meeting(one: Edge, other: Edge): Position | null {
  const ownRing = one.part === other.part && one.ring === other.ring;
  const [c, d] = [side(one, other.a), side(one, other.b)];
  const [a, b] = [side(other, one.a), side(other, one.b)];
  if (c === 0 && d === 0) return alongEachOther(one, other);
  if (c * d < 0 && a * b < 0) return crossing(one, other);
  if (!ownRing) return null;
  // A corner of one in the middle of the other; neighbours share a corner, and others that do are told as a vertex that comes again.
  const touch = (c === 0 && a * b < 0 && other.a) || (d === 0 && a * b < 0 && other.b) || (a === 0 && c * d < 0 && one.a) || (b === 0 && c * d < 0 && one.b);
  return touch || null;
}

/** Below this share of its terms a determinant is rounding: a corner nearer to a line than that lies on it. */
const ROUNDING = 1e-12;
/** Left 1, right −1, on the line through the edge 0. */
function side({ a, b }: Edge, p: Position): number {
  const left = (b[0] - a[0]) * (p[1] - a[1]);
  const right = (b[1] - a[1]) * (p[0] - a[0]);
  return Math.abs(left - right) <= ROUNDING * (Math.abs(left) + Math.abs(right)) ? 0 : Math.sign(left - right);
}

/** Two edges on one line: the middle of what they share, null when that is a point at most. */
function alongEachOther(one: Edge, other: Edge): Position | null {
  const axis = Math.abs(one.b[0] - one.a[0]) >= Math.abs(one.b[1] - one.a[1]) ? 0 : 1;
  const ends = [one.a, one.b, other.a, other.b].sort((p, q) => p[axis] - q[axis]);
  const low = Math.max(Math.min(one.a[axis], one.b[axis]), Math.min(other.a[axis], other.b[axis]));
  const high = Math.min(Math.max(one.a[axis], one.b[axis]), Math.max(other.a[axis], other.b[axis]));
  const [, p, q] = ends;
  return high > low && p && q ? [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] : null;
}

function crossing(one: Edge, other: Edge): Position {
  const [rx, ry] = [one.b[0] - one.a[0], one.b[1] - one.a[1]];
  const [sx, sy] = [other.b[0] - other.a[0], other.b[1] - other.a[1]];
  const t = ((other.a[0] - one.a[0]) * sy - (other.a[1] - one.a[1]) * sx) / (rx * sy - ry * sx);
  return [one.a[0] + t * rx, one.a[1] + t * ry];
}
