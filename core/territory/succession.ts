import { coverage } from './coverage.ts';
import { boundsOf } from './shape.ts';
import { TERRITORY_LEVELS, type Territory } from './territory.ts';
import { faultsOfShape } from './validate.ts';

/** A territory as it was from one instant until another (ISO 8601, UTC; null: still). A new name or border is a new version of the same id. */
export type TerritoryVersion = Territory & { readonly validFrom: string; readonly validTo: string | null };

/** Who came after whom: a split (one → many), a merger (many → one), a new code (one → one), a redrawing (many → many). */
export interface Succession {
  readonly at: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Every territory out of which this one has come, however long ago, by code; never itself. Old matters of these are found under it (A4). */
export const predecessorsOf = (id: string, successions: readonly Succession[]): string[] => reached(id, successions, ({ from, to }) => [to, from]);

/** Every territory that has come out of this one, by code; never itself. */
export const successorsOf = (id: string, successions: readonly Succession[]): string[] => reached(id, successions, ({ from, to }) => [from, to]);

/** Follows successions one way; a ring of them, which no redrawing makes but a table may hold, ends where it began. */
function reached(id: string, successions: readonly Succession[], way: (one: Succession) => readonly [readonly string[], readonly string[]]): string[] {
  const next = new Map<string, string[]>();
  for (const [starts, ends] of successions.map(way)) for (const start of starts) next.set(start, [...(next.get(start) ?? []), ...ends]);
  const found = new Set<string>();
  const open = [id];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const end of next.get(one) ?? []) {
      if (end === id || found.has(end)) continue;
      found.add(end);
      open.push(end);
    }
  }
  return [...found].sort();
}

/** The map as it was at an instant: from its first moment on a version counts, at its last it no longer does. */
export function asOf(versions: readonly TerritoryVersion[], instant: string): TerritoryVersion[] {
  const at = Date.parse(instant);
  return versions.filter(({ validFrom, validTo }) => Date.parse(validFrom) <= at && (validTo === null || at < Date.parse(validTo)));
}

/** A change of the map that takes effect as a whole. */
export interface Redraw {
  /** New codes. */
  readonly added: readonly Territory[];
  /** The same code with another name, border, parent or unit. */
  readonly changed: readonly Territory[];
  readonly retired: readonly string[];
  readonly successions: readonly Pick<Succession, 'from' | 'to'>[];
}
export interface RedrawFault {
  readonly fault:
    | 'unknown' | 'twice' | 'id-used' | 'parent' | 'shape' | 'succession' | 'no-successor' | 'village-without-grid';
  /** The territory at fault. */
  readonly id: string;
}

/**
 * The first fault of a redrawing of the map that is valid now; null when it may take effect. `used` are all codes that
 * were ever given: one is never given again, or old matters would turn up in a place they were not in.
 */
export function faultOfRedraw(current: readonly Territory[], redraw: Redraw, used: ReadonlySet<string>): RedrawFault | null {
  const now = new Map(current.map((one) => [one.id, one]));
  const after = new Map(now);
  for (const id of redraw.retired) after.delete(id);
  for (const one of [...redraw.changed, ...redraw.added]) after.set(one.id, one);
  return faultOfIds(now, redraw, used) ?? faultOfTree(after, redraw) ?? faultOfSuccession(now, after, redraw);
}

type Territories = ReadonlyMap<string, Territory>;

function faultOfIds(now: Territories, { added, changed, retired }: Redraw, used: ReadonlySet<string>): RedrawFault | null {
  const named = [...added.map(({ id }) => id), ...changed.map(({ id }) => id), ...retired];
  const twice = named.find((id, i) => named.indexOf(id) !== i);
  if (twice !== undefined) return { fault: 'twice', id: twice };
  const unknown = [...changed.map(({ id }) => id), ...retired].find((id) => !now.has(id));
  if (unknown !== undefined) return { fault: 'unknown', id: unknown };
  const again = added.find(({ id }) => used.has(id) || now.has(id));
  if (again !== undefined) return { fault: 'id-used', id: again.id };
  const bad = [...added, ...changed].find(({ shape }) => faultsOfShape(shape).length > 0);
  return bad === undefined ? null : { fault: 'shape', id: bad.id };
}

/** Every parent stands, above its child; every village that the change touches keeps a general grid. */
function faultOfTree(after: Territories, redraw: Redraw): RedrawFault | null {
  for (const { id, parent, level } of after.values()) {
    const above = parent === null ? undefined : after.get(parent);
    const rank = above === undefined ? -1 : TERRITORY_LEVELS.indexOf(above.level);
    if (parent === null ? level !== 'county' : rank === -1 || rank >= TERRITORY_LEVELS.indexOf(level)) return { fault: 'parent', id };
  }
  const withGrid = new Set([...after.values()].flatMap(({ level, kind, parent }) => (level === 'grid' && kind === 'general' && parent !== null ? [parent] : [])));
  const touched = redraw.retired.length + redraw.added.length + redraw.changed.length > 0;
  const empty = [...after.values()].find(({ id, level }) => touched && level === 'village' && !withGrid.has(id));
  return empty === undefined ? null : { fault: 'village-without-grid', id: empty.id };
}

/** Successions speak of what there was and of what there is; what is retired is followed, or its land is covered by others. */
function faultOfSuccession(now: Territories, after: Territories, { retired, successions }: Redraw): RedrawFault | null {
  for (const { from, to } of successions) {
    const wrong = from.find((id) => !now.has(id)) ?? to.find((id) => !after.has(id));
    if (wrong !== undefined || from.length === 0 || to.length === 0) return { fault: 'succession', id: wrong ?? from[0] ?? to[0] ?? '' };
  }
  const followed = new Set(successions.flatMap(({ from }) => from));
  const orphan = retired.find((id) => !followed.has(id) && !isCovered(now.get(id) as Territory, after));
  return orphan === undefined ? null : { fault: 'no-successor', id: orphan };
}

/** A dedicated grid lies over general ones, which get its land back; a general one needs others of its level there. */
function isCovered(gone: Territory, after: Territories): boolean {
  const [west, south, east, north] = boundsOf(gone.shape);
  const others = [...after.values()].filter(({ level, kind, shape }) => {
    const box = boundsOf(shape);
    return level === gone.level && kind !== 'dedicated' && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
  });
  const { gaps, unreadable } = coverage(gone, others);
  return gaps.length === 0 && !unreadable.includes(gone.id);
}
