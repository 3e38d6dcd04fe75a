import { URGENCIES } from '../matter/life.ts';
import type { Bilingual } from '../shared/bilingual.ts';
import { PLATFORMS } from '../shared/platforms.ts';
import { LIMIT_NODES, LIMIT_UNITS, PROOFS, type Category, type CategoryTree } from './category.ts';
import { isReasonable, LIMIT_MOST_DAYS } from './limit.ts';

/** What is wrong with one category and what to do about it. */
export interface TreeFault {
  readonly category: string;
  readonly field: string;
  readonly code: string;
  readonly message: Bilingual;
}
export interface TreeFacts {
  /** Ids of the lines there are. */
  readonly lines: ReadonlySet<string>;
  /** The tree in use: what was filed under its categories must stay readable. */
  readonly before?: CategoryTree | undefined;
}
type Finding = Omit<TreeFault, 'category'>;

/** Ids become parts of addresses and conditions. */
const ID = /^[\p{L}\p{N}._-]{1,64}$/u;
const NAME_MOST = 60;
const finding = (field: string, code: string, message: Bilingual): Finding => ({ field, code, message });

/** Every fault of a tree; none: it can be switched on. Parents may stand after their children. */
export function faultsOfTree({ categories }: CategoryTree, facts: TreeFacts): TreeFault[] {
  const byId = new Map(categories.map((one) => [one.id, one]));
  const seen = new Set<string>();
  const faults = categories.flatMap((category) => {
    const found = [...idFaults(category, seen), ...parentFaults(category, byId), ...nameFaults(category), ...choiceFaults(category, facts.lines), ...conditionFaults(category), ...limitFaults(category)];
    seen.add(category.id);
    return found.map((one) => ({ category: category.id, ...one }));
  });
  return [...faults, ...vanished(byId, facts.before)];
}

function idFaults({ id }: Category, seen: ReadonlySet<string>): Finding[] {
  if (typeof id !== 'string' || !ID.test(id)) return [finding('id', 'id.unusable', { zh: '编号只能用字母、数字、点和横线。请换一个。', en: 'An id has letters, digits, dots and dashes only. Choose another.' })];
  return seen.has(id) ? [finding('id', 'id.twice', { zh: `编号「${id}」用了两次。请给后一个换一个。`, en: `The id ${id} stands twice. Give the second another.` })] : [];
}

function parentFaults({ id, parent, retired }: Category, byId: ReadonlyMap<string, Category>): Finding[] {
  if (parent === null) return [];
  const above = byId.get(parent);
  if (above === undefined) return [finding('parent', 'parent.missing', { zh: `没有上级类别「${parent}」。请选一个有的，或设为一级。`, en: `There is no category ${parent} above it. Choose one that exists, or make this a top one.` })];
  if (isInLoop(id, byId)) return [finding('parent', 'parent.loop', { zh: '上级绕了一圈又回到自己。请改其中一个的上级。', en: 'Its parents lead back to itself. Change the parent of one of them.' })];
  if (above.retired === true && retired !== true) return [finding('parent', 'parent.retired', { zh: `上级「${parent}」已停用。请把这一类也停用，或挪到别的上级。`, en: `${parent} above it is retired. Retire this one too, or move it.` })];
  return [];
}

function isInLoop(id: string, byId: ReadonlyMap<string, Category>): boolean {
  const seen = new Set<string>();
  for (let up = byId.get(id)?.parent; up !== null && up !== undefined && !seen.has(up); up = byId.get(up)?.parent) {
    if (up === id) return true;
    seen.add(up);
  }
  return false;
}

function nameFaults({ name }: Category): Finding[] {
  const isBad = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '' || text.length > NAME_MOST;
  return isBad(name?.zh) || isBad(name?.en) ? [finding('name', 'name.unusable', { zh: `中文名和英文名都要有，不超过 ${NAME_MOST} 字。请补上。`, en: `A name is needed in both languages, at most ${NAME_MOST} characters. Fill it in.` })] : [];
}

