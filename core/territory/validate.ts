import pointInPolygon from 'point-in-polygon-hao';
import { crossingsOf, type Crossing, type Spot } from './crossings.ts';
import { cosineOf, metresPerLat, metresPerLon } from './metres.ts';
import { cornersOf, twiceArea } from './normal.ts';
import { closeRing, openRing } from './shape.ts';
import type { Polygon, Position, Ring, Shape } from './territory.ts';

/** What can be wrong with a drawn area. Direction and closing are no faults: normalize() sets them right. */
export type ShapeFaultName =
  | 'too-few' | 'outside-world' | 'repeated-vertex' | 'revisited-vertex' | 'crossing'
  | 'hole-outside' | 'holes-overlap' | 'parts-overlap' | 'zero-area';

/** One fault of a shape, with the place to look at. */
export interface ShapeFault extends Spot {
  readonly fault: ShapeFaultName;
  /** Where on the map: the vertex itself, or the point in which two lines cross; null when there is no such place. */
  readonly at: Position | null;
  /** The vertex it meets again, or from which the other line starts. */
  readonly other: Spot | null;
}

/** A scribble has crossings by the thousand: more than these tell nobody anything. */
const MOST = 100;
/** Square metres; what is smaller is a line drawn there and back. */
const LEAST_AREA = 1;
/** Degrees, a hundredth of a millimetre. */
const FLAT = 1e-10;

/** Every fault of a shape, at most 100, in the order of the drawing; none: it may be saved (OGC 06-103r4 §6.1.11, §6.1.14). */
export function faultsOfShape(shape: Shape): ShapeFault[] {
  const ofRings = shape.flatMap((part, p) => [...(part.length === 0 ? [faultAt('too-few', { part: p, ring: 0, vertex: 0 }, { at: null })] : []), ...part.flatMap((ring, r) => faultsOfRing(ring, p, r))]);
  if (shape.length === 0) ofRings.push(faultAt('too-few', { part: 0, ring: 0, vertex: 0 }, { at: null }));
  // Without a place in the world, or a ring to speak of, lines can't be compared.
  if (ofRings.some(({ fault }) => fault === 'outside-world' || fault === 'too-few' || fault === 'zero-area')) return ofRings.slice(0, MOST);
  const ofLines = faultsOfLines(shape);
  const found = [...ofRings, ...ofLines];
  const clean = (part: number, ring: number): boolean => !ofLines.some((fault) => [fault, fault.other].some((spot) => spot?.part === part && spot.ring === ring));
  found.push(...faultsOfNesting(shape, clean), ...faultsOfArea(shape, clean));
  return found.sort((a, b) => a.part - b.part || a.ring - b.ring || a.vertex - b.vertex).slice(0, MOST);
}

const faultAt = (fault: ShapeFaultName, { part, ring, vertex }: Spot, where: { at: Position | null; other?: Spot }): ShapeFault =>
  ({ part, ring, vertex, fault, at: where.at, other: where.other === undefined ? null : { part: where.other.part, ring: where.other.ring, vertex: where.other.vertex } });

function faultsOfRing(ring: Ring, part: number, nth: number): ShapeFault[] {
  const open = openRing(ring);
  const spot = (vertex: number): Spot => ({ part, ring: nth, vertex });
  const lost = open.findIndex((at) => !Array.isArray(at) || !(Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90));
  if (lost !== -1) return [faultAt('outside-world', spot(lost), { at: open[lost] ?? null })];
  const corners = cornersOf(ring);
  const kept = new Set(corners.map(({ vertex }) => vertex));
  const found = open.flatMap((at, vertex) => (kept.has(vertex) ? [] : [faultAt('repeated-vertex', spot(vertex), { at, other: spot(vertex - 1) })]));
  const seen = new Map<string, number>();
  for (const { at, vertex } of corners) {
    const before = seen.get(at.join());
    if (before === undefined) seen.set(at.join(), vertex);
    else found.push(faultAt('revisited-vertex', spot(vertex), { at, other: spot(before) }));
  }
  if (seen.size < 3) return [faultAt('too-few', spot(0), { at: open[0] ?? null })];
  return isFlat(corners.map(({ at }) => at)) ? [faultAt('zero-area', spot(0), { at: open[0] ?? null })] : found;
}

