import { sameShape } from './normal.ts';
import { boundsOf } from './shape.ts';
import type { Territory } from './territory.ts';

/** Where matters may have another place after the map was redrawn. */
export interface Moved {
  /** Grids of before whose matters must be located again. */
  readonly grids: ReadonlySet<string>;
  /** May a point that lies here have come into another grid? Boxes only: it asks too often rather than too seldom. */
  touches(lon: number, lat: number): boolean;
}

/** What differs between two maps for whoever lies in a grid: its line, what it is part of, and who is responsible for it. A new name is nothing. */
export function movedBetween(before: readonly Territory[], after: readonly Territory[]): Moved {
  const [was, is] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const grids = new Set<string>();
  const land: ReturnType<typeof boundsOf>[] = [];
  for (const one of before) {
    if (one.level === 'grid' && !isSame(one, is.get(one.id), { was, is })) grids.add(one.id);
  }
  for (const one of after) {
    if (one.level === 'grid' && !isSame(one, was.get(one.id), { was: is, is: was })) land.push(boundsOf(one.shape));
  }
  for (const id of grids) land.push(boundsOf((was.get(id) as Territory).shape));
  return { grids, touches: (lon, lat) => land.some(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north) };
}

type Maps = { readonly was: ReadonlyMap<string, Territory>; readonly is: ReadonlyMap<string, Territory> };

function isSame(one: Territory, other: Territory | undefined, { was, is }: Maps): boolean {
  return other !== undefined && one.kind === other.kind && one.unit === other.unit && sameShape(one.shape, other.shape)
    && pathOf(one, was) === pathOf(other, is);
}

function pathOf(one: Territory, territories: ReadonlyMap<string, Territory>): string {
  const path: string[] = [];
  for (let t: Territory | undefined = one; t !== undefined && path.length < 9; t = territories.get(t.parent ?? '')) path.push(t.id);
  return path.join();
}
