import type { Static } from 'typebox';
import type { CategoryRecord } from '../../contract/county.ts';
import type { Platform } from '../../core/shared/platforms.ts';

type Category = Static<typeof CategoryRecord>;

/**
 * What people report, in two levels. Names come from lists of live systems (综治 and 城管 class
 * lists); hours are round the clock from report to close: a working day counts as 24. A photo is
 * asked for only where the result can be seen.
 */
type Leaf = readonly [id: string, zh: string, en: string, line: string, limitHours: number, proof: 'photo' | 'words'];
type Branch = readonly [id: string, zh: string, en: string, platform: Platform, leaves: readonly Leaf[]];

const TREE: readonly Branch[] = [
  ['dispute', '矛盾纠纷', 'Disputes', 'safety', [
    ['family', '婚恋家庭纠纷', 'Family dispute', 'justice', 720, 'words'],
    ['neighbours', '邻里纠纷', 'Neighbours', 'justice', 720, 'words'],
    ['property-management', '物业纠纷', 'Property management', 'housing', 720, 'words'],
    ['wages', '劳资欠薪', 'Unpaid wages', 'human-resources', 360, 'words'],
    ['land', '征地拆迁与宅基地', 'Land and demolition', 'natural-resources', 720, 'words'],
    ['contract', '合同债务纠纷', 'Contracts and debts', 'justice', 720, 'words'],
  ]],
  ['security', '治安隐患', 'Public order', 'safety', [
    ['theft', '盗抢骗线索', 'Theft or fraud', 'public-security', 72, 'words'],
    ['disorder', '打架滋事', 'Fights and disorder', 'public-security', 24, 'words'],
    ['vice', '黄赌毒线索', 'Gambling, drugs or vice', 'public-security', 72, 'words'],
    ['shared-flats', '群租与出租房隐患', 'Crowded rented rooms', 'public-security', 72, 'photo'],
    ['cameras', '技防设施损坏', 'Broken camera or barrier', 'public-security', 72, 'photo'],
  ]],
  ['petition', '信访稳定', 'Petitions', 'safety', [
    ['first', '初信初访', 'First petition', 'petitions', 1440, 'words'],
    ['group', '群体性苗头', 'A crowd is forming', 'petitions', 2, 'words'],
  ]],
  ['market', '市场监管', 'Markets', 'enforcement', [
    ['food', '食品安全', 'Food safety', 'market-supervision', 24, 'words'],
    ['drugs', '药品与医疗器械', 'Medicines', 'market-supervision', 120, 'words'],
    ['lifts', '电梯等特种设备', 'Lifts and special equipment', 'market-supervision', 24, 'photo'],
    ['unlicensed', '无证无照经营', 'Trading without a licence', 'market-supervision', 120, 'photo'],
    ['consumer', '价格与消费投诉', 'Prices and purchases', 'market-supervision', 120, 'words'],
  ]],
  ['city', '综合执法', 'City management', 'enforcement', [
    ['illegal-building', '违法建设', 'Illegal building', 'city-management', 480, 'photo'],
    ['street-trading', '占道经营', 'Trading on the road', 'city-management', 24, 'photo'],
    ['rubbish', '垃圾堆积', 'Rubbish', 'city-management', 24, 'photo'],
    ['spoil', '渣土抛洒', 'Spilled earth and rubble', 'city-management', 48, 'photo'],
    ['advertising', '违规广告牌', 'Signs and advertising', 'city-management', 72, 'photo'],
    ['noise', '噪声油烟扰民', 'Noise and fumes', 'city-management', 72, 'words'],
    ['dogs', '不文明养犬', 'Dogs', 'city-management', 72, 'words'],
    ['parking', '机动车乱停', 'Parked cars in the way', 'public-security', 12, 'photo'],
    ['bicycles', '非机动车乱停', 'Bicycles in the way', 'city-management', 24, 'photo'],
  ]],
  ['environment', '生态环境', 'Environment', 'enforcement', [
    ['dust', '工地扬尘', 'Dust', 'ecology', 72, 'photo'],
    ['sewage', '污水直排', 'Sewage', 'ecology', 72, 'photo'],
    ['burning', '露天焚烧', 'Open burning', 'ecology', 24, 'photo'],
    ['river', '河道不洁', 'Dirty river', 'water', 360, 'photo'],
  ]],
  ['building', '国土住建农业', 'Land, building and farming', 'enforcement', [
    ['unsafe-house', '危房', 'Unsafe house', 'housing', 168, 'photo'],
    ['site', '工地管理', 'Building site', 'housing', 168, 'photo'],
    ['land-use', '违法用地', 'Illegal use of land', 'natural-resources', 168, 'photo'],
    ['farm-goods', '农资与农产品', 'Farm goods', 'agriculture', 168, 'words'],
  ]],
  ['safety', '安全生产与消防', 'Safety at work and fire', 'emergency', [
    ['enterprise', '企业安全隐患', 'Hazard in an enterprise', 'emergency', 168, 'photo'],
    ['chemicals', '危险化学品', 'Dangerous chemicals', 'emergency', 24, 'photo'],
    ['blocked-exit', '消防通道堵塞', 'Blocked fire lane', 'emergency', 24, 'photo'],
    ['e-bikes', '电动车违规充电', 'E-bikes charged indoors', 'emergency', 24, 'photo'],
  ]],
  ['flood', '防汛防台地灾', 'Flood, typhoon and landslides', 'emergency', [
    ['standing-water', '道路积水', 'Water on the road', 'emergency', 4, 'photo'],
    ['landslide', '塌方与地质灾害', 'Landslide', 'natural-resources', 24, 'photo'],
    ['dyke', '水利险情', 'Dyke or sluice', 'water', 24, 'photo'],
  ]],
  ['breakdown', '公共设施突发', 'Sudden breakdowns', 'emergency', [
    ['water-pipe', '供水管破裂', 'Burst water pipe', 'utilities', 8, 'photo'],
    ['gas', '燃气泄漏', 'Gas leak', 'utilities', 3, 'words'],
    ['power', '停电与线路', 'Power and wires', 'utilities', 24, 'words'],
    ['manhole', '井盖缺失', 'Missing manhole cover', 'municipal', 8, 'photo'],
  ]],
  ['welfare', '民政救助', 'Welfare', 'service', [
    ['relief', '低保与临时救助', 'Relief', 'civil-affairs', 120, 'words'],
    ['elderly', '独居老人关爱', 'Elderly living alone', 'civil-affairs', 120, 'words'],
    ['homeless', '流浪乞讨', 'Homeless people', 'civil-affairs', 24, 'words'],
  ]],
  ['social', '社保卫健教育', 'Social security, health, schools', 'service', [
    ['insurance', '社保与就业', 'Insurance and jobs', 'human-resources', 120, 'words'],
    ['medical', '看病与医保', 'Medical care', 'health', 120, 'words'],
    ['outbreak', '疫情与食物中毒线索', 'Outbreak or poisoning', 'health', 24, 'words'],
    ['schools', '入学与校园', 'Schools', 'education', 120, 'words'],
  ]],
  ['service', '市政与交通', 'Streets and transport', 'service', [
    ['lighting', '路灯不亮', 'Street lighting', 'municipal', 48, 'photo'],
    ['road-surface', '路面破损', 'Damaged road', 'municipal', 120, 'photo'],
    ['greenery', '绿化养护', 'Trees and greenery', 'municipal', 120, 'photo'],
    ['buses', '公交与出行', 'Buses and travel', 'transport', 120, 'words'],
    ['traffic-signs', '交通标志与信号', 'Signs and signals', 'transport', 72, 'photo'],
  ]],
  ['advice', '咨询建议代办', 'Questions and errands', 'service', [
    ['policy', '政策咨询', 'A question about a rule', 'government-services', 24, 'words'],
    ['errand', '代办服务', 'Something to be done for me', 'government-services', 24, 'words'],
    ['other', '其他诉求', 'Something else', 'government-services', 120, 'words'],
  ]],
  ['general', '党政综合', 'General affairs', 'general-affairs', [
    ['conduct', '作风与办事效率', 'Conduct of officials', 'general-office', 240, 'words'],
    ['opinion', '舆情与意见建议', 'Opinions and suggestions', 'general-office', 120, 'words'],
  ]],
];

/** Parents before children. A parent's own limit is the longest below it: it is never chosen by hand. */
export const CATEGORIES: readonly Category[] = TREE.flatMap(([id, zh, en, platform, leaves]) => [
  {
    id, parent: null, name: { zh, en }, platform, line: leaves[0]?.[3] ?? 'government-services',
    limitHours: Math.max(...leaves.map((leaf) => leaf[4])), proof: 'words' as const,
  },
  ...leaves.map(([leaf, leafZh, leafEn, line, limitHours, proof]): Category => ({
    id: `${id}.${leaf}`, parent: id, name: { zh: leafZh, en: leafEn }, platform, line, limitHours, proof,
  })),
]);
