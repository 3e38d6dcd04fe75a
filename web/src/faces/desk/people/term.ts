import { instantOf } from '../../../../../core/access/import-row.ts';
import type { Language } from '../../../kit/i18n.ts';
import { clockWords, dayWords, whenWords } from '../../../kit/time.ts';

/** A day or a minute as a date field gives it, in Shanghai's time; null = not filled in; undefined = not a date. */
export function typedInstant(text: string, column: 'from' | 'to'): string | null | undefined {
  if (text.trim() === '') return null;
  try {
    return instantOf(text, column);
  } catch {
    return undefined;
  }
}

/** 11月24日 for a beginning or end at midnight, 11月24日 18:30 for any other. The last day of a post is the one before the midnight that ends it. */
export function edgeWords(instant: string, edge: 'from' | 'to', { now, language }: { now: number; language: Language }): string {
  if (clockWords(instant) !== '00:00') return whenWords(instant, now, language);
  return dayWords(edge === 'to' ? Date.parse(instant) - 1 : instant, now, language);
}

interface Term {
  readonly from: string;
  readonly to: string | null;
}
interface Around {
  readonly now: number;
  readonly language: Language;
}

/** 2026年1月1日 起 / 11月1日 至 11月30日 */
export function termWords({ from, to }: Term, around: Around): string {
  const begin = edgeWords(from, 'from', around);
  if (to === null) return around.language === 'zh' ? `${begin} 起` : `since ${begin}`;
  const end = edgeWords(to, 'to', around);
  return around.language === 'zh' ? `${begin} 至 ${end}` : `${begin} to ${end}`;
}
