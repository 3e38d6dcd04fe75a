import type { Territory } from '../../core/territory/territory.ts';
import type { CategoryList, UnitList } from '../../contract/county.ts';
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
export const readCategories = statement<CategoryList['categories'][number], [county: string]>(
  'territory.categories',
  `select id, parent, name, platform, line, limit_hours as "limitHours", proof from category where county = $1 order by id`,
);
export const readUnits = statement<UnitList['units'][number] & { kind: string; block: string; dissolved: boolean }, [county: string]>(
  'territory.units',
  'select id, name, kind, line, block, platform, dissolved_at is not null as dissolved from unit where county = $1 order by id',
);
