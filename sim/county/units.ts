import type { Static } from 'typebox';
import type { UnitRecord } from '../../contract/county.ts';
import { PLATFORMS } from '../../core/shared/platforms.ts';
import { COUNTY, type Township } from './division.ts';
import { LINES, PLATFORM_NAMES } from './lines.ts';

export type Unit = Static<typeof UnitRecord>;
const noLine = { line: null, platform: null };

/** Ids say what a unit is: `county-justice`, `renhe-command-room`, `village-330110009246`. */
export const CENTER = 'county-center';
export const OPS_CENTER = 'county-ops-center';
export const MEDIATION = 'county-mediation';
/** A management committee whose two areas lie in two townships; its role here is made up. */
export const ZONE_AUTHORITY = 'zone-future-tech';

export const departmentOf = (line: string): string => `county-${line}`;
export const stationOf = (slug: string, line: string): string => `${slug}-${line}`;
export const villageUnitOf = (village: string): string => `village-${village}`;

export function makeUnits(townships: readonly Township[]): Unit[] {
  return [
    ...countyUnits(),
    ...townships.flatMap(townshipUnits),
    ...townships.flatMap(({ villages }) =>
      villages.map(({ code, name }): Unit => ({
        ...noLine, id: villageUnitOf(code), kind: 'village', block: code,
        name: name.endsWith('村') ? `${name}村民委员会` : `${name}居民委员会`,
      })),
    ),
  ];
}

function countyUnits(): Unit[] {
  const block = COUNTY;
  return [
    { ...noLine, id: CENTER, kind: 'center', block, name: '余杭区社会治理中心' },
    { ...noLine, id: OPS_CENTER, kind: 'ops-center', block, name: '余杭区数智治理中心' },
    { ...noLine, id: MEDIATION, kind: 'mediation', block, name: '余杭区矛盾纠纷调解中心' },
    { ...noLine, id: ZONE_AUTHORITY, kind: 'zone-authority', block, name: '未来科技城管委会' },
    ...LINES.map(({ id, department, platform }): Unit => ({
      id: departmentOf(id), kind: 'department', line: id, block, platform, name: `余杭区${department}`,
    })),
  ];
}

function townshipUnits({ code, name, slug }: Township): Unit[] {
  const short = name.replace(/(街道|镇)$/u, '');
  const government = name.endsWith('镇') ? `${name}人民政府` : `${name}办事处`;
  return [
    { ...noLine, id: `${slug}-government`, kind: 'township', block: code, name: government },
    { ...noLine, id: `${slug}-command-room`, kind: 'command-room', block: code, name: `${name}综合信息指挥室` },
    ...PLATFORMS.map((platform): Unit => ({
      id: `${slug}-platform-${platform}`, kind: 'platform', line: null, block: code, platform,
      name: `${name}${PLATFORM_NAMES[platform]}`,
    })),
    ...LINES.flatMap(({ id, station, platform }): Unit[] =>
      station === null
        ? []
        : [{ id: stationOf(slug, id), kind: 'station', line: id, block: code, platform, name: `${short}${station}` }],
    ),
  ];
}
