import type { Static } from 'typebox';
import type { RuleRecord } from '../../contract/edition.ts';

/**
 * Routing rules as a county writes them, in order: the first that speaks of a thing decides it. What none of
 * them says, the category does (its platform, and its line's unit in the township, else in the county).
 */
export const RULES: readonly Static<typeof RuleRecord>[] = [
  { id: 'gas', name: '燃气泄漏：特急', when: 'category == "breakdown.gas" || words.contains("煤气泄漏") || words.contains("燃气泄漏")', sets: { urgency: 'critical', assist: [{ line: 'emergency' }] }, note: '危及人身，先期处置 2 小时' },
  { id: 'fire', name: '火情、冒烟：特急', when: 'words.contains("着火") || words.contains("起火") || words.contains("冒烟")', sets: { urgency: 'critical', assist: [{ line: 'emergency' }] } },
  { id: 'trapped', name: '有人被困：特急', when: 'words.contains("被困")', sets: { urgency: 'critical' } },
  { id: 'crowd', name: '五十人以上的纠纷：加急，报信访', when: 'group == "dispute" && people >= 50', sets: { urgency: 'urgent', assist: [{ line: 'petitions' }] }, note: '规模分级：50 人以上' },
  { id: 'manhole', name: '井盖缺失：加急', when: 'category == "breakdown.manhole"', sets: { urgency: 'urgent' } },
  { id: 'school-road', name: '校门口的交通隐患：公安主办，教育协办', when: 'category == "service.traffic-signs" && (words.contains("学校") || words.contains("校门"))', sets: { lead: { line: 'public-security' }, assist: [{ line: 'education' }] } },
  { id: 'night-noise', name: '夜间噪声：公安协办', when: 'category == "city.noise" && (hour >= 22 || hour < 6)', sets: { assist: [{ line: 'public-security' }] } },
  { id: 'wages-many', name: '群体欠薪：司法协办，加急', when: 'category == "dispute.wages" && people >= 10', sets: { urgency: 'urgent', assist: [{ line: 'justice' }] } },
  { id: 'neighbours-village', name: '邻里小事：先由村社办', when: 'category == "dispute.neighbours" && people < 10 && !sensitive', sets: { lead: { level: 'village' } }, note: '小事不出村' },
  { id: 'hotline-policy', name: '12345 转来的咨询：一个工作日答复', when: 'source == "hotline-12345" && group == "advice"', sets: { limit: { amount: 1, unit: 'working-days' } } },
];
