import type { Static } from 'typebox';
import type { LocateAnswer, LocateQuery, TerritoryList, TerritoryQuery, UnitList } from '../../contract/county.ts';
import type { MatterRow } from '../../contract/matter.ts';
import type { Place } from '../../core/matter/matter.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { Gazetteer, Unit } from './gazetteer.ts';

export function named(gazetteer: Gazetteer, place: Place): MatterRow['place'] {
  const one = (id: string): { id: string; name: string } => ({ id, name: gazetteer.name(id) });
  return { township: one(place.township), village: one(place.village), grid: one(place.grid) };
}

/** Where a point lies, and what else may be meant. @throws Refusal place.* */
export function presentLocated(gazetteer: Gazetteer, { lon, lat, accuracy }: Static<typeof LocateQuery>): LocateAnswer {
  const place = gazetteer.locate(lon, lat, { accuracy });
  const candidates = place.how === 'inside' ? [] : gazetteer.candidates({ lon, lat, grid: place.grid });
  return {
    ...named(gazetteer, place), how: place.how,
    shape: (gazetteer.territories.get(place.grid)?.shape ?? []) as LocateAnswer['shape'],
    candidates: candidates.map((one) => ({ ...named(gazetteer, one.place), metres: one.metres })),
  };
}

export function presentTerritories(gazetteer: Gazetteer, query: Static<typeof TerritoryQuery>): TerritoryList {
  const found: Territory[] = [];
  const open = [query.under ?? gazetteer.county.county];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of gazetteer.children.get(id) ?? []) {
      if (child.level === query.level) found.push(child);
      else open.push(child.id);
    }
  }
  found.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    territories: found.map(({ id, parent, level, kind, name, shape }) => ({
      id, parent, level, kind, name, ...(query.shapes === true ? { shape: shape as [number, number][][][] } : {}),
    })),
  };
}

const GIVEN_WORK: readonly string[] = ['station', 'department', 'zone-authority', 'village', 'mediation', 'center'];

const kept = new WeakMap<Gazetteer, Map<string, Unit[]>>();

/** Its own stations and villages first, then the county's departments. Every report asks for them: kept with the gazetteer. */
export function unitsOf(gazetteer: Gazetteer, township: string): readonly Unit[] {
  const of = kept.get(gazetteer) ?? new Map<string, Unit[]>();
  kept.set(gazetteer, of);
  const units = of.get(township) ?? findUnits(gazetteer, township);
  of.set(township, units);
  return units;
}

function findUnits(gazetteer: Gazetteer, township: string): Unit[] {
  const inTownship = (unit: Unit): boolean => unit.block === township || unit.block.startsWith(township);
  const all = [...gazetteer.units.values()].filter((unit) => GIVEN_WORK.includes(unit.kind) && !unit.dissolved);
  return [...all.filter(inTownship), ...all.filter((unit) => unit.block === gazetteer.county.county)];
}

export const presentUnits = (gazetteer: Gazetteer, township: string): UnitList => ({
  units: unitsOf(gazetteer, township).map(({ id, name, line, platform }) => ({ id, name, line, platform })),
});
