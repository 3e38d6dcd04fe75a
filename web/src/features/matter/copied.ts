import type { MatterRow } from '../../../../contract/matter.ts';
import { isOpen } from '../../../../core/matter/life.ts';
import type { Language } from '../../kit/i18n.ts';
import { leftWords, whenWords } from '../../kit/time.ts';
import { matterWords } from './words.ts';

interface About {
  readonly now: number;
  readonly language: Language;
  /** The category's name; null while it has none. */
  readonly category: string | null;
}

/**
 * Two lines for a work group. Number, kind, village and grid, then where it stands: never the
 * reporter's own words, a house number or a name, for those travel with every copy.
 */
export function statusLines(row: MatterRow, { now, language, category }: About): string {
  const t = matterWords.t(language);
  const place = `${row.place.village.name} › ${row.place.grid.name}`;
  const urgency = row.urgency === 'ordinary' ? [] : [t(`urgency.${row.urgency}`)];
  const first = [row.number, ...urgency, category ?? t('uncategorized'), place];
  return `${first.join(' · ')}\n${[...standing(row, language), ...clock(row, now, language)].join(' · ')}`;
}

function standing(row: MatterRow, language: Language): string[] {
  const t = matterWords.t(language);
  const hands = row.unit?.name ?? (row.platform === null ? null : t(`platform.${row.platform}`));
  return [t(`status.${row.status}`), ...(hands === null ? [] : [hands])];
}

function clock(row: MatterRow, now: number, language: Language): string[] {
  const t = matterWords.t(language);
  if (isOpen(row.status)) {
    const node = t(`node.${row.dueNode}`);
    return [`${t('nodeDue', { node, when: whenWords(row.dueAt, now, language) })}${language === 'zh' ? '（' : ' ('}${leftWords(row.dueAt, now, language)}${language === 'zh' ? '）' : ')'}`];
  }
  if (row.closedAt === null) return [];
  return [t(endKey(row.status), { when: whenWords(row.closedAt, now, language) })];
}

const endKey = (status: MatterRow['status']): 'declinedAt' | 'handedBackAt' | 'closedAt' =>
  status === 'declined' ? 'declinedAt' : status === 'handed-back' ? 'handedBackAt' : 'closedAt';
