import { useMemo } from 'react';
import type { TerritoryLevel } from '../../../../../core/territory/territory.ts';
import { useCounty, useTerritories } from '../../../api/hooks.ts';
import type { Option } from './finder.ts';
import { useAllUnits } from './queries.ts';

export interface Place extends Option {
  readonly level: TerritoryLevel;
  readonly parent: string | null;
}
export interface Places {
  readonly all: readonly Place[];
  readonly nameOf: (id: string) => string;
  /** The ids from a territory up to the county. */
  readonly pathOf: (id: string) => string[];
}
type Bare = Omit<Place, 'more'>;

/** The county's tree as one list to search, each place with the names above it. */
export function placesFrom(bare: readonly Bare[]): Places {
  const byId = new Map(bare.map((place) => [place.id, place]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let one = byId.get(id); one !== undefined && !path.includes(one.id); one = byId.get(one.parent ?? '')) path.push(one.id);
    return path;
  };
  const above = (id: string): string => pathOf(id).slice(1, -1).reverse().map((one) => byId.get(one)?.name ?? one).join(' › ');
  return {
    all: bare.map((place) => ({ ...place, more: above(place.id) })),
    nameOf: (id) => byId.get(id)?.name ?? id,
    pathOf,
  };
}

/** null until all levels are read: a place that is missing from a list looks as if it did not exist. */
export function usePlaces(county: string): Places | null {
  const self = useCounty(county).data;
  const townships = useTerritories(county, { level: 'township' }).data?.territories;
  const villages = useTerritories(county, { level: 'village' }).data?.territories;
  const grids = useTerritories(county, { level: 'grid' }).data?.territories;
  const ready = self !== undefined && townships !== undefined && villages !== undefined && grids !== undefined;
  return useMemo(
    () => (ready ? placesFrom([{ id: county, name: self.name, level: 'county', parent: null }, ...townships, ...villages, ...grids]) : null),
    [ready, county, self, townships, villages, grids],
  );
}

export interface UnitOption extends Option {
  readonly line: string | null;
  readonly block: string;
}

/** Units that still exist, to choose from. */
export function useUnitOptions(county: string): readonly UnitOption[] | null {
  const units = useAllUnits(county).data?.units;
  return useMemo(
    () => units?.filter((unit) => unit.dissolvedAt === null).map(({ id, name, line, block }) => ({ id, name, line, block: block.id, more: block.name })) ?? null,
    [units],
  );
}
