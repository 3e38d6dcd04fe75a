import { difference, intersection, union, type Geom } from 'polyclip-ts';
import { squareMetresOf } from './coverage.ts';
import { normalize } from './normal.ts';
import type { Shape } from './territory.ts';

const geom = (shape: Shape): Geom => normalize(shape) as unknown as Geom;
/** Crumbs along a line that both have: no land. */
const CRUMB = 1;
const clean = (shape: Geom): Shape => normalize((shape as Shape).filter((part) => squareMetresOf([part]) >= CRUMB));

/** What a drawn line cuts off, and what is left; null when it leaves nothing on one side, or can't be reckoned. */
export function cut(shape: Shape, drawn: Shape): { readonly off: Shape; readonly left: Shape } | null {
  try {
    const [off, left] = [clean(intersection(geom(shape), geom(drawn))), clean(difference(geom(shape), geom(drawn)))];
    return off.length === 0 || left.length === 0 ? null : { off, left };
  } catch {
    return null;
  }
}

/** The land of several as one; null when it can't be reckoned. */
export function joined(shapes: readonly Shape[]): Shape | null {
  const [first, ...rest] = shapes.map(geom);
  if (first === undefined) return null;
  try {
    return clean(union(first, ...rest));
  } catch {
    return null;
  }
}

/** Codes under a parent that were never given, the next first: three digits follow the parent's. */
export function freeCodes(parent: string, used: Iterable<string>, count: number): string[] {
  const numbers = [...used].filter((id) => id.length === parent.length + 3 && id.startsWith(parent)).map((id) => Number(id.slice(-3)));
  const highest = Math.max(0, ...numbers.filter((n) => n < 900));
  const taken = new Set(numbers);
  const found: string[] = [];
  for (let n = highest + 1; n !== highest && found.length < count; n = n >= 999 ? 1 : n + 1) {
    if (!taken.has(n)) found.push(`${parent}${String(n).padStart(3, '0')}`);
  }
  return found;
}
