import type { Static } from 'typebox';
import type { CategoryRecord } from '../../contract/edition.ts';
import type { Platform } from '../../core/shared/platforms.ts';

type Category = Static<typeof CategoryRecord>;

/**
 * What people report, in two levels. Names come from lists of live systems (综治 and 城管 class lists);
 * limits from report to close as cities publish them (立案、结案标准, domain.md §1.4): h round the clock,
 * wh working hours, wd working days, d whole days. A photo is asked for only where the result can be seen.
 */
type Leaf = readonly [id: string, zh: string, en: string, line: string, limit: string, proof: 'photo' | 'words'];
type Branch = readonly [id: string, zh: string, en: string, platform: Platform, leaves: readonly Leaf[]];

const TREE: readonly Branch[] = [
  ['dispute', '矛盾纠纷', 'Disputes', 'safety', [
    ['family', '婚恋家庭纠纷', 'Family dispute', 'justice', '30d', 'words'],
    ['neighbours', '邻里纠纷', 'Neighbours', 'justice', '30d', 'words'],
    ['property-management', '物业纠纷', 'Property management', 'housing', '30d', 'words'],
    ['wages', '劳资欠薪', 'Unpaid wages', 'human-resources', '15wd', 'words'],
    ['land', '征地拆迁与宅基地', 'Land and demolition', 'natural-resources', '30d', 'words'],
    ['contract', '合同债务纠纷', 'Contracts and debts', 'justice', '30d', 'words'],
  ]],
  ['security', '治安隐患', 'Public order', 'safety', [
    ['theft', '盗抢骗线索', 'Theft or fraud', 'public-security', '3wd', 'words'],
    ['disorder', '打架滋事', 'Fights and disorder', 'public-security', '24h', 'words'],
    ['vice', '黄赌毒线索', 'Gambling, drugs or vice', 'public-security', '3wd', 'words'],
    ['shared-flats', '群租与出租房隐患', 'Crowded rented rooms', 'public-security', '3wd', 'photo'],
    ['cameras', '技防设施损坏', 'Broken camera or barrier', 'public-security', '3wd', 'photo'],
  ]],
  ['petition', '信访稳定', 'Petitions', 'safety', [
    ['first', '初信初访', 'First petition', 'petitions', '60d', 'words'],
    ['group', '群体性苗头', 'A crowd is forming', 'petitions', '2h', 'words'],
  ]],
  ['market', '市场监管', 'Markets', 'enforcement', [
    ['food', '食品安全', 'Food safety', 'market-supervision', '24h', 'words'],
    ['drugs', '药品与医疗器械', 'Medicines', 'market-supervision', '5wd', 'words'],
    ['lifts', '电梯等特种设备', 'Lifts and special equipment', 'market-supervision', '24h', 'photo'],
    ['unlicensed', '无证无照经营', 'Trading without a licence', 'market-supervision', '5wd', 'photo'],
    ['consumer', '价格与消费投诉', 'Prices and purchases', 'market-supervision', '5wd', 'words'],
  ]],
  ['city', '综合执法', 'City management', 'enforcement', [
    ['illegal-building', '违法建设', 'Illegal building', 'city-management', '20wd', 'photo'],
    ['street-trading', '占道经营', 'Trading on the road', 'city-management', '4wh', 'photo'],
    ['rubbish', '垃圾堆积', 'Rubbish', 'city-management', '4wh', 'photo'],
    ['spoil', '渣土抛洒', 'Spilled earth and rubble', 'city-management', '2wd', 'photo'],
    ['advertising', '违规广告牌', 'Signs and advertising', 'city-management', '3wd', 'photo'],
    ['noise', '噪声油烟扰民', 'Noise and fumes', 'city-management', '3wd', 'words'],
    ['dogs', '不文明养犬', 'Dogs', 'city-management', '3wd', 'words'],
    ['parking', '机动车乱停', 'Parked cars in the way', 'public-security', '3h', 'photo'],
    ['bicycles', '非机动车乱停', 'Bicycles in the way', 'city-management', '3h', 'photo'],
  ]],
  ['environment', '生态环境', 'Environment', 'enforcement', [
    ['dust', '工地扬尘', 'Dust', 'ecology', '3wd', 'photo'],
    ['sewage', '污水直排', 'Sewage', 'ecology', '3wd', 'photo'],
    ['burning', '露天焚烧', 'Open burning', 'ecology', '24h', 'photo'],
    ['river', '河道不洁', 'Dirty river', 'water', '15wd', 'photo'],
  ]],
  ['building', '国土住建农业', 'Land, building and farming', 'enforcement', [
    ['unsafe-house', '危房', 'Unsafe house', 'housing', '7wd', 'photo'],
    ['site', '工地管理', 'Building site', 'housing', '7wd', 'photo'],
    ['land-use', '违法用地', 'Illegal use of land', 'natural-resources', '7wd', 'photo'],
    ['farm-goods', '农资与农产品', 'Farm goods', 'agriculture', '7wd', 'words'],
  ]],
  ['safety', '安全生产与消防', 'Safety at work and fire', 'emergency', [
    ['enterprise', '企业安全隐患', 'Hazard in an enterprise', 'emergency', '7wd', 'photo'],
    ['chemicals', '危险化学品', 'Dangerous chemicals', 'emergency', '24h', 'photo'],
    ['blocked-exit', '消防通道堵塞', 'Blocked fire lane', 'emergency', '24h', 'photo'],
    ['e-bikes', '电动车违规充电', 'E-bikes charged indoors', 'emergency', '24h', 'photo'],
  ]],
  ['flood', '防汛防台地灾', 'Flood, typhoon and landslides', 'emergency', [
    ['standing-water', '道路积水', 'Water on the road', 'emergency', '4h', 'photo'],
    ['landslide', '塌方与地质灾害', 'Landslide', 'natural-resources', '24h', 'photo'],
    ['dyke', '水利险情', 'Dyke or sluice', 'water', '24h', 'photo'],
  ]],
  ['breakdown', '公共设施突发', 'Sudden breakdowns', 'emergency', [
    ['water-pipe', '供水管破裂', 'Burst water pipe', 'utilities', '8h', 'photo'],
    ['gas', '燃气泄漏', 'Gas leak', 'utilities', '3h', 'words'],
    ['power', '停电与线路', 'Power and wires', 'utilities', '24h', 'words'],
    ['manhole', '井盖缺失', 'Missing manhole cover', 'municipal', '8h', 'photo'],
  ]],
  ['welfare', '民政救助', 'Welfare', 'service', [
    ['relief', '低保与临时救助', 'Relief', 'civil-affairs', '5wd', 'words'],
    ['elderly', '独居老人关爱', 'Elderly living alone', 'civil-affairs', '5wd', 'words'],
    ['homeless', '流浪乞讨', 'Homeless people', 'civil-affairs', '24h', 'words'],
  ]],
  ['social', '社保卫健教育', 'Social security, health, schools', 'service', [
    ['insurance', '社保与就业', 'Insurance and jobs', 'human-resources', '5wd', 'words'],
    ['medical', '看病与医保', 'Medical care', 'health', '5wd', 'words'],
    ['outbreak', '疫情与食物中毒线索', 'Outbreak or poisoning', 'health', '24h', 'words'],
    ['schools', '入学与校园', 'Schools', 'education', '5wd', 'words'],
  ]],
  ['service', '市政与交通', 'Streets and transport', 'service', [
    ['lighting', '路灯不亮', 'Street lighting', 'municipal', '2wd', 'photo'],
    ['road-surface', '路面破损', 'Damaged road', 'municipal', '5wd', 'photo'],
    ['greenery', '绿化养护', 'Trees and greenery', 'municipal', '5wd', 'photo'],
    ['buses', '公交与出行', 'Buses and travel', 'transport', '5wd', 'words'],
    ['traffic-signs', '交通标志与信号', 'Signs and signals', 'transport', '3wd', 'photo'],
  ]],
  ['advice', '咨询建议代办', 'Questions and errands', 'service', [
    ['policy', '政策咨询', 'A question about a rule', 'government-services', '1wd', 'words'],
    ['errand', '代办服务', 'Something to be done for me', 'government-services', '1wd', 'words'],
    ['other', '其他诉求', 'Something else', 'government-services', '5wd', 'words'],
  ]],
  ['general', '党政综合', 'General affairs', 'general-affairs', [
    ['conduct', '作风与办事效率', 'Conduct of officials', 'general-office', '10wd', 'words'],
    ['opinion', '舆情与意见建议', 'Opinions and suggestions', 'general-office', '5wd', 'words'],
  ]],
];

