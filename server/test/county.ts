import type { CountyPackage } from '../../contract/county.ts';

/**
 * A county small enough to hold in the head: two townships side by side, each of two villages of two
 * square grids (0.1° wide), a market under a zone authority over the corner of the first grid.
 *
 *      120.0   120.1   120.2   120.3   120.4
 * 30.1  | a1-1 | a1-2 | b1-1 | b1-2 |      township a = 330110001, b = 330110002
 * 30.0  | a2-1 | a2-2 | b2-1 | b2-2 |
 */
export const COUNTY = '330110';
export const A = '330110001';
export const B = '330110002';
export const GRID_A = `${A}001001`;
export const MARKET = `${A}001901`;
/** Points: in the first grid of township a, in the first of b, in the market. */
export const AT_A = { lon: 120.05, lat: 30.15 };
export const AT_B = { lon: 120.25, lat: 30.15 };
export const AT_MARKET = { lon: 120.005, lat: 30.195 };

const square = (west: number, south: number, width: number, height: number): [number, number][][][] => [
  [[[west, south], [west + width, south], [west + width, south + height], [west, south + height]]],
];

type Territories = CountyPackage['territories'];
type Posts = CountyPackage['users'][number]['posts'];

function township(id: string, west: number): Territories {
  const villages = [1, 2].flatMap((v): Territories => {
    const village = `${id}00${v}`;
    const south = v === 1 ? 30.1 : 30.0;
    const grids = [1, 2].map((g) => ({
      id: `${village}00${g}`, parent: village, level: 'grid' as const, kind: 'general' as const, name: `第${g}网格`, unit: null,
      shape: square(west + (g - 1) * 0.1, south, 0.1, 0.1),
    }));
    return [{ id: village, parent: id, level: 'village', kind: null, name: `${id.slice(-1)}${v}村`, unit: null, shape: square(west, south, 0.2, 0.1) }, ...grids];
  });
  return [{ id, parent: COUNTY, level: 'township', kind: null, name: id === A ? '甲镇' : '乙镇', unit: null, shape: square(west, 30.0, 0.2, 0.2) }, ...villages];
}

const unit = (id: string, kind: CountyPackage['units'][number]['kind'], block: string, line: string | null = null): CountyPackage['units'][number] =>
  ({ id, name: id, kind, line, block, platform: null });

const user = (id: string, role: Posts[number]['role'], at: { unit: string; territory: string; platform?: Posts[number]['platform'] }): CountyPackage['users'][number] =>
  ({ id, name: `名 ${id}`, posts: [{ id: `${id}-post`, role, unit: at.unit, territory: at.territory, platform: at.platform ?? null }] });

const line = (id: string): CountyPackage['lines'][number] => ({ id, name: { zh: id, en: id } });

const whole = (hours: number): CountyPackage['categories'][number]['limits'] => [{ condition: null, urgency: null, node: 'whole', amount: hours, unit: 'hours' }];

export const testCounty = (): CountyPackage => ({
  county: COUNTY, name: '试县', demo: true, notice: { zh: '测试', en: 'test' },
  territories: [
    { id: COUNTY, parent: null, level: 'county', kind: null, name: '试县', unit: null, shape: square(120, 30, 0.4, 0.2) },
    ...township(A, 120.0), ...township(B, 120.2),
    { id: MARKET, parent: `${A}001`, level: 'grid', kind: 'dedicated', name: '市场', unit: 'zone', shape: square(120, 30.19, 0.01, 0.01) },
  ],
  lines: [line('city'), line('police')],
  units: [
    unit('center', 'center', COUNTY), unit('city-bureau', 'department', COUNTY, 'city'), unit('zone', 'zone-authority', COUNTY),
    ...[A, B].flatMap((t) => [unit(`room-${t}`, 'command-room', t), unit(`service-${t}`, 'platform', t), unit(`village-${t}`, 'village', `${t}001`)]),
    unit('city-a', 'station', A, 'city'), unit('police-a', 'station', A, 'police'), unit('city-b', 'station', B, 'city'),
  ],
  users: [
    user('room-a', 'dispatcher', { unit: `room-${A}`, territory: A }),
    user('room-a2', 'command-director', { unit: `room-${A}`, territory: A }),
    user('room-b', 'dispatcher', { unit: `room-${B}`, territory: B }),
    user('service-a', 'platform-lead', { unit: `service-${A}`, territory: A, platform: 'service' }),
    user('safety-a', 'platform-lead', { unit: `service-${A}`, territory: A, platform: 'safety' }),
    user('city-a', 'unit-officer', { unit: 'city-a', territory: A }),
    user('police-a', 'unit-officer', { unit: 'police-a', territory: A }),
    user('city-b', 'unit-officer', { unit: 'city-b', territory: B }),
    user('grid-a', 'grid-worker', { unit: `village-${A}`, territory: GRID_A }),
    user('grid-b', 'grid-worker', { unit: `village-${B}`, territory: `${B}001001` }),
    user('part-a', 'part-time-worker', { unit: `village-${A}`, territory: GRID_A }),
    user('village-a', 'village-officer', { unit: `village-${A}`, territory: `${A}001` }),
    user('leader-a', 'township-leader', { unit: `room-${A}`, territory: A }),
    user('zone', 'zone-officer', { unit: 'zone', territory: COUNTY }),
    user('center', 'center-officer', { unit: 'center', territory: COUNTY }),
    user('city-bureau', 'department-officer', { unit: 'city-bureau', territory: COUNTY }),
    user('auditor', 'auditor', { unit: 'center', territory: COUNTY }),
  ],
  categories: [
    { id: 'lamp', parent: null, name: { zh: '路灯', en: 'Lamp' }, platform: 'service', line: 'city', limits: whole(48), proof: 'photo' },
    { id: 'advice', parent: null, name: { zh: '咨询', en: 'Advice' }, platform: 'service', line: 'city', limits: whole(24), proof: 'words' },
    { id: 'theft', parent: null, name: { zh: '盗窃', en: 'Theft' }, platform: 'safety', line: 'police', limits: whole(72), proof: 'words' },
  ],
});
