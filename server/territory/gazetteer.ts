import { Refusal } from '../../core/shared/refusal.ts';
import type { Place } from '../../core/matter/matter.ts';
import { buildGridIndex, type GridIndex } from '../../core/territory/locate.ts';
import { refusePlace } from '../../core/territory/refuse.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { leavesOf, type Category, type CategoryTree } from '../../core/category/category.ts';
import { prepareCalendar, type WorkCalendar } from '../../core/deadline/calendar.ts';
import type { Timing } from '../../core/matter/clocks.ts';
import { createTiming } from '../../core/matter/timing.ts';
import { compileSound, type CompiledRules } from '../../core/routing/compile.ts';
import type { RuleSet } from '../../core/routing/rule.ts';
import { mapUnits, type UnitMap, type World } from '../../core/routing/world.ts';
import { CN_CALENDAR } from '../../core/deadline/work-calendar-cn.ts';
import type { BaseMap, CategoryList, UnitList } from '../../contract/county.ts';
import type { Pool } from '../base/db.ts';
import { readCounty, readEditions, readLines, readRetired, readTerritories, readUnits, type CountyRow, type Retired } from './queries.ts';

/** A dissolved unit is still named where it has worked; it is given nothing any more. */
export type Unit = UnitList['units'][number] & { readonly kind: string; readonly block: string; readonly dissolved: boolean };

/** All that is known of one county's places, units and categories: small, read often, changed rarely. */
export interface Gazetteer {
  readonly county: CountyRow & { readonly shape: Territory['shape']; readonly map: number; readonly baseMap: BaseMap | null };
  /** The map as it is now. */
  readonly territories: ReadonlyMap<string, Territory>;
  /** What is no more: it still has a name, figures and old matters. */
  readonly retired: ReadonlyMap<string, Retired>;
  readonly children: ReadonlyMap<string, readonly Territory[]>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Retired ones too: old matters have them. */
  readonly categories: ReadonlyMap<string, Category>;
  /** What matters are filed under: in use, with nothing in use below. */
  readonly leaves: ReadonlySet<string>;
  readonly calendar: WorkCalendar;
  readonly timing: Timing;
  readonly rules: CompiledRules;
  /** Units as the rules ask for them. */
  readonly routable: UnitMap;
  /** What rules may name. */
  readonly world: World;
  /** The versions in force; 0: what we ship. */
  readonly editions: Readonly<Record<'categories' | 'rules' | 'calendar', number>>;
  readonly lines: CategoryList['lines'];
  /**
   * The one grid of a point; with the others that are as near as the position is exact. `grid`: the candidate that somebody chose.
   * @throws Refusal place.*
   */
  locate(lon: number, lat: number, given?: Given): Place;
  /** Other grids near a point, nearest first. */
  candidates(point: { lon: number; lat: number; grid: string }): { readonly place: Place; readonly metres: number }[];
  /** Where something lies that must lie in this grid, however far its point is. */
  within(grid: string, point: { lon: number; lat: number }): Place | null;
  name(territory: string): string;
}

