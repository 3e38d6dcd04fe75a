import { Refusal } from '../../core/shared/refusal.ts';
import type { Place } from '../../core/matter/matter.ts';
import { buildGridIndex, type GridIndex } from '../../core/territory/locate.ts';
import { refusePlace } from '../../core/territory/refuse.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { CategoryList, UnitList } from '../../contract/county.ts';
import type { Pool } from '../base/db.ts';
import { readCategories, readCounty, readLines, readTerritories, readUnits, type CountyRow } from './queries.ts';

export type Category = CategoryList['categories'][number];
/** A dissolved unit is still named where it has worked; it is given nothing any more. */
export type Unit = UnitList['units'][number] & { readonly kind: string; readonly block: string; readonly dissolved: boolean };

/** All that is known of one county's places, units and categories: small, read often, changed rarely. */
export interface Gazetteer {
  readonly county: CountyRow & { readonly shape: Territory['shape'] };
  readonly territories: ReadonlyMap<string, Territory>;
  readonly children: ReadonlyMap<string, readonly Territory[]>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly categories: ReadonlyMap<string, Category>;
  /** Categories that others hang under: they sort, and are never a matter's own. */
  readonly groups: ReadonlySet<string>;
  readonly lines: CategoryList['lines'];
  /** @throws Refusal place.* */
  locate(lon: number, lat: number): Place;
  name(territory: string): string;
}

export interface Gazetteers {
  /** @throws Refusal county.unknown */
  of(county: string): Promise<Gazetteer>;
  /** After a county was installed or changed. */
  forget(county: string): void;
}

export function createGazetteers(pool: Pool): Gazetteers {
  const loaded = new Map<string, Promise<Gazetteer>>();
  return {
    of: (county) => {
      let one = loaded.get(county);
      if (one === undefined) {
        one = load(pool, county);
        loaded.set(county, one);
        // A failure (unknown county, database away) must not stick.
        one.catch(() => loaded.delete(county));
      }
      return one;
    },
    forget: (county) => void loaded.delete(county),
  };
}

async function load(pool: Pool, county: string): Promise<Gazetteer> {
  const [row] = await readCounty(pool, county);
  if (row === undefined) throw new Refusal('county.unknown', { county });
  const [territories, units, categories, lines] = await Promise.all([
    readTerritories(pool, county), readUnits(pool, county), readCategories(pool, county), readLines(pool, county),
  ]);
  const byId = new Map(territories.map((t) => [t.id, t]));
  const shape = byId.get(county)?.shape ?? [];
  const grids = territories.filter((t) => t.level === 'grid');
  const index = buildGridIndex(grids);
  const general = buildGridIndex(grids.filter((t) => t.kind === 'general'));
  const zones = new Set(units.filter((u) => u.kind === 'zone-authority' && !u.dissolved).map((u) => u.id));
  // A grid under a village is in one place wherever the point lies; others may lie over several villages.
  const inVillages = grids.filter((grid) => byId.get(grid.parent ?? '')?.level === 'village');
  const places = new Map(inVillages.map((grid) => [grid.id, placeOf(grid, { general, byId, zones, lon: 0, lat: 0 })]));
  return {
    county: { ...row, shape },
    territories: byId,
    children: Map.groupBy(territories.filter((t) => t.parent !== null), (t) => t.parent as string),
    units: new Map(units.map((u) => [u.id, u])),
    categories: new Map(categories.map((c) => [c.id, c])),
    groups: new Set(categories.flatMap((c) => c.parent ?? [])),
    lines,
    locate: (lon, lat) => {
      const { grid } = index.place(lon, lat, 0) ?? refusePlace({ name: row.name, shape }, lon, lat);
      return places.get(grid.id) ?? placeOf(grid, { general, byId, zones, lon, lat });
    },
    name: (territory) => byId.get(territory)?.name ?? territory,
  };
}

interface Surroundings {
  readonly general: GridIndex;
  readonly byId: ReadonlyMap<string, Territory>;
  readonly zones: ReadonlySet<string>;
  readonly lon: number;
  readonly lat: number;
}

/** A dedicated grid may hang under a township or the county: its village is then the one it lies over. */
function placeOf(grid: Territory, { general, byId, zones, lon, lat }: Surroundings): Place {
  const path = pathOf(grid, byId);
  const below = path.has('village') ? path : pathOf(general.find(lon, lat) ?? grid, byId);
  return {
    grid: grid.id,
    village: path.get('village') ?? below.get('village') ?? grid.id.slice(0, 12),
    township: path.get('township') ?? below.get('township') ?? grid.id.slice(0, 9),
    zone: grid.unit !== null && zones.has(grid.unit) ? grid.unit : null,
  };
}

function pathOf(grid: Territory, byId: ReadonlyMap<string, Territory>): Map<string, string> {
  const path = new Map<string, string>();
  for (let t: Territory | undefined = grid; t !== undefined; t = byId.get(t.parent ?? '')) path.set(t.level, t.id);
  return path;
}
