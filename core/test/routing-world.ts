import type { Facts } from '../routing/facts.ts';
import type { Outcome, Rule } from '../routing/rule.ts';
import type { RoutedCategory, RoutedUnit, World } from '../routing/world.ts';

/** A county of two townships: the first has a city station and platforms, the second only what the county has. */
export const COUNTY = '330110';
const category = (id: string, parent: string | null, [zh, line]: [string, string]): RoutedCategory => ({ id, parent, name: { zh, en: id }, platform: parent === 'breakdown' ? 'emergency' : 'enforcement', line });
const unit = (id: string, kind: string, rest: Partial<RoutedUnit>): RoutedUnit => ({ id, name: id, kind, line: null, block: COUNTY, platform: null, ...rest });

export const WORLD: World = {
  county: COUNTY,
  lines: ['city', 'water', 'police', 'gas'].map((id) => ({ id, name: { zh: `${id}线`, en: id } })),
  units: [
    unit('t1-city', 'station', { line: 'city', block: '330110001' }),
    unit('t1-emergency', 'platform', { block: '330110001', platform: 'emergency' }),
    unit('t1-enforcement', 'platform', { block: '330110001', platform: 'enforcement' }),
    unit('v1', 'village', { block: '330110001001' }),
    unit('zone', 'zone-authority', {}),
    unit('county-city', 'department', { line: 'city' }),
    unit('county-police', 'department', { line: 'police' }),
    unit('county-gas', 'department', { line: 'gas' }),
  ],
  categories: [
    category('city', null, ['综合执法', 'city']), category('city.rubbish', 'city', ['垃圾堆积', 'city']), category('city.noise', 'city', ['噪声', 'police']),
    category('breakdown', null, ['公共设施', 'gas']), category('breakdown.gas', 'breakdown', ['燃气泄漏', 'gas']), category('breakdown.pipe', 'breakdown', ['水管破裂', 'water']),
  ],
  territories: [
    { id: COUNTY, level: 'county', name: '余杭区' }, { id: '330110001', level: 'township', name: '一镇' }, { id: '330110002', level: 'township', name: '二镇' },
    { id: '330110001001', level: 'village', name: '东村' }, { id: '330110001001001', level: 'grid', name: '一格' },
  ],
};

export const someFacts = (given: Partial<Facts> = {}): Facts => ({
  category: 'city.rubbish', group: 'city', condition: null, township: '330110001', village: '330110001001', grid: '330110001001001', gridKind: 'general',
  zone: null, level: 'township', source: 'resident', urgency: 'ordinary', words: '楼下垃圾没人清', photos: 1, people: 0, sensitive: false,
  workday: true, workingHours: true, hour: 10, month: 11, weekday: 3, ...given,
});

export const rule = (id: string, when: string, sets: Outcome = { urgency: 'urgent' }): Rule => ({ id, name: `为了${id}`, when, sets });