/** Do all corners lie on one line, to a hair? */
function isFlat(corners: Ring): boolean {
  const [[ox, oy]] = corners as [Position];
  const far = corners.reduce((best, p) => (Math.hypot(p[0] - ox, p[1] - oy) > Math.hypot(best[0] - ox, best[1] - oy) ? p : best));
  const length = Math.hypot(far[0] - ox, far[1] - oy);
  return corners.every(([x, y]) => Math.abs((far[0] - ox) * (y - oy) - (far[1] - oy) * (x - ox)) <= length * FLAT);
}

function faultsOfLines(shape: Shape): ShapeFault[] {
  const found = new Map<string, ShapeFault>();
  for (const { one, other, at } of crossingsOf(shape)) {
    const fault = nameOf({ one, other, at });
    const key = `${fault} ${at.join()}`;
    if (!found.has(key)) found.set(key, faultAt(fault, one, { at, other }));
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

const nameOf = ({ one, other }: Crossing): ShapeFaultName =>
  one.part !== other.part ? 'parts-overlap' : one.ring !== other.ring && one.ring > 0 && other.ring > 0 ? 'holes-overlap' : 'crossing';

type IsClean = (part: number, ring: number) => boolean;

/** Rings whose lines don't cross lie wholly in or out of each other, so one corner off the other's line decides. */
function faultsOfNesting(shape: Shape, clean: IsClean): ShapeFault[] {
  const found: ShapeFault[] = [];
  shape.forEach((rings, part) => {
    rings.forEach((ring, r) => {
      if (r === 0 || !clean(part, r)) return;
      const outside = cornerOff(ring, [rings[0] ?? []]);
      if (outside?.inside === false) found.push(faultAt('hole-outside', { part, ring: r, vertex: outside.vertex }, outside));
      rings.forEach((hole, h) => {
        const corner = h === 0 || h === r || !clean(part, h) ? null : cornerOff(ring, [hole]);
        if (corner?.inside) found.push(faultAt('holes-overlap', { part, ring: r, vertex: corner.vertex }, { at: corner.at, other: { part, ring: h, vertex: 0 } }));
      });
    });
    shape.forEach((other, o) => {
      const corner = o === part || !clean(part, 0) || !clean(o, 0) ? null : cornerOff(rings[0] ?? [], other);
      if (corner?.inside) found.push(faultAt('parts-overlap', { part, ring: 0, vertex: corner.vertex }, { at: corner.at, other: { part: o, ring: 0, vertex: 0 } }));
    });
  });
  return found;
}

/** The first corner of a ring that lies on no line of a polygon, and whether it is inside; null when all lie on one. */
function cornerOff(ring: Ring, polygon: Polygon): { vertex: number; at: Position; inside: boolean } | null {
  const closed = polygon.map(closeRing) as unknown as number[][][];
  for (const { at, vertex } of cornersOf(ring)) {
    const inside = pointInPolygon([at[0], at[1]], closed);
    if (inside !== 0) return { vertex, at, inside };
  }
  return null;
}

function faultsOfArea(shape: Shape, clean: IsClean): ShapeFault[] {
  return shape.flatMap((rings, part) => rings.flatMap((ring, r) => {
    const [first] = ring;
    if (first === undefined || !clean(part, r)) return [];
    const cosine = cosineOf(first[1]);
    const area = (Math.abs(twiceArea(ring)) / 2) * metresPerLon(cosine) * metresPerLat(cosine);
    return area < LEAST_AREA ? [faultAt('zero-area', { part, ring: r, vertex: 0 }, { at: first })] : [];
  }));
}
