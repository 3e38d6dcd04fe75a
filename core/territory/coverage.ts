import { difference, intersection, union, type Geom } from 'polyclip-ts';
import { binsOf } from './bins.ts';
import { cosineOf, metresPerLat, metresPerLon } from './metres.ts';
import { normalize, twiceArea } from './normal.ts';
import { boundsOf } from './shape.ts';
import type { Shape, Territory } from './territory.ts';
import { faultsOfShape, type ShapeFault } from './validate.ts';

/** A piece of land: one part, to be drawn and asked about by itself. */
export interface Piece {
  readonly shape: Shape;
  /** Whole square metres. */
  readonly squareMetres: number;
}
/** How far children fill their parent (known-faults P15); all lists empty: exactly. Larger pieces come first. */
export interface Coverage {
  /** Of the parent, in no child. */
  readonly gaps: readonly Piece[];
  /** In two children: a, b by code. */
  readonly overlaps: readonly (Piece & { readonly a: string; readonly b: string })[];
  /** Of a child, beyond the parent. */
  readonly outside: readonly (Piece & { readonly id: string })[];
  /** Shapes with faults of their own: what is said of them above may be wrong until they are repaired. */
  readonly faulty: readonly { readonly id: string; readonly faults: readonly ShapeFault[] }[];
  /** Territories with which reckoning failed altogether: they are left out above. */
  readonly unreadable: readonly string[];
}

/** Square metres below which a piece is not told: a room's worth, which corners rounded to six decimals (10 cm) leave along a line. */
export const LEAST_PIECE = 10;

/**
 * Do these children fill this parent? Hand in the territories of one kind that should: a village's general grids, a
 * township's villages; dedicated grids lie over others on purpose. Never throws: what can't be reckoned is named.
 */
export function coverage(parent: Territory, children: readonly Territory[], least: number = LEAST_PIECE): Coverage {
  const all = [parent, ...children];
  const faulty = all.map(({ id, shape }) => ({ id, faults: faultsOfShape(shape) })).filter(({ faults }) => faults.length > 0);
  const hopeless = new Set(faulty.filter(({ faults }) => faults.some(({ fault }) => fault === 'outside-world' || fault === 'too-few' || fault === 'zero-area')).map(({ id }) => id));
  const reckoned = children.filter(({ id }) => !hopeless.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const failed = new Set(hopeless);
  const attempt = (ids: readonly string[], reckon: () => Geom): Piece[] => {
    try {
      return piecesOf(reckon() as Shape, least);
    } catch {
      for (const id of ids) failed.add(id);
      return [];
    }
  };
  const land = geom(parent.shape);
  const gaps = hopeless.has(parent.id) ? [] : attempt([parent.id], () => (reckoned.length === 0 ? union(land) : difference(land, ...reckoned.map(({ shape }) => geom(shape)))));
  const overlaps = pairsOf(reckoned).flatMap(([a, b]) => attempt([a.id, b.id], () => intersection(geom(a.shape), geom(b.shape))).map((piece) => ({ ...piece, a: a.id, b: b.id })));
  const outside = hopeless.has(parent.id) ? [] : reckoned.flatMap((child) => attempt([child.id], () => difference(geom(child.shape), land)).map((piece) => ({ ...piece, id: child.id })));
  const largestFirst = (a: Piece, b: Piece): number => b.squareMetres - a.squareMetres;
  return { gaps: gaps.sort(largestFirst), overlaps: overlaps.sort(largestFirst), outside: outside.sort(largestFirst), faulty, unreadable: [...failed].sort() };
}

/** polyclip writes to nothing it is given; its types only don't say so. */
const geom = (shape: Shape): Geom => normalize(shape) as unknown as Geom;

/** Each two whose boxes meet, the smaller code first. */
function pairsOf(sorted: readonly Territory[]): [Territory, Territory][] {
  const boxes = sorted.map(({ shape }) => boundsOf(shape));
  const bins = binsOf(boxes);
  return sorted.flatMap((a, i) => {
    const near: number[] = [];
    bins.search(boxes[i] as [number, number, number, number], (j) => void (j > i && near.push(j)));
    return near.sort((x, y) => x - y).map((j): [Territory, Territory] => [a, sorted[j] as Territory]);
  });
}

const piecesOf = (shape: Shape, least: number): Piece[] =>
  shape.map((part) => ({ shape: [part], squareMetres: squareMetresOf([part]) })).filter(({ squareMetres }) => squareMetres >= least)
    .map((piece) => ({ ...piece, squareMetres: Math.round(piece.squareMetres) }));

/** Square metres of a sound shape, holes taken off; flat geometry at its middle latitude, good to a thousandth within a county. */
export function squareMetresOf(shape: Shape): number {
  const [, south, , north] = boundsOf(shape);
  const cosine = cosineOf((south + north) / 2);
  const degrees = shape.reduce((sum, [outline = [], ...holes]) => sum + holes.reduce((left, hole) => left - Math.abs(twiceArea(hole)), Math.abs(twiceArea(outline))), 0) / 2;
  return degrees === 0 ? 0 : degrees * metresPerLon(cosine) * metresPerLat(cosine);
}
