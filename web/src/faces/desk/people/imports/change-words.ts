import type { ImportLine } from '../../../../../../contract/people.ts';
import { ROLE_NAMES } from '../../../../../../core/access/names.ts';
import { ROLES } from '../../../../../../core/access/roles.ts';
import type { Language } from '../../../../kit/i18n.ts';
import { edgeWords } from '../term.ts';
import { peopleWords } from '../words.ts';

interface Names {
  readonly language: Language;
  readonly now: number;
  readonly unit: (id: string) => string;
  readonly territory: (id: string) => string;
}
type Change = ImportLine['changes'][number];

/** What one row would do, as said to who confirms it. */
export function changeWords({ what, before, after }: Change, names: Names): string {
  const t = peopleWords.t(names.language);
  if (what === 'user') return t('change.user');
  if (what === 'name') return t('change.name', { before: before ?? '', after: after ?? '' });
  if (what === 'post') return t('change.post', { post: postWords(after ?? '', names) });
  const end = (to: string | null) => (to === null ? t('noEnd') : edgeWords(to, 'to', names));
  return t('change.to', { before: end(before), after: end(after) });
}

/** `role unit territory`, as core writes a post into a plan. */
function postWords(text: string, { language, unit, territory }: Names): string {
  const [code = '', unitId = '', territoryId = ''] = text.split(' ');
  const role = ROLES.find((one) => one === code);
  return [role === undefined ? code : ROLE_NAMES[role][language], unit(unitId), territory(territoryId)].filter((word) => word !== '').join(' · ');
}