interface Given {
  /** How exact the position is, in metres. */
  readonly accuracy?: number | undefined;
  readonly grid?: string | undefined;
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
  const [territories, retired, units, editions, lines] = await Promise.all([
    readTerritories(pool, county), readRetired(pool, county), readUnits(pool, county), readEditions(pool, county), readLines(pool, county),
  ]);
  const byId = new Map(territories.map((t) => [t.id, t]));
  const gone = new Map(retired.map((t) => [t.id, t]));
  const shape = byId.get(county)?.shape ?? [];
  const grids = territories.filter((t) => t.level === 'grid');
  const index = buildGridIndex(grids);
  const general = buildGridIndex(grids.filter((t) => t.kind === 'general'));
  const zones = new Set(units.filter((u) => u.kind === 'zone-authority' && !u.dissolved).map((u) => u.id));
  // A grid under a village is in one place wherever the point lies; others may lie over several villages.
  const inVillages = grids.filter((grid) => byId.get(grid.parent ?? '')?.level === 'village');
  const places = new Map(inVillages.map((grid) => [grid.id, placeOf(grid, { general, byId, zones, lon: 0, lat: 0 })]));
  const at = (grid: Territory, lon: number, lat: number): Place => places.get(grid.id) ?? placeOf(grid, { general, byId, zones, lon, lat });
  return {
    county: { ...row, shape },
    territories: byId,
    retired: gone,
    children: Map.groupBy(territories.filter((t) => t.parent !== null), (t) => t.parent as string),
    units: new Map(units.map((u) => [u.id, u])),
    lines,
    ...orders(editions, { county, territories, units, lines }),
    locate: (lon, lat, given = {}) => {
      const found = index.place(lon, lat, given.accuracy ?? 0) ?? refusePlace({ name: row.name, shape }, lon, lat);
      if (given.grid === undefined) return { ...at(found.grid, lon, lat), how: found.how };
      // Chosen by somebody who knows: it is no longer in doubt.
      const chosen = given.grid === found.grid.id ? found.grid : index.near(lon, lat, CANDIDATE_METRES).find(({ grid }) => grid.id === given.grid)?.grid;
      if (chosen === undefined) throw new Refusal('place.not-near', { grid: given.grid });
      return { ...at(chosen, lon, lat), how: found.how === 'sliver' ? 'sliver' : 'inside' };
    },
    candidates: ({ lon, lat, grid }) => {
      const others = index.near(lon, lat, CANDIDATE_METRES).map((one) => ({ place: at(one.grid, lon, lat), metres: one.metres }));
      // The one it lies in is a candidate too, once somebody chose another.
      const inside = index.find(lon, lat);
      const all = inside === null ? others : [{ place: at(inside, lon, lat), metres: 0 }, ...others];
      return all.filter(({ place }) => place.grid !== grid);
    },
    within: (id, { lon, lat }) => {
      const grid = byId.get(id);
      return grid?.level === 'grid' ? at(grid, lon, lat) : null;
    },
    name: (territory) => (byId.get(territory) ?? gone.get(territory))?.name ?? territory,
  };
}

type Orders = Pick<Gazetteer, 'categories' | 'leaves' | 'calendar' | 'timing' | 'rules' | 'routable' | 'world' | 'editions'>;

/** What the editions in force say: categories and their limits, the rules, the calendar. */
function orders(editions: Awaited<ReturnType<typeof readEditions>>, { county, territories, units, lines }: { county: string; territories: Territory[]; units: Unit[]; lines: CategoryList['lines'] }): Orders {
  const inForce = new Map(editions.map((edition) => [edition.kind, edition]));
  const body = <T>(kind: keyof Orders['editions'], otherwise: T): T => (inForce.get(kind)?.body as T | undefined) ?? otherwise;
  const tree = body<CategoryTree>('categories', { categories: [] }).categories;
  const categories = new Map(tree.map((category) => [category.id, category]));
  const calendar = body<WorkCalendar>('calendar', CN_CALENDAR);
  const version = (kind: keyof Orders['editions']): number => inForce.get(kind)?.version ?? 0;
  const living = units.filter(({ dissolved }) => !dissolved);
  const world: World = { county, lines, units: living, categories: tree, territories };
  return {
    categories, leaves: new Set(leavesOf(tree).map(({ id }) => id)), calendar, timing: createTiming(prepareCalendar(calendar), categories),
    // A unit that was dissolved since must not stop the routing of everything else: its rules are left out, and named on the page.
    rules: compileSound(body<RuleSet>('rules', { rules: [] }), world).compiled, routable: mapUnits(living, county), world,
    editions: { categories: version('categories'), rules: version('rules'), calendar: version('calendar') },
  };
}

/** How far from a point another grid may be and still be meant, by somebody who stands there. */
const CANDIDATE_METRES = 60;

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
    how: 'inside',
  };
}

function pathOf(grid: Territory, byId: ReadonlyMap<string, Territory>): Map<string, string> {
  const path = new Map<string, string>();
  for (let t: Territory | undefined = grid; t !== undefined; t = byId.get(t.parent ?? '')) path.set(t.level, t.id);
  return path;
}
