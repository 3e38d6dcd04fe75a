import { isLimit } from '../deadline/limit.ts';
import type { Fault } from '../shared/fault.ts';
import { groupsOf, type Category, type CategoryTree } from './category.ts';

interface Beside {
  readonly lines: readonly string[];
  /** The edition in force: what it names must be named still. */
  readonly before?: CategoryTree;
}

/** Ids become parts of rules and addresses. */
const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Everything that keeps a tree from being switched on, with its place. */
export function faultsOfTree({ categories }: CategoryTree, { lines, before }: Beside): Fault[] {
  const faults: Fault[] = [];
  const add = (at: string, zh: string, en: string): void => void faults.push({ at, says: { zh, en } });
  const byId = new Map(categories.map((category) => [category.id, category]));
  const seen = new Set<string>();
  for (const category of categories) {
    const at = `categories[${category.id}]`;
    if (!ID.test(category.id)) add(at, '代码只用小写字母、数字、点和短横，如 service.lighting', 'An id is lower-case letters, digits, dots and dashes, such as service.lighting');
    if (seen.has(category.id)) add(at, '代码重复：换一个', 'The id stands twice: give another');
    seen.add(category.id);
    if (category.name.zh.trim() === '' || category.name.en.trim() === '') add(`${at}.name`, '名称是空的：中英文都要写', 'A name is empty: write it in both languages');
    if (!lines.includes(category.line)) add(`${at}.line`, `没有“${category.line}”这条线：从列表里选`, `There is no line “${category.line}”: choose one of the list`);
    parentFault(category, byId, (zh, en) => add(`${at}.parent`, zh, en));
    limitFaults(category, (where, zh, en) => add(`${at}.${where}`, zh, en));
  }
  const groups = groupsOf(categories.filter(({ retired }) => retired !== true));
  for (const { id, retired } of categories) {
    if (retired === true && groups.has(id)) add(`categories[${id}]`, '停用的类别下面还有在用的小类：先停用小类，或把它们移走', 'A retired group still has categories in use: retire or move them first');
  }
  for (const { id, name } of before?.categories ?? []) {
    if (!byId.has(id)) add(`categories[${id}]`, `“${name.zh}”（${id}）不能删掉：老事项还用它，请改为停用`, `“${name.en}” (${id}) can’t be removed, old matters have it: retire it instead`);
  }
  return faults;
}

type Say = (zh: string, en: string) => void;

function parentFault(category: Category, byId: ReadonlyMap<string, Category>, say: Say): void {
  if (category.parent === null) return;
  if (!byId.has(category.parent)) return say(`没有上级类别“${category.parent}”`, `There is no parent “${category.parent}”`);
  const above = new Set([category.id]);
  for (let up = byId.get(category.parent); up !== undefined; up = byId.get(up.parent ?? '')) {
    if (above.has(up.id)) return say('上级绕成了一圈：换一个上级', 'Its parents go round in a ring: choose another');
    above.add(up.id);
  }
}

function limitFaults(category: Category, say: (where: string, zh: string, en: string) => void): void {
  const keys = new Set<string>();
  const conditions = new Set((category.conditions ?? []).map(({ id }) => id));
  if (conditions.size < (category.conditions ?? []).length) say('conditions', '两个立案条件代码相同', 'Two filing conditions have the same id');
  category.limits.forEach((limit, i) => {
    const key = `${limit.node} ${limit.condition ?? ''} ${limit.urgency ?? ''}`;
    if (keys.has(key)) say(`limits[${i}]`, '同一环节、条件和缓急有两个时限：留一个', 'Two limits for one step, condition and urgency: keep one');
    keys.add(key);
    if (!isLimit(limit)) say(`limits[${i}].amount`, '时限要大于 0、不超过一年，工作日和自然日用整数', 'A limit is more than 0 and at most a year; days are whole numbers');
    if (limit.condition !== null && !conditions.has(limit.condition)) say(`limits[${i}].condition`, `没有立案条件“${limit.condition}”`, `There is no filing condition “${limit.condition}”`);
    const { warnShare } = limit;
    if (warnShare !== undefined && !(warnShare > 0 && warnShare < 1)) say(`limits[${i}].warnShare`, '黄灯比例写 1 到 99 之间的百分数', 'The yellow share is between 1 and 99 per cent');
  });
}
