import type { Static } from 'typebox';
import type { UserRecord } from '../../contract/county.ts';
import type { Role } from '../../core/access/roles.ts';
import { PLATFORMS, type Platform } from '../../core/shared/platforms.ts';
import { COUNTY, type Township } from './division.ts';
import { LINES } from './lines.ts';
import { inventNames } from './names.ts';
import { CENTER, departmentOf, MEDIATION, OPS_CENTER, stationOf, villageUnitOf, ZONE_AUTHORITY } from './units.ts';

export type User = Static<typeof UserRecord>;
interface Place {
  readonly role: Role;
  readonly unit: string;
  readonly territory: string;
  readonly platform?: Platform;
}
type Draft = readonly [id: string, ...places: Place[]];

const STATIONS = LINES.filter(({ station }) => station !== null).map(({ id }) => id);
const DEPARTMENTS = LINES.map(({ id }) => id);

/**
 * Demo users of every role. 仁和街道 has its full working set, 良渚街道 a smaller one to compare
 * rights with; every other township has a dispatcher, and its stations are worked by a pool of
 * four who hold many posts, so that every matter of the county finds somebody.
 */
export function makeUsers(townships: readonly Township[], seed: number): User[] {
  const bySlug = (slug: string): Township => townships.find((township) => township.slug === slug) as Township;
  const others = townships.filter(({ slug }) => slug !== 'renhe' && slug !== 'liangzhu');
  const drafts = [...renhe(bySlug('renhe')), ...liangzhu(bySlug('liangzhu')), ...county(), ...elsewhere(others)];
  const names = inventNames(drafts.length, seed);
  return drafts.map(([id, ...places], i) => ({
    id,
    name: names[i] as string,
    posts: places.map((place, nth) => ({ id: `${id}.${nth + 1}`, platform: null, ...place })),
  }));
}

/** The working set of a township; helpers put its code and slug in. */
function posts({ code, slug }: Township) {
  return {
    room: (role: Role): Place => ({ role, unit: `${slug}-command-room`, territory: code }),
    lead: (platform: Platform): Place => ({ role: 'platform-lead', unit: `${slug}-platform-${platform}`, territory: code, platform }),
    station: (line: string): Place => ({ role: 'unit-officer', unit: stationOf(slug, line), territory: code }),
    leader: (): Place => ({ role: 'township-leader', unit: `${slug}-government`, territory: code }),
    village: (nth: string): Place => ({ role: 'village-officer', unit: villageUnitOf(code + nth), territory: code + nth }),
    grid: (role: Role, nth: string, grid: number): Place => ({
      role, unit: villageUnitOf(code + nth), territory: `${code}${nth}${String(grid).padStart(3, '0')}`,
    }),
  };
}

function renhe(township: Township): Draft[] {
  const at = posts(township);
  const own = ['public-security', 'city-management', 'market-supervision', 'justice', 'emergency', 'municipal', 'civil-affairs', 'health'];
  // 獐山社区, 三白潭村, 永泰村
  const [zhangshan, sanbaitan, yongtai] = ['005', '245', '246'] as const;
  const workers: readonly Place[] = [zhangshan, sanbaitan, yongtai].flatMap((village) => [1, 2].map((grid) => at.grid('grid-worker', village, grid)));
  return [
    ['renhe-dispatcher-1', at.room('dispatcher')],
    ['renhe-dispatcher-2', at.room('dispatcher')],
    ['renhe-director', at.room('command-director')],
    ...PLATFORMS.map((platform): Draft => [`renhe-lead-${platform}`, at.lead(platform)]),
    ...own.map((line): Draft => [`renhe-${line}`, at.station(line)]),
    ['renhe-stations', ...STATIONS.filter((line) => !own.includes(line)).map(at.station)],
    ['renhe-leader', at.leader()],
    ...[zhangshan, sanbaitan, yongtai].map((village, i): Draft => [`renhe-village-${i + 1}`, at.village(village)]),
    ...workers.map((place, i): Draft => [`renhe-grid-${i + 1}`, place]),
    ['renhe-grid-lead-1', ...[1, 2, 3, 4, 5].map((grid) => at.grid('grid-lead', zhangshan, grid))],
    ['renhe-grid-lead-2', ...[1, 2, 3, 4, 5].map((grid) => at.grid('grid-lead', yongtai, grid))],
    ['renhe-part-time-1', at.grid('part-time-worker', zhangshan, 1)],
    ['renhe-part-time-2', at.grid('part-time-worker', yongtai, 2)],
  ];
}

function liangzhu(township: Township): Draft[] {
  const at = posts(township);
  const own = ['public-security', 'city-management'];
  return [
    ['liangzhu-dispatcher-1', at.room('dispatcher')],
    ['liangzhu-lead-enforcement', at.lead('enforcement')],
    ['liangzhu-lead-service', at.lead('service')],
    ...own.map((line): Draft => [`liangzhu-${line}`, at.station(line)]),
    ['liangzhu-stations', ...STATIONS.filter((line) => !own.includes(line)).map(at.station)],
    ['liangzhu-leader', at.leader()],
    ['liangzhu-village-1', at.village('012')],
    ['liangzhu-grid-1', at.grid('grid-worker', '012', 1)],
    ['liangzhu-grid-2', at.grid('grid-worker', '200', 1)],
  ];
}

function county(): Draft[] {
  const place = (role: Role, unit: string): Place => ({ role, unit, territory: COUNTY });
  const department = (line: string): Place => place('department-officer', departmentOf(line));
  const own = ['public-security', 'city-management', 'market-supervision'];
  return [
    ['center-1', place('center-officer', CENTER)],
    ['center-2', place('center-officer', CENTER)],
    ['ops-1', place('ops-officer', OPS_CENTER)],
    ...own.map((line): Draft => [`department-${line}`, department(line)]),
    ['departments', ...DEPARTMENTS.filter((line) => !own.includes(line)).map(department)],
    ['mediator-1', place('mediator', MEDIATION)],
    ['zone-1', place('zone-officer', ZONE_AUTHORITY)],
    // Three separate administrators (三权分立); none sees a matter.
    ['system-admin', place('system-admin', OPS_CENTER)],
    ['security-admin', place('security-admin', OPS_CENTER)],
    ['auditor', place('auditor', OPS_CENTER)],
  ];
}

function elsewhere(townships: readonly Township[]): Draft[] {
  const pool = 4;
  return [
    ...townships.map((township): Draft => [`${township.slug}-dispatcher-1`, posts(township).room('dispatcher')]),
    ...Array.from({ length: pool }, (_, nth): Draft => [
      `stations-${nth + 1}`,
      ...townships.filter((_, i) => i % pool === nth).flatMap((township) => STATIONS.map(posts(township).station)),
    ]),
  ];
}
