import { closeRing, openRing } from './shape.ts';
import type { Polygon, Position, Ring, Shape } from './territory.ts';

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Corners of a ring with their place in it as given: closing and repeats of the one before fall away. */
export function cornersOf(ring: Ring): { readonly at: Position; readonly vertex: number }[] {
  const open = openRing(ring);
  return open.map((at, vertex) => ({ at, vertex })).filter(({ at, vertex }) => open.length === 1 || vertex === 0 || !same(at, open[vertex - 1] as Position));
}

/** Twice the signed area in square degrees, from the first corner for the sake of digits; positive: counter-clockwise. */
export function twiceArea(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return twice;
}

const turned = (ring: Ring, counterClockwise: boolean): Ring => (twiceArea(ring) > 0 === counterClockwise ? ring : ring.toReversed());

/** As RFC 7946 §3.1.6 wants it: rings closed, outlines counter-clockwise, holes clockwise; a corner said twice in a row stands once. */
export const normalize = (shape: Shape): Shape =>
  shape.map((part): Polygon => part.map((ring, i) => closeRing(turned(cornersOf(ring).map(({ at }) => at), i === 0))));

/** The same area, drawn from another corner, the other way round, or with parts in another order? */
export const sameShape = (a: Shape, b: Shape): boolean => canonical(a) === canonical(b);

function canonical(shape: Shape): string {
  const parts = shape.map((part) => {
    const [outline = '', ...holes] = part.map(canonicalRing);
    return [outline, ...holes.sort()].join('|');
  });
  return parts.sort().join('\n');
}

/** From its smallest corner on, of the two directions the smaller; a ring that comes back there has several such beginnings. */
function canonicalRing(ring: Ring): string {
  const words = cornersOf(ring).map(({ at }) => at.join(' '));
  const least = words.reduce((best, word) => (word < best ? word : best), words[0] ?? '');
  const readings = [words, words.toReversed()].flatMap((way) => way.flatMap((word, i) => (word === least ? [[...way.slice(i), ...way.slice(0, i)].join(',')] : [])));
  return readings.reduce((best, reading) => (reading < best ? reading : best), readings[0] ?? '');
}
