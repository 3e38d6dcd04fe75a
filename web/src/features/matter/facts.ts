import type { Static } from 'typebox';
import type { Entry } from '../../../../contract/matter.ts';
import { DECLINE_REASONS, FINDINGS, HAND_BACK_REASONS, SATISFACTIONS, URGENCIES } from '../../../../core/matter/life.ts';
import { PLATFORMS } from '../../../../core/shared/platforms.ts';
import type { Language } from '../../kit/i18n.ts';
import { matterWords } from './words.ts';

interface Names {
  readonly language: Language;
  readonly categoryName: (id: string) => string | null;
}

const wordIn = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((word) => word === value);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The facts of one step as short lines: to whom, why not, passed or failed. Unknown facts say nothing. */
export function factWords(step: Pick<Static<typeof Entry>, 'facts' | 'verb'>, names: Names): string[] {
  const t = matterWords.t(names.language);
  const { facts } = step;
  const lines: (string | null)[] = [];
  const unit = textOf(facts['unit']);
  const platform = wordIn(PLATFORMS, facts['platform']);
  if (step.verb === 'dispatch' || step.verb === 'conclude') {
    if (unit !== null) lines.push(t('toUnit', { unit: textOf(facts['unitName']) ?? unit }));
    else if (platform) lines.push(t('toPlatform', { platform: t(`platform.${platform}`) }));
  }
  const category = textOf(facts['category']);
  const urgency = wordIn(URGENCIES, facts['urgency']);
  const kind = [category === null ? null : names.categoryName(category), urgency ? t(`urgency.${urgency}`) : null];
  lines.push(kind.filter((word) => word !== null).join(' · ') || null);
  if (step.verb === 'correct' && facts['grid'] !== undefined && facts['grid'] !== facts['gridBefore']) lines.push(t('gridChanged'));
  if (step.verb === 'correct' && unit !== null) lines.push(t('movedTo', { unit: textOf(facts['unitName']) ?? unit }));
  const finding = wordIn(FINDINGS, facts['finding']);
  if (finding) lines.push(t(`finding.${finding}`));
  const reason = wordIn([...DECLINE_REASONS, ...HAND_BACK_REASONS], facts['reason']);
  if (reason) lines.push(t(`reason.${reason}`));
  if (typeof facts['passed'] === 'boolean') lines.push(t(facts['passed'] ? 'passed' : 'failed'));
  const satisfaction = wordIn(SATISFACTIONS, facts['satisfaction']);
  if (typeof facts['solved'] === 'boolean') {
    lines.push([t(facts['solved'] ? 'solved' : 'unsolved'), satisfaction ? t(`satisfaction.${satisfaction}`) : null].filter(Boolean).join(' · '));
  }
  return lines.filter((line) => line !== null);
}
