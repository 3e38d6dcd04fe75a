import type { Platform } from '../../core/shared/platforms.ts';

/**
 * The departments' chains (条). `station` is what the line is called in a township (null: the line
 * has none there and its department acts itself), `platform` the township desk it works for.
 */
export interface Line {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly department: string;
  readonly station: string | null;
  readonly platform: Platform;
}

type Row = readonly [id: string, zh: string, en: string, department: string, station: string | null, platform: Platform];

const ROWS: readonly Row[] = [
  ['public-security', '公安', 'Public security', '公安分局', '派出所', 'safety'],
  ['justice', '司法行政', 'Justice', '司法局', '司法所', 'safety'],
  ['petitions', '信访', 'Petitions', '信访局', '平安综治办', 'safety'],
  ['city-management', '综合行政执法', 'City management', '综合行政执法局', '综合行政执法队', 'enforcement'],
  ['market-supervision', '市场监管', 'Market supervision', '市场监管局', '市场监管所', 'enforcement'],
  ['ecology', '生态环境', 'Ecology', '生态环境分局', '生态环境站', 'enforcement'],
  ['natural-resources', '自然资源', 'Natural resources', '规划和自然资源分局', '自然资源所', 'enforcement'],
  ['housing', '住房城建', 'Housing and building', '住房和城乡建设局', '城乡建设办', 'enforcement'],
  ['agriculture', '农业农村', 'Agriculture', '农业农村局', '农业农村办', 'enforcement'],
  ['emergency', '应急消防', 'Emergency and fire', '应急管理局', '应急消防站', 'emergency'],
  ['water', '林业水利', 'Water and forests', '林业水利局', null, 'emergency'],
  ['utilities', '水电气', 'Water, power and gas', '公用事业服务中心', null, 'emergency'],
  ['health', '卫生健康', 'Health', '卫生健康局', '社区卫生服务中心', 'service'],
  ['civil-affairs', '民政', 'Civil affairs', '民政局', '社会事务办', 'service'],
  ['human-resources', '人力社保', 'Human resources', '人力资源和社会保障局', '人力社保所', 'service'],
  ['municipal', '市政园林', 'Streets and greenery', '市政园林中心', '市政园林站', 'service'],
  ['transport', '交通运输', 'Transport', '交通运输局', null, 'service'],
  ['education', '教育', 'Education', '教育局', null, 'service'],
  ['government-services', '政务服务', 'Government services', '政务服务管理办公室', '便民服务中心', 'service'],
  ['general-office', '党政综合', 'General affairs', '政府办公室', '党政综合办', 'general-affairs'],
];

export const LINES: readonly Line[] = ROWS.map(([id, zh, en, department, station, platform]) => ({
  id, zh, en, department, station, platform,
}));

export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  safety: '综治工作平台',
  enforcement: '监管执法平台',
  emergency: '应急管理平台',
  service: '公共服务平台',
  'general-affairs': '党政综合平台',
};
