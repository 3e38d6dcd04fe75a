import { normalize, sameShape } from './normal.ts';
import { faultOfRedraw, type Redraw, type RedrawFault } from './succession.ts';
import type { Position, Territory, TerritoryLevel } from './territory.ts';
import { faultsOfShape, type ShapeFaultName } from './validate.ts';

/** What somebody wants changed: a split, a merger, a new name, another border are all this. */
export interface RedrawWanted {
  readonly retire: readonly string[];
  readonly create: readonly Territory[];
  /** What is left out stays as it is. */
  readonly change: readonly (Pick<Territory, 'id'> & { readonly [K in 'name' | 'shape' | 'unit' | 'kind' | 'parent']?: Territory[K] | undefined })[];
  readonly succession: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
  /** Where units go whose territory is retired and has several successors. */
  readonly units: readonly { readonly id: string; readonly block: string }[];
}
export interface MapFault {
  readonly fault: RedrawFault['fault'] | ShapeFaultName | 'code' | 'unit' | 'unit-left';
  /** The territory at fault. */
  readonly id: string;
  /** The unit at fault, with `unit` and `unit-left`. */
  readonly unit: string | null;
  readonly spot: { readonly part: number; readonly ring: number; readonly vertex: number } | null;
  /** Where on the map, where there is such a place. */
  readonly at: Position | null;
}
/** The map that is redrawn, and who works on it. */
export interface MapWorld {
  readonly county: string;
  readonly current: readonly Territory[];
  /** Retired ones with those that stand for them today. */
  readonly retired: readonly { readonly id: string; readonly successors: readonly string[] }[];
  readonly units: readonly { readonly id: string; readonly block: string; readonly dissolved: boolean }[];
}
/** What is to be written. */
export interface RedrawPlan {
  /** Parents before children. */
  readonly born: readonly Territory[];
  readonly changed: readonly Territory[];
  /** Retired now or before, with those that stand for them from now on. */
  readonly ended: readonly { readonly id: string; readonly successors: readonly string[] }[];
  readonly units: readonly { readonly id: string; readonly block: string }[];
}

const DIGITS: Readonly<Record<TerritoryLevel, number>> = { county: 6, township: 9, village: 12, grid: 15 };
const RANK: readonly TerritoryLevel[] = ['county', 'township', 'village', 'grid'];
const fault = (name: MapFault['fault'], id: string, more: Partial<MapFault> = {}): MapFault => ({ fault: name, id, unit: null, spot: null, at: null, ...more });

/** Every fault that can be named by itself; when there is none, the first of the map as a whole. None: it may take effect. */
export function faultsOfWanted(world: MapWorld, wanted: RedrawWanted): MapFault[] {
  const units = new Map(world.units.map((unit) => [unit.id, unit]));
  const drawn = [...wanted.create, ...wanted.change];
  const own = [
    ...wanted.create.filter(({ id, level }) => id.length !== DIGITS[level] || !/^\d+$/.test(id) || !id.startsWith(world.county)).map(({ id }) => fault('code', id)),
    ...drawn.flatMap(({ id, shape }) => (shape === undefined ? [] : shapeFaults(id, shape))),
    ...drawn.filter(({ unit }) => unit !== undefined && unit !== null && (units.get(unit)?.dissolved ?? true)).map(({ id, unit }) => fault('unit', id, { unit: unit as string })),
  ];
  if (own.length > 0) return own;
  const redraw = redrawOf(world, wanted);
  const used = new Set([...world.current, ...world.retired].map(({ id }) => id));
  const whole = faultOfRedraw(world.current, redraw, used);
  if (whole !== null) return [fault(whole.fault, whole.id)];
  return homeless(world, wanted);
}

/** A corner said twice in a row is no fault here: it falls away when it is written. */
const shapeFaults = (id: string, shape: Territory['shape']): MapFault[] =>
  faultsOfShape(shape).filter((one) => one.fault !== 'repeated-vertex').map(({ fault: name, part, ring, vertex, at }) => fault(name, id, { spot: { part, ring, vertex }, at }));

function redrawOf({ current }: MapWorld, wanted: RedrawWanted): Redraw {
  const now = new Map(current.map((one) => [one.id, one]));
  const whole = (one: RedrawWanted['change'][number]): Territory => {
    const given = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Partial<Territory>;
    const merged = { ...(now.get(one.id) ?? NOWHERE), ...given };
    return given.shape === undefined ? merged : { ...merged, shape: normalize(merged.shape) };
  };
  return {
    retired: wanted.retire, added: wanted.create.map((one) => ({ ...one, shape: normalize(one.shape) })), changed: wanted.change.map(whole),
    successions: wanted.succession,
  };
}
/** For a change of what is not there: faultOfRedraw says so. */
const NOWHERE: Territory = { id: '', parent: null, level: 'grid', kind: 'general', name: '', unit: null, shape: [] };

/** Units whose territory is retired and that nobody says where to go. */
function homeless(world: MapWorld, wanted: RedrawWanted): MapFault[] {
  const { units } = planRedraw(world, wanted);
  const standing = new Set([...world.current.map(({ id }) => id), ...wanted.create.map(({ id }) => id)]);
  for (const id of wanted.retire) standing.delete(id);
  const told = new Map(units.map(({ id, block }) => [id, block]));
  const lost = [...told].filter(([id, block]) => !standing.has(block) || !world.units.some((unit) => unit.id === id));
  const left = world.units.filter(({ id, block, dissolved }) => !dissolved && wanted.retire.includes(block) && !told.has(id));
  return [...lost.map(([id, block]) => fault('unit', block, { unit: id })), ...left.map(({ id, block }) => fault('unit-left', block, { unit: id }))];
}

/** What a redrawing without faults writes. */
export function planRedraw(world: MapWorld, wanted: RedrawWanted): RedrawPlan {
  const { added, changed, retired, successions } = redrawOf(world, wanted);
  const now = new Map(world.current.map((one) => [one.id, one]));
  const after = (id: string): string[] => [...new Set(successions.filter(({ from }) => from.includes(id)).flatMap(({ to }) => to))].sort();
  const gone = new Map(retired.map((id) => [id, after(id)]));
  const before = world.retired.filter(({ successors }) => successors.some((id) => gone.has(id)))
    .map(({ id, successors }) => ({ id, successors: [...new Set(successors.flatMap((one) => gone.get(one) ?? [one]))].sort() }));
  const told = new Map(wanted.units.map(({ id, block }) => [id, block]));
  const follow = world.units.flatMap(({ id, block, dissolved }) => {
    const [only, ...more] = gone.get(block) ?? [];
    const to = told.get(id) ?? (only !== undefined && more.length === 0 ? only : undefined);
    return dissolved || to === undefined || to === block ? [] : [{ id, block: to }];
  });
  const unknown = wanted.units.filter(({ id }) => !world.units.some((unit) => unit.id === id));
  return {
    born: [...added].sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level)),
    changed: changed.filter((one) => !same(one, now.get(one.id))),
    ended: [...[...gone].map(([id, successors]) => ({ id, successors })), ...before], units: [...follow, ...unknown],
  };
}

/** The same area from another corner is no change (known-faults A17). */
const same = (a: Territory, b: Territory | undefined): boolean =>
  b !== undefined && a.parent === b.parent && a.kind === b.kind && a.name === b.name && a.unit === b.unit && sameShape(a.shape, b.shape);
