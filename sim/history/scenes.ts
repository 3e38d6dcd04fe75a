import type { DeclineReason, Status } from '../../core/matter/life.ts';
import type { Scene } from '../api/pictures.ts';

/** An invented matter of the first days: who tells it, where, and how far it has come. */
export interface Story {
  readonly text: string;
  readonly where: string;
  readonly category: string;
  /** A user id; null: a resident on the portal, who gets a number and a code. */
  readonly by: string | null;
  /** A village (12 digits) or grid (15) the point lies in. */
  readonly at: string;
  readonly until: Status;
  readonly scene?: Scene;
  readonly urgent?: true;
  readonly viaPlatform?: true;
  readonly rework?: true;
  readonly declineFor?: DeclineReason;
  /** What a worker did on the spot (自处置). */
  readonly done?: string;
}

const R = '330110009';
const L = '330110010';

/** Mostly in 仁和街道, where every role has a demo user; some elsewhere, so that the county is alive. */
export const STORIES: readonly Story[] = [
  // residents on the portal
  { text: '村口到公交站这一段的路灯坏了三盏，晚上老人孩子走路看不清，前天已经有人绊倒。', where: '永泰村村口公交站旁', category: 'service.lighting', by: null, at: `${R}246`, until: 'closed', scene: 'lamp' },
  { text: '小区北门外的垃圾桶满了两天没人清，天热味道很大，苍蝇也多。', where: '獐山社区北门', category: 'city.rubbish', by: null, at: `${R}005`, until: 'closed', scene: 'rubbish', rework: true },
  { text: '塘边新修的路面塌了一个坑，电动车差点翻进河里，请尽快围起来。', where: '三白潭村塘边路', category: 'service.road-surface', by: null, at: `${R}245`, until: 'to-verify', scene: 'pothole', urgent: true },
  { text: '隔壁在楼道里给电动车充电，线从三楼拖下来，很怕着火。', where: '和宸社区某单元', category: 'safety.e-bikes', by: null, at: `${R}001`, until: 'handling', urgent: true, viaPlatform: true },
  { text: '想问一下外地户口的孩子明年上小学要准备哪些材料，几月份报名？', where: '芳甸社区', category: 'social.schools', by: null, at: `${R}002`, until: 'to-sign' },
  { text: '河边的工厂半夜排水，早上河面一层白沫，有股刺鼻的味道。', where: '东塘村河边', category: 'environment.sewage', by: null, at: `${R}244`, until: 'to-accept', scene: 'water' },
  { text: '市里另外一个区的公园健身器材坏了，能不能修一下。', where: '外区公园', category: 'advice.other', by: null, at: `${L}001`, until: 'declined', declineFor: 'not-ours' },
  { text: '夜宵摊占了整条人行道，油烟直往楼上飘，凌晨两点还在划拳。', where: '亲亲家园西侧路口', category: 'city.street-trading', by: null, at: `${L}006`, until: 'closed', viaPlatform: true },
  // grid workers in their own grids
  { text: '巡查发现出租房一楼堆放纸箱，疏散通道只剩半米宽。', where: '第1网格沿街出租房', category: 'safety.blocked-exit', by: 'renhe-grid-1', at: `${R}005001`, until: 'to-accept', scene: 'rubbish', urgent: true },
  { text: '独居的老人家里水龙头坏了，儿女在外地，请帮忙联系维修。', where: '第2网格老街', category: 'welfare.elderly', by: 'renhe-grid-2', at: `${R}005002`, until: 'handling' },
  { text: '机耕路边的井盖被压碎，已用树枝做了标记。', where: '第1网格机耕路', category: 'breakdown.manhole', by: 'renhe-grid-3', at: `${R}245001`, until: 'to-close', scene: 'pothole', urgent: true },
  { text: '两户人家为了宅基地边上的一棵香樟树吵起来，情绪比较激动。', where: '第2网格', category: 'dispute.neighbours', by: 'renhe-grid-4', at: `${R}245002`, until: 'at-platform', viaPlatform: true },
  { text: '村道转弯处积水，雨后两天没退，车子开过去溅到行人。', where: '第1网格转弯处', category: 'flood.standing-water', by: 'renhe-grid-5', at: `${R}246001`, until: 'to-dispatch', scene: 'water' },
  { text: '田边有人烧稻草，烟飘到村里，劝了一次还在烧。', where: '第2网格田畈', category: 'environment.burning', by: 'renhe-grid-6', at: `${R}246002`, until: 'to-sign' },
  { text: '超市门口的监控探头被树枝打歪，拍不到路口了。', where: '第1网格超市门口', category: 'security.cameras', by: 'renhe-grid-1', at: `${R}005001`, until: 'closed' },
  { text: '农贸市场后门的下水道堵了，污水漫到路上。', where: '第2网格市场后门', category: 'environment.sewage', by: 'renhe-grid-2', at: `${R}005002`, until: 'closed', scene: 'water' },
  { text: '工地围挡倒了一段，裸土没有盖，刮风全是灰。', where: '第1网格工地', category: 'environment.dust', by: 'liangzhu-grid-1', at: `${L}012001`, until: 'handling', scene: 'site' },
  { text: '河埠头漂着一大片水葫芦和塑料瓶。', where: '第1网格河埠头', category: 'environment.river', by: 'liangzhu-grid-2', at: `${L}200001`, until: 'to-verify', scene: 'rubbish' },
  // settled on the spot
  { text: '共享单车倒了一排，挡住盲道。', where: '第1网格路口', category: 'city.bicycles', by: 'renhe-grid-1', at: `${R}005001`, until: 'closed', scene: 'site', done: '已全部扶正，摆进停车线。' },
  { text: '楼道里堆了几块旧木板。', where: '第2网格3幢', category: 'safety.blocked-exit', by: 'renhe-grid-2', at: `${R}005002`, until: 'closed', scene: 'rubbish', done: '和住户一起搬走了，通道已畅通。' },
  { text: '宣传栏玻璃松动，有掉下来的危险。', where: '第1网格文化礼堂', category: 'city.advertising', by: 'renhe-grid-3', at: `${R}245001`, until: 'closed', scene: 'site', done: '已用胶带固定并换上螺丝。' },
  { text: '老人不会用手机缴医保，来问怎么办。', where: '第2网格', category: 'advice.errand', by: 'renhe-grid-6', at: `${R}246002`, until: 'closed', done: '当面帮老人在手机上缴好，收据已打印。' },
  { text: '沟边有几个农药瓶子。', where: '第1网格水沟边', category: 'city.rubbish', by: 'renhe-grid-5', at: `${R}246001`, until: 'closed', scene: 'rubbish', done: '已捡走，送到回收点。' },
  // part-time workers and village officers
  { text: '楼上漏水滴到楼下过道，地面很滑。', where: '第1网格2幢', category: 'dispute.property-management', by: 'renhe-part-time-1', at: `${R}005001`, until: 'to-accept' },
  { text: '有人上门推销“包治百病”的床垫，好几位老人已经交了定金。', where: '第2网格', category: 'market.consumer', by: 'renhe-part-time-2', at: `${R}246002`, until: 'handling', urgent: true },
  { text: '村里文化礼堂屋顶漏雨，雨天没法开会。', where: '獐山社区文化礼堂', category: 'building.unsafe-house', by: 'renhe-village-1', at: `${R}005`, until: 'to-sign', scene: 'water' },
  { text: '村民反映低保申请交上去两个月没有消息。', where: '三白潭村便民点', category: 'welfare.relief', by: 'renhe-village-2', at: `${R}245`, until: 'to-close' },
  { text: '企业搬走后留下的几桶不明液体，桶已经生锈。', where: '永泰村老厂房', category: 'safety.chemicals', by: 'renhe-village-3', at: `${R}246`, until: 'handling', scene: 'site', urgent: true, viaPlatform: true },
  // the desk writes down what was said by telephone
  { text: '电话反映：菜场旁边有人打架，已经劝开，担心晚上再打。', where: '獐山老菜场', category: 'security.disorder', by: 'renhe-dispatcher-1', at: `${R}005`, until: 'closed', urgent: true },
  { text: '电话反映：工厂拖欠两个月工资，十几个工人准备去门口要说法。', where: '先进制造园内', category: 'dispute.wages', by: 'renhe-dispatcher-2', at: `${R}218`, until: 'handling', urgent: true },
  { text: '来访：希望开通到地铁站的早班公交。', where: '普宁村', category: 'service.buses', by: 'renhe-dispatcher-1', at: `${R}204`, until: 'to-dispatch' },
  { text: '电话反映：电梯连续三天停在六楼，老人下不来。', where: '北秀社区', category: 'market.lifts', by: 'liangzhu-dispatcher-1', at: `${L}014`, until: 'handling', urgent: true },
  { text: '电话反映：有人在网上买的奶粉过期，要求处理网店。', where: '聚贤社区', category: 'market.food', by: 'liangzhu-dispatcher-1', at: `${L}016`, until: 'declined', declineFor: 'other-procedure' },
  // other townships
  { text: '茶山脚下的路基被雨水冲空，大车开过有塌的危险。', where: '茶山脚', category: 'flood.landslide', by: 'jingshan-dispatcher-1', at: '330110109', until: 'to-verify', scene: 'pothole', urgent: true },
  { text: '竹林里有人搭了一间彩钢棚，没有手续。', where: '竹林边', category: 'city.illegal-building', by: 'baizhang-dispatcher-1', at: '330110112', until: 'handling', scene: 'site' },
  { text: '水库边野钓的人留下许多垃圾和渔线。', where: '水库边', category: 'environment.river', by: 'luniao-dispatcher-1', at: '330110111', until: 'to-accept', scene: 'rubbish' },
  { text: '园区门口早高峰货车排队，堵住了救护车通道。', where: '园区东门', category: 'city.parking', by: 'cangqian-dispatcher-1', at: '330110012', until: 'to-sign', urgent: true },
  { text: '菜地旁的高压线离竹子太近，刮风会碰到。', where: '村北菜地', category: 'breakdown.power', by: 'huanghu-dispatcher-1', at: '330110113', until: 'handling' },
  { text: '学校门口的斑马线磨得看不见了。', where: '小学门口', category: 'service.traffic-signs', by: 'xianlin-dispatcher-1', at: '330110011', until: 'closed', scene: 'pothole' },
  { text: '老街的石板松了两块，下雨天踩上去溅一身水。', where: '老街中段', category: 'service.road-surface', by: 'yuhang-dispatcher-1', at: '330110013', until: 'closed', scene: 'pothole' },
  { text: '群众建议在湿地边上装几处长椅和饮水点。', where: '湿地步道', category: 'general.opinion', by: 'wuchang-dispatcher-1', at: '330110005', until: 'to-dispatch' },
];
