import type { CategoryList, CountyPage, LocateAnswer, TerritoryList, UnitList } from '../../../contract/county.ts';
import type { Candidate } from '../../../contract/matter.ts';
import type { TallyAnswer } from '../../../contract/statistics.ts';
import type { TerritoryLevel } from '../../../core/territory/territory.ts';
import { call, query } from './http.ts';

export interface CountyName {
  readonly county: string;
  readonly name: string;
}
export interface TerritoryAsk {
  readonly level: TerritoryLevel;
  readonly under?: string | undefined;
  readonly shapes?: boolean;
}
export interface TallyAsk {
  readonly from: string;
  readonly to: string;
  readonly territory?: string;
  readonly by?: 'child' | 'category' | 'day';
}

const of = (county: string): string => `/counties/${county}`;

export const getCounties = (): Promise<{ counties: CountyName[] }> => call({ path: '/counties' });
export const getCounty = (county: string): Promise<CountyPage> => call({ path: of(county) });
export const getCategories = (county: string): Promise<CategoryList> => call({ path: `${of(county)}/categories` });
export const getTerritories = (county: string, ask: TerritoryAsk): Promise<TerritoryList> =>
  call({ path: `${of(county)}/territories${query({ ...ask })}` });
/** With the other grids that may be meant, from servers that know them. */
export type Located = LocateAnswer & { readonly how?: 'inside' | 'border' | 'sliver'; readonly candidates?: readonly Candidate[] };
/** Which grid a point lies in; refuses with place.outside, place.swapped, place.at-sea … */
export const locate = (county: string, { lon, lat, accuracy }: { lon: number; lat: number; accuracy?: number | null }): Promise<Located> =>
  call({ path: `${of(county)}/locate${query({ lon, lat, accuracy: accuracy ?? undefined })}` });
export const getUnits = (county: string, township: string): Promise<UnitList> =>
  call({ path: `${of(county)}/units${query({ township })}` });
export const getTallies = (county: string, ask: TallyAsk): Promise<TallyAnswer> =>
  call({ path: `${of(county)}/tallies${query({ ...ask })}` });