const UNITS = { h: 'hours', wh: 'working-hours', wd: 'working-days', d: 'days' } as const;

function limitOf(written: string): { amount: number; unit: (typeof UNITS)[keyof typeof UNITS] } {
  const [, amount = '', unit = 'h'] = /^(\d+)(h|wh|wd|d)$/.exec(written) ?? [];
  return { amount: Number(amount), unit: UNITS[unit as keyof typeof UNITS] };
}

const whole = (written: string, condition: string | null = null): Category['limits'][number] => ({ condition, urgency: null, node: 'whole', ...limitOf(written) });

/** Filing conditions: one thing, several tasks with limits of their own (a burst pipe is fenced off, mended, paved over). */
const CONDITIONS: Readonly<Record<string, readonly (readonly [id: string, zh: string, en: string, limit: string])[]>> = {
  'breakdown.water-pipe': [['fence', '先行围护', 'Fence it off', '3h'], ['mend', '修复管道', 'Mend the pipe', '8h'], ['pave', '恢复路面', 'Pave the road', '5wd']],
  'breakdown.gas': [['fence', '先行围护', 'Fence it off', '3h'], ['mend', '修复管道', 'Mend the pipe', '48h'], ['pave', '恢复路面', 'Pave the road', '5wd']],
  'city.illegal-building': [['stop', '责令停工', 'Stop the work', '4wh'], ['fine', '立案处罚', 'Penalty', '7wd'], ['pull-down', '拆除', 'Pull it down', '20wd']],
  'city.spoil': [['rubbish', '零星垃圾', 'Some rubbish', '4wh'], ['heap', '成堆渣土', 'A heap', '2wd']],
};

function leafOf(id: string, platform: Platform, [leaf, zh, en, line, limit, proof]: Leaf): Category {
  const conditions = CONDITIONS[`${id}.${leaf}`];
  return {
    id: `${id}.${leaf}`, parent: id, name: { zh, en }, platform, line, proof,
    limits: [whole(limit), ...(conditions ?? []).map(([condition, , , limit]) => whole(limit, condition))],
    ...(conditions === undefined ? {} : { conditions: conditions.map(([condition, zh, en]) => ({ id: condition, name: { zh, en } })) }),
  };
}

/** Parents before children. A parent is never chosen by hand and has no limits of its own. */
export const CATEGORIES: readonly Category[] = TREE.flatMap(([id, zh, en, platform, leaves]) => [
  { id, parent: null, name: { zh, en }, platform, line: leaves[0]?.[3] ?? 'government-services', proof: 'words' as const, limits: [] },
  ...leaves.map((leaf) => leafOf(id, platform, leaf)),
]);
