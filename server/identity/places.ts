import type { Surroundings, WantedPost } from '../../core/access/posts.ts';
import type { Platform } from '../../core/shared/platforms.ts';
import type { TerritoryLevel } from '../../core/territory/territory.ts';
import { statement, type Db } from '../base/db.ts';

export interface UnitPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly line: string | null;
  readonly block: string;
  readonly platform: Platform | null;
  readonly version: number;
  readonly dissolvedAt: string | null;
}
interface TerritoryPlace {
  readonly id: string;
  readonly parent: string | null;
  readonly level: TerritoryLevel;
  readonly name: string;
  /** No post is given there any more; those that were still say its name. */
  readonly retired: boolean;
}

/** What posts hang on: a county's units and territories by id and by name, as they are now. */
export interface Places {
  readonly units: ReadonlyMap<string, UnitPlace>;
  readonly territories: ReadonlyMap<string, TerritoryPlace>;
  around(wanted: Pick<WantedPost, 'unit' | 'territory' | 'commandedBy'>): Surroundings;
  /** The territory itself and all below it. */
  below(territory: string): string[];
  /** The id itself, or what has that name. */
  unitsCalled(text: string): readonly string[];
  territoriesCalled(text: string): readonly string[];
  /** Units that may take over from one: of its line, of its block, of its township (a village's block is the village alone). */
  candidates(unit: string, acting: ReadonlySet<string>): UnitPlace[];
}

const readUnits = statement<UnitPlace, [county: string]>(
  'identity.units',
  'select id, name, kind, line, block, platform, version, dissolved_at as "dissolvedAt" from unit where county = $1 order by id',
);
const readTerritories = statement<TerritoryPlace, [county: string]>(
  'identity.territories',
  'select id, parent, level, name, until is not null as retired from territory where county = $1 order by id',
);

/** Read anew for each command: some two thousand short rows, and a right must not rest on what was true before. */
export async function loadPlaces(db: Db, county: string): Promise<Places> {
  const [unitRows, territoryRows] = await Promise.all([readUnits(db, county), readTerritories(db, county)]);
  const units = new Map(unitRows.map((unit) => [unit.id, unit]));
  const territories = new Map(territoryRows.map((territory) => [territory.id, territory]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let one = territories.get(id); one !== undefined; one = territories.get(one.parent ?? '')) path.push(one.id);
    return path;
  };
  const townshipOf = (id: string): string | undefined => pathOf(id).find((one) => territories.get(one)?.level === 'township');
  return {
    units, territories,
    around: ({ unit, territory, commandedBy }) => {
      const at = units.get(unit);
      const place = territories.get(territory);
      return {
        unit: at === undefined ? null : { line: at.line, block: at.block, dissolved: at.dissolvedAt !== null },
        territory: place === undefined || place.retired ? null : { level: place.level, path: pathOf(territory) },
        commandedBy: standing(territories.get(commandedBy ?? '')),
      };
    },
    below: (territory) => territoryRows.filter((one) => pathOf(one.id).includes(territory)).map((one) => one.id),
    unitsCalled: calling(units, unitRows.filter((unit) => unit.dissolvedAt === null)),
    territoriesCalled: calling(territories, territoryRows.filter((territory) => !territory.retired)),
    candidates: (unit, acting) => {
      const from = units.get(unit);
      if (from === undefined) return [];
      const township = townshipOf(from.block);
      const far = (one: UnitPlace): number => {
        if (one.line !== null && one.line === from.line) return 0;
        if (one.block === from.block) return 1;
        return township !== undefined && townshipOf(one.block) === township ? 2 : 3;
      };
      return unitRows.filter((one) => one.id !== unit && one.dissolvedAt === null && acting.has(one.id) && far(one) < 3).sort((a, b) => far(a) - far(b));
    },
  };
}

const standing = (territory: TerritoryPlace | undefined): TerritoryPlace | null => (territory === undefined || territory.retired ? null : territory);

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

function calling(byId: ReadonlyMap<string, unknown>, rows: readonly { id: string; name: string }[]): (text: string) => readonly string[] {
  const byName = Map.groupBy(rows, (row) => plain(row.name));
  return (text) => (byId.has(text) ? [text] : (byName.get(plain(text)) ?? []).map((row) => row.id));
}
