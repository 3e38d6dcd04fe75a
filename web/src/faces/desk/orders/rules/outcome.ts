import type { RuleSet } from '../../../../../../contract/edition.ts';
import { PLATFORM_NAMES } from '../../../../../../core/access/names.ts';
import { limitWords } from '../../../../../../core/deadline/limit.ts';
import type { Urgency } from '../../../../../../core/matter/life.ts';
import type { Language } from '../../../../kit/i18n.ts';

export type RuleRecord = RuleSet['rules'][number];
export type Sets = RuleRecord['sets'];
export type Target = NonNullable<Sets['lead']>;

const URGENCY: Readonly<Record<Urgency, { zh: string; en: string }>> = {
  ordinary: { zh: '一般', en: 'ordinary' }, urgent: { zh: '紧急', en: 'urgent' }, critical: { zh: '特急', en: 'critical' },
};
export const urgencyName = (urgency: Urgency, language: Language): string => URGENCY[urgency][language];

/** Names of lines and units; an id that is not known stands for itself. */
export interface Named {
  readonly line: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly language: Language;
}

export function targetWords(target: Target, { line, unit, language }: Named): string {
  if ('line' in target) return language === 'zh' ? `${line(target.line)}条线` : `line ${line(target.line)}`;
  if ('unit' in target) return unit(target.unit);
  return target.level === 'village' ? (language === 'zh' ? '所在村社' : 'the village') : (language === 'zh' ? '所在平台' : 'the platform');
}

/** What a rule sets, in one line each: 主办 公安条线 · 紧急程度 特急 */
export function outcomeWords(sets: Sets, named: Named): string[] {
  const { language } = named;
  const zh = language === 'zh';
  const { platform, lead, assist, urgency, limit } = sets;
  return [
    ...(platform === undefined ? [] : [`${zh ? '平台' : 'platform'} ${PLATFORM_NAMES[platform][language]}`]),
    ...(lead === undefined ? [] : [`${zh ? '主办' : 'lead'} ${targetWords(lead, named)}`]),
    ...(assist === undefined ? [] : [`${zh ? '协办' : 'assist'} ${assist.length === 0 ? (zh ? '无' : 'nobody') : assist.map((one) => targetWords(one, named)).join(zh ? '、' : ', ')}`]),
    ...(urgency === undefined ? [] : [urgencyName(urgency, language)]),
    ...(limit === undefined ? [] : [`${zh ? '时限' : 'limit'} ${limitWords(limit)[language]}`]),
  ];
}

/** An id that no rule of the list has yet; people see numbers and names. */
export function freshId(rules: readonly Pick<RuleRecord, 'id'>[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let n = rules.length + 1;
  while (taken.has(`rule-${n}`)) n += 1;
  return `rule-${n}`;
}

/** The order is the meaning: the first that speaks decides. */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const to = at + step;
  if (at < 0 || to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[at], next[to]] = [list[to] as T, list[at] as T];
  return next;
}
