import type { CountyPackage } from '../../../contract/county.ts';
import { ROLES, type Role } from '../../../core/access/roles.ts';
import { A, AT_MARKET, B, COUNTY, GRID_A, MARKET } from '../county.ts';
import { peopledCounty } from '../people.ts';

/** The peopled county, with the police in both townships, so that every line is everywhere. */
export function matrixCounty(): CountyPackage {
  const county = peopledCounty();
  return { ...county, units: [...county.units, { id: 'police-b', name: 'police-b', kind: 'station', line: 'police', block: B, platform: null }],
    users: [...county.users, { id: 'police-b', name: '名 police-b', posts: [{ id: 'police-b-post', role: 'unit-officer', unit: 'police-b', territory: B, platform: null }] }] };
}

export const OTHER_COUNTY = '330106';
export const otherCounty = (): CountyPackage => {
  const { categories, lines, ...county } = peopledCounty();
  const ring = [[[[121, 31], [121.1, 31], [121.1, 31.1], [121, 31.1]]]] as [number, number][][][];
  return {
    ...county, county: OTHER_COUNTY, name: '邻县', lines, categories,
    territories: [{ id: OTHER_COUNTY, parent: null, level: 'county', kind: null, name: '邻县', unit: null, shape: ring }],
    units: [{ id: 'center', name: 'center', kind: 'center', line: null, block: OTHER_COUNTY, platform: null }],
    users: [{ id: 'center', name: '名 center', posts: [{ id: 'center-post', role: 'center-officer', unit: 'center', territory: OTHER_COUNTY, platform: null }] }],
  };
};

/** Who asks: one of each role, and those who should get nothing. */
export interface Subject {
  readonly name: string;
  readonly role: Role | null;
  /** null: nobody is signed in. */
  readonly user: string | null;
  readonly territory: string;
  readonly unit: string;
  /** His line, where his reach goes by one. */
  readonly line: string | null;
}

const HOLDERS: Readonly<Record<Role, readonly [user: string, territory: string, unit: string, line: string | null]>> = {
  'part-time-worker': ['part-a', GRID_A, `village-${A}`, null],
  'grid-worker': ['grid-a', GRID_A, `village-${A}`, null],
  'grid-lead': ['lead-a', GRID_A, `village-${A}`, null],
  'village-officer': ['village-a', `${A}001`, `village-${A}`, null],
  dispatcher: ['room-a', A, `room-${A}`, null],
  'command-director': ['room-a2', A, `room-${A}`, null],
  'platform-lead': ['service-a', A, `service-${A}`, null],
  'unit-officer': ['city-a', A, 'city-a', 'city'],
  'township-leader': ['leader-a', A, `room-${A}`, null],
  'zone-officer': ['zone', COUNTY, 'zone', null],
  'center-officer': ['center', COUNTY, 'center', null],
  'ops-officer': ['ops', COUNTY, 'ops', null],
  'department-officer': ['city-bureau', COUNTY, 'city-bureau', 'city'],
  mediator: ['mediator', COUNTY, 'mediation', null],
  'system-admin': ['system', COUNTY, 'ops', null],
  'security-admin': ['security', COUNTY, 'ops', null],
  auditor: ['auditor', COUNTY, 'center', null],
};

export const SUBJECTS: readonly Subject[] = [
  ...ROLES.map((role): Subject => {
    const [user, territory, unit, line] = HOLDERS[role];
    return { name: role, role, user, territory, unit, line };
  }),
  { name: 'unit-officer, seconded', role: 'unit-officer', user: 'sent', territory: A, unit: 'city-bureau', line: 'city' },
  { name: 'no post any more', role: null, user: 'gone', territory: A, unit: 'city-a', line: null },
  { name: 'of another county', role: null, user: 'center', territory: OTHER_COUNTY, unit: 'center', line: null },
  { name: 'not signed in', role: null, user: null, territory: '', unit: '', line: null },
];

/** Where matters lie, from the first grid of township a outwards. */
export interface Spot {
  readonly grid: string;
  readonly point: { readonly lon: number; readonly lat: number };
  readonly township: 'a' | 'b';
}
export const SPOTS: readonly Spot[] = [
  { grid: GRID_A, point: { lon: 120.05, lat: 30.15 }, township: 'a' },
  { grid: `${A}001002`, point: { lon: 120.15, lat: 30.15 }, township: 'a' },
  { grid: `${A}002001`, point: { lon: 120.05, lat: 30.05 }, township: 'a' },
  { grid: `${B}001001`, point: { lon: 120.25, lat: 30.15 }, township: 'b' },
];
export const MARKET_SPOT: Spot = { grid: MARKET, point: AT_MARKET, township: 'a' };

export const RELATIONS = ['own', 'sibling', 'parent', 'foreign'] as const;
export type Relation = (typeof RELATIONS)[number];

/** How a grid lies to a reader's territory: in it; in another of the same parent; in what the parent belongs to; beyond. */
export function relationOf({ role, territory }: Subject, grid: string): Relation {
  if (role === 'zone-officer') return grid === MARKET ? 'own' : 'foreign';
  const steps = [territory, parentOf(territory), parentOf(parentOf(territory))];
  const at = steps.findIndex((one) => one !== '' && grid.startsWith(one));
  return RELATIONS[at === -1 ? 3 : at] ?? 'foreign';
}

const parentOf = (territory: string): string => ({ 15: territory.slice(0, 12), 12: territory.slice(0, 9), 9: territory.slice(0, 6) })[territory.length] ?? '';
