import type { BaseMap } from '../../../contract/county.ts';
import type { CoverageAnswer, ImportAnswer, ImportBody, RedrawBody, SliverList, TerritoryPage } from '../../../contract/territory.ts';
import { call, callBlob, query } from './http.ts';

const of = (county: string): string => `/counties/${county}/territories`;

export const getTerritory = (county: string, id: string): Promise<TerritoryPage> => call({ path: `${of(county)}/${id}` });
export const getCoverage = (county: string, under: string): Promise<CoverageAnswer> => call({ path: `${of(county)}/coverage${query({ under })}` });
export const getSlivers = (county: string, under: string): Promise<SliverList> => call({ path: `${of(county)}/slivers${query({ under })}` });
export const exportMap = (county: string, under: string): Promise<Blob> => callBlob({ path: `${of(county)}.geojson${query({ under })}` });
export const redraw = (county: string, { body, key }: { body: RedrawBody; key: string }): Promise<{ map: number }> =>
  call({ path: `${of(county)}/redraw`, method: 'POST', body, key });
/** Reads a file and says what it would change; nothing is written. */
export const previewImport = (county: string, body: ImportBody): Promise<ImportAnswer> => call({ path: `${of(county)}/import`, method: 'POST', body });
export const setBaseMap = (county: string, baseMap: BaseMap | null): Promise<unknown> =>
  call({ path: `/counties/${county}/base-map`, method: 'PUT', body: { baseMap } });
