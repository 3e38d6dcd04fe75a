import type { Corner } from './tessellate.ts';

type Ring = readonly Corner[];
const nameOf = ([x, y]: Corner): string => `${x},${y}`;

/**
 * The union of rings that meet edge to edge: an edge that two of them run in opposite directions is
 * inside and falls away; what is left is the border. rings[0] is the outline, the others are holes.
 * @throws Error when the parts do not make one piece, or touch themselves in a corner
 */
export function union(parts: readonly Ring[]): Ring[] {
  const rings = chain(borderOf(parts));
  const outlines = rings.filter((ring) => signedArea(ring) > 0);
  if (outlines.length !== 1) throw new Error(`the union of ${parts.length} parts has ${outlines.length} pieces`);
  return [...outlines, ...rings.filter((ring) => signedArea(ring) < 0)];
}

function borderOf(parts: readonly Ring[]): Map<string, readonly [Corner, Corner]> {
  const border = new Map<string, readonly [Corner, Corner]>();
  for (const part of parts) {
    part.forEach((to, i) => {
      const from = part[(i + part.length - 1) % part.length] as Corner;
      const back = `${nameOf(to)}>${nameOf(from)}`;
      if (!border.delete(back)) border.set(`${nameOf(from)}>${nameOf(to)}`, [from, to]);
    });
  }
  return border;
}

function chain(border: ReadonlyMap<string, readonly [Corner, Corner]>): Corner[][] {
  const next = new Map<string, Corner>();
  for (const [from, to] of border.values()) {
    if (next.has(nameOf(from))) throw new Error(`the border touches itself at ${nameOf(from)}`);
    next.set(nameOf(from), to);
  }
  return [...next.keys()].map((start) => follow(next, start)).filter((ring) => ring.length > 0);
}

/** Walks from corner to corner and takes them off the map, until there is no way on: back at the start. */
function follow(next: Map<string, Corner>, start: string): Corner[] {
  const ring: Corner[] = [];
  let at = start;
  for (let to = next.get(at); to; to = next.get(at)) {
    next.delete(at);
    ring.push(to);
    at = nameOf(to);
  }
  return ring;
}

/** Twice the area in square millionths of a degree: whole numbers below 2^53, hence exact. */
export function signedArea(ring: Ring): number {
  const [ox, oy] = ring[0] as Corner;
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [px, py] = ring[(i + ring.length - 1) % ring.length] as Corner;
    twice += (px - ox) * (y - oy) - (x - ox) * (py - oy);
  });
  return twice;
}
