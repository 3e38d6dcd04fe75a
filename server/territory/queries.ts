import type { Territory } from '../../core/territory/territory.ts';
import type { Succession } from '../../core/territory/succession.ts';
import type { BaseMap, CategoryList, UnitList } from '../../contract/county.ts';
import type { EditionKind } from '../../contract/edition.ts';
import { statement } from '../base/db.ts';

export interface CountyRow {
  readonly county: string;
  readonly name: string;
  readonly demo: boolean;
  readonly notice: { zh: string; en: string };
}

export const listCounties = statement<CountyRow>('territory.counties', 'select county, name, demo, notice from county order by county');
export const readCounty = statement<CountyRow & { map: number; baseMap: BaseMap | null }, [county: string]>(
  'territory.county',
  'select county, name, demo, notice, map, base_map as "baseMap" from county where county = $1',
);
export const readTerritories = statement<Territory, [county: string]>(
  'territory.all',
  'select id, parent, level, kind, name, unit, shape from territory where county = $1 and until is null order by id',
);
/** A retired one is still named where it has matters and figures, and leads to what stands for it today. */
export type Retired = Pick<Territory, 'id' | 'parent' | 'level' | 'name'> & { readonly successors: readonly string[] };
export const readRetired = statement<Retired, [county: string]>(
  'territory.retired',
  `select id, parent, level, name, coalesce(successors, '{}') as successors from territory where county = $1 and until is not null order by id`,
);
/** The map as it was after a redrawing (0: as it was installed). */
export const readMapAt = statement<Territory, [county: string, map: number]>(
  'territory.map-at',
  `select id, parent, level, kind, name, unit, shape from territory where county = $1 and since <= $2 and (until is null or until > $2)
   union all
   select id, parent, level, kind, name, unit, shape from territory_version where county = $1 and since <= $2 and until > $2`,
);

export type VersionRow = Territory & { readonly since: number; readonly validFrom: string; readonly validTo: string | null; readonly note: string | null };
/** All that one was, newest first. */
export const readVersions = statement<VersionRow, [county: string, id: string]>(
  'territory.versions',
  `select t.id, t.parent, t.level, t.kind, t.name, t.unit, t.shape, t.since, t.valid_from as "validFrom", t.valid_to as "validTo", r.note
   from (select county, id, parent, level, kind, name, unit, shape, since, valid_from, valid_to from territory where county = $1 and id = $2
     union all select county, id, parent, level, kind, name, unit, shape, since, valid_from, valid_to from territory_version where county = $1 and id = $2) t
   left join redraw r on r.county = t.county and r.number = t.since order by t.since desc`,
);
export const readSuccessions = statement<Succession, [county: string]>(
  'territory.successions',
  `select r.at, s."from", s."to" from territory_succession s join redraw r on r.county = s.county and r.number = s.redraw
   where s.county = $1 order by s.redraw, s.nth`,
);
/** When the newest version of each of these began. */
export const readLatest = statement<{ at: string | null }, [county: string, ids: readonly string[]]>(
  'territory.latest',
  'select max(valid_from) as at from territory where county = $1 and id = any($2)',
);
export const readLines = statement<CategoryList['lines'][number], [county: string]>(
  'territory.lines',
  'select id, name from line where county = $1 order by id',
);
/** The editions in force: of each kind the newest that was switched on. */
export const readEditions = statement<{ kind: EditionKind; version: number; body: unknown }, [county: string]>(
  'territory.editions',
  `select distinct on (kind) kind, version, body from edition where county = $1 and on_at is not null order by kind, version desc`,
);
export const readUnits = statement<UnitList['units'][number] & { kind: string; block: string; dissolved: boolean }, [county: string]>(
  'territory.units',
  'select id, name, kind, line, block, platform, dissolved_at is not null as dissolved from unit where county = $1 order by id',
);
