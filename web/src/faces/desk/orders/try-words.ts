import type { TryAnswer } from '../../../../../contract/edition.ts';
import { FILED_FIELDS, type FiledField } from '../../../../../core/category/compare.ts';
import type { Language } from '../../../kit/i18n.ts';

export const isFiledField = (field: string): field is FiledField => (FILED_FIELDS as readonly string[]).includes(field);

type Found = { readonly what: 'contradictions' | 'shadowed' | 'silent' | 'holes'; readonly lines: readonly string[] };
const MOST = 20;

/** What the list of rules is found to do, the worst first; a heading without lines is left out. */
export function lookThrough({ contradictions, shadowed, silent, holes }: TryAnswer, language: Language): Found[] {
  const zh = language === 'zh';
  const rule = ({ number, name }: { number: number; name: string }): string => (zh ? `规则 ${number}「${name}」` : `rule ${number} “${name}”`);
  const all: Found[] = [
    { what: 'contradictions', lines: contradictions.map(({ field, wins, loses }) => (zh ? `${rule(wins)}和${rule(loses)}都定「${field.zh}」，先的算` : `${rule(wins)} and ${rule(loses)} both set ${field.en}; the first holds`)) },
    { what: 'shadowed', lines: shadowed.map((one) => (zh ? `${rule(one)}轮不到：前面有${one.behind.map(rule).join('、')}` : `${rule(one)} has nothing left to say behind ${one.behind.map(rule).join(', ')}`)) },
    { what: 'silent', lines: silent.map((one) => `${rule(one)}${one.verdict === 'never' ? (zh ? '：条件永远不成立' : ': its condition can never hold') : (zh ? '：上个月没用上' : ': no matter of last month met it')}`) },
    { what: 'holes', lines: holes.map(({ category, township }) => `${township} · ${category}`) },
  ];
  return all.filter(({ lines }) => lines.length > 0).map(({ what, lines }) => ({ what, lines: lines.length > MOST ? [...lines.slice(0, MOST), zh ? `……还有 ${lines.length - MOST} 条` : `… and ${lines.length - MOST} more`] : lines }));
}