function choiceFaults({ platform, line, proof }: Category, lines: ReadonlySet<string>): Finding[] {
  const faults: Finding[] = [];
  if (!PLATFORMS.includes(platform)) faults.push(finding('platform', 'platform.unknown', { zh: `没有平台「${platform}」。请从列表里选。`, en: `There is no platform ${platform}. Choose one from the list.` }));
  if (!lines.has(line)) faults.push(finding('line', 'line.unknown', { zh: `没有条线「${line}」。请从列表里选，否则没有单位牵头。`, en: `There is no line ${line}. Choose one from the list, or nobody will lead.` }));
  if (!PROOFS.includes(proof)) faults.push(finding('proof', 'proof.unknown', { zh: '凭证只能是照片或文字。请选一种。', en: 'Proof is photo or words. Choose one.' }));
  return faults;
}

function conditionFaults({ conditions = [] }: Category): Finding[] {
  const ids = conditions.map(({ id }) => id);
  const at = ids.findIndex((id, place) => !ID.test(id) || ids.indexOf(id) !== place);
  return at === -1 ? [] : [finding(`conditions.${at + 1}`, 'condition.unusable', { zh: `第 ${at + 1} 个立案条件的编号不能用或重复。请换一个。`, en: `The id of filing condition ${at + 1} can’t be used or stands twice. Choose another.` })];
}

function limitFaults({ limits, conditions = [] }: Category): Finding[] {
  const keys = limits.map(({ condition, urgency, node }) => JSON.stringify([condition, urgency, node]));
  return limits.flatMap((limit, at) => {
    const field = `limits.${at + 1}`;
    const found: Finding[] = [];
    const { condition, urgency, node, amount, unit, warnShare = 0.5 } = limit;
    if (!LIMIT_UNITS.includes(unit) || !isReasonable(amount, unit)) found.push(finding(field, 'limit.unreasonable', { zh: `时限要大于 0，不超过 ${LIMIT_MOST_DAYS} 天。请改数字或单位。`, en: `A limit is above 0 and at most ${LIMIT_MOST_DAYS} days. Change the number or the unit.` }));
    if (!LIMIT_NODES.includes(node) || (urgency !== null && !URGENCIES.includes(urgency))) found.push(finding(field, 'limit.unknown', { zh: '没有这个环节或紧急程度。请从列表里选。', en: 'There is no such node or urgency. Choose one from the list.' }));
    if (condition !== null && !conditions.some(({ id }) => id === condition)) found.push(finding(field, 'limit.condition', { zh: `没有立案条件「${condition}」。请先加上这个条件，或另选。`, en: `There is no filing condition ${condition}. Add it first, or choose another.` }));
    if (!(warnShare > 0 && warnShare < 1)) found.push(finding(field, 'limit.warn', { zh: '黄灯要在时限的 0 到 1 之间亮，例如 0.8。请改。', en: 'The lamp turns yellow between 0 and 1 of the limit, e.g. 0.8. Change it.' }));
    if (keys.indexOf(keys[at] ?? '') !== at) found.push(finding(field, 'limit.twice', { zh: '同样的条件、紧急程度和环节定了两个时限。请只留一个。', en: 'Two limits for the same condition, urgency and node. Keep one.' }));
    return found;
  });
}

/** An id that was in use stays: it is retired, not removed, so that old matters keep their name and statistics. */
function vanished(byId: ReadonlyMap<string, Category>, before: CategoryTree | undefined): TreeFault[] {
  return (before?.categories ?? []).filter(({ id }) => !byId.has(id)).map(({ id, name }) => ({
    category: id, field: 'id', code: 'id.vanished',
    message: { zh: `「${name.zh}」不见了，旧事项还用着它。请把它放回来，改成停用。`, en: `${name.en} is gone, but old matters are filed under it. Put it back and retire it.` },
  }));
}
