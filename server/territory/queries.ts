import type { Territory } from '../../core/territory/territory.ts';
import type { CategoryList, UnitList } from '../../contract/county.ts';
import type { EditionKind } from '../../contract/edition.ts';
import { statement } from '../base/db.ts';

export interface CountyRow {
  readonly county: string;
  readonly name: string;
  readonly demo: boolean;
  readonly notice: { zh: string; en: string };
}

export const listCounties = statement<CountyRow>('territory.counties', 'select county, name, demo, notice from county order by county');
export const readCounty = statement<CountyRow, [county: string]>(
  'territory.county',
  'select county, name, demo, notice from county where county = $1',
);
export const readTerritories = statement<Territory, [county: string]>(
  'territory.all',
  'select id, parent, level, kind, name, unit, shape from territory where county = $1 order by id',
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
