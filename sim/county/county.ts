import type { CountyPackage } from '../../contract/county.ts';
import { CATEGORIES } from './categories.ts';
import { RULES } from './rules.ts';
import { dedicatedGrids } from './dedicated.ts';
import { COUNTY, COUNTY_NAME, readDivision } from './division.ts';
import { LINES } from './lines.ts';
import { makeUsers } from './people.ts';
import { generalTerritories } from './territories.ts';
import { makeUnits } from './units.ts';

/** Chosen so that no grid and no union of grids falls in two; another seed may throw, never lie. */
export const SEED = 141;

/**
 * The demonstration county: real townships and villages with their codes; shapes, units, people
 * and limits made up from a seed. The same bytes on every machine.
 */
export function makeCounty(seed: number = SEED): CountyPackage {
  const townships = readDivision();
  const general = generalTerritories(townships, seed);
  return {
    county: COUNTY,
    name: COUNTY_NAME,
    demo: true,
    notice: {
      zh: '演示区县：镇街、村社的名称和代码为公开资料，边界、网格、单位职责、人员和事项均为虚构。',
      en: 'Demonstration county: names and codes of townships and villages are public; shapes, grids, duties, people and matters are made up.',
    },
    territories: [...general, ...dedicatedGrids(general, seed)],
    lines: LINES.map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    units: makeUnits(townships),
    users: makeUsers(townships, seed),
    categories: [...CATEGORIES],
    rules: [...RULES],
  };
}
