import type { Platform } from '../shared/platforms.ts';
import type { TerritoryLevel } from '../territory/territory.ts';
import type { Role } from './roles.ts';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a role is called on pages, in answers and in the columns of an import. */
export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  'part-time-worker': { zh: '兼职网格员', en: 'Part-time grid worker' },
  'grid-worker': { zh: '专职网格员', en: 'Grid worker' },
  'grid-lead': { zh: '网格长', en: 'Grid lead' },
  'village-officer': { zh: '村社干部', en: 'Village officer' },
  dispatcher: { zh: '指挥室坐席', en: 'Dispatcher' },
  'command-director': { zh: '指挥室主任', en: 'Director of the command room' },
  'platform-lead': { zh: '平台负责人', en: 'Platform lead' },
  'unit-officer': { zh: '站所工作人员', en: 'Officer of a station' },
  'township-leader': { zh: '镇街领导', en: 'Township leader' },
  'zone-officer': { zh: '管委会工作人员', en: 'Zone officer' },
  'center-officer': { zh: '社会治理中心', en: 'Officer of the center' },
  'ops-officer': { zh: '数智治理中心', en: 'Officer of the operations center' },
  'department-officer': { zh: '部门工作人员', en: 'Department officer' },
  mediator: { zh: '调解员', en: 'Mediator' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
};

export const PLATFORM_NAMES: Readonly<Record<Platform, Bilingual>> = {
  safety: { zh: '综治工作', en: 'Public safety' },
  enforcement: { zh: '监管执法', en: 'Enforcement' },
  emergency: { zh: '应急管理', en: 'Emergency' },
  service: { zh: '公共服务', en: 'Public service' },
  'general-affairs': { zh: '党政综合', en: 'General affairs' },
};

export const LEVEL_NAMES: Readonly<Record<TerritoryLevel, Bilingual>> = {
  county: { zh: '区县', en: 'county' },
  township: { zh: '镇街', en: 'township' },
  village: { zh: '村社', en: 'village' },
  grid: { zh: '网格', en: 'grid' },
};
