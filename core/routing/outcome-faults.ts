import { LIMIT_UNITS } from '../category/category.ts';
import { isReasonable, LIMIT_MOST_DAYS } from '../category/limit.ts';
import { URGENCIES } from '../matter/life.ts';
import type { Bilingual } from '../shared/bilingual.ts';
import { nearest } from '../shared/nearest.ts';
import { PLATFORMS } from '../shared/platforms.ts';
import type { Finding } from './finding.ts';
import { FIELDS, type Outcome, type Target } from './rule.ts';
import type { World } from './world.ts';

const ASSIST_MOST = 20;
const finding = (field: string, code: string, message: Bilingual): Finding => ({ field: `sets.${field}`, code, message });

/** What a rule says that can't be done here: units and lines that are not there, limits that no clock can be set to. */
export function outcomeFaults(outcome: Outcome, world: World): Finding[] {
  if (typeof outcome !== 'object' || outcome === null || FIELDS.every((field) => outcome[field] === undefined)) {
    return [{ field: 'sets', code: 'sets.nothing', message: { zh: '这条规则什么也没定。请至少选一项：平台、主办、协办、紧急程度或时限。', en: 'This rule sets nothing. Choose at least one: platform, lead, assist, urgency or limit.' } }];
  }
  return [
    ...oneOf('platform', outcome.platform, PLATFORMS),
    ...oneOf('urgency', outcome.urgency, URGENCIES),
    ...(outcome.lead === undefined ? [] : targetFaults('lead', outcome.lead, world)),
    ...assistFaults(outcome.assist, world),
    ...limitFaults(outcome.limit),
  ];
}

function oneOf(field: string, given: string | undefined, known: readonly string[]): Finding[] {
  if (given === undefined || known.includes(given)) return [];
  return [finding(field, `${field}.unknown`, { zh: `没有「${given}」。请从 ${known.join('、')} 里选。`, en: `There is no ${given}. Choose one of ${known.join(', ')}.` })];
}

function assistFaults(assist: Outcome['assist'], world: World): Finding[] {
  if (assist === undefined) return [];
  if (!Array.isArray(assist) || assist.length > ASSIST_MOST) {
    return [finding('assist', 'assist.too-many', { zh: `协办最多 ${ASSIST_MOST} 个。请只留要到场的。`, en: `At most ${ASSIST_MOST} units assist. Keep those that must come.` })];
  }
  return assist.flatMap((target, at) => targetFaults(`assist.${at + 1}`, target, world));
}

function targetFaults(field: string, target: Target, { lines, units }: World): Finding[] {
  if (typeof target === 'object' && target !== null) {
    if ('line' in target) return known(field, { what: 'line', given: target.line, records: lines.map(({ id, name }) => ({ id, name: name.zh })) });
    if ('unit' in target) return known(field, { what: 'unit', given: target.unit, records: units });
    if ('level' in target && ['village', 'platform'].includes(target.level)) return [];
  }
  return [finding(field, 'target.unreadable', { zh: '没看懂交给谁。请选条线、单位，或村社、平台。', en: 'It does not say who. Choose a line, a unit, the village or the platform.' })];
}

interface Asked {
  readonly what: 'line' | 'unit';
  readonly given: string;
  readonly records: readonly { readonly id: string; readonly name: string }[];
}
function known(field: string, { what, given, records }: Asked): Finding[] {
  if (records.some(({ id }) => id === given)) return [];
  const near = records.find(({ name }) => name === given)?.id ?? nearest(String(given), records.map(({ id }) => id));
  const [zh, en] = what === 'line' ? ['条线', 'line'] : ['单位', 'unit'];
  return [finding(field, `${what}.unknown`, near === null
    ? { zh: `没有${zh}「${given}」。请从列表里选。`, en: `There is no ${en} ${given}. Choose one from the list.` }
    : { zh: `没有${zh}「${given}」，是不是 ${near}？`, en: `There is no ${en} ${given}. Did you mean ${near}?` })];
}

function limitFaults(limit: Outcome['limit']): Finding[] {
  if (limit === undefined) return [];
  const fits = typeof limit === 'object' && limit !== null && LIMIT_UNITS.includes(limit.unit) && isReasonable(limit.amount, limit.unit);
  return fits ? [] : [finding('limit', 'limit.unreasonable', { zh: `时限要大于 0，不超过 ${LIMIT_MOST_DAYS} 天。请改数字或单位。`, en: `A limit is above 0 and at most ${LIMIT_MOST_DAYS} days. Change the number or the unit.` })];
}
