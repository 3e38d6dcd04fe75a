import type { ChangeList } from '../../../../../../contract/people.ts';
import { PLATFORM_NAMES, ROLE_NAMES } from '../../../../../../core/access/names.ts';
import { ROLES } from '../../../../../../core/access/roles.ts';
import { PLATFORMS } from '../../../../../../core/shared/platforms.ts';
import type { Language } from '../../../../kit/i18n.ts';
import { whenWords } from '../../../../kit/time.ts';
import { edgeWords } from '../term.ts';
import { peopleWords } from '../words.ts';

export type ChangeRow = ChangeList['rows'][number];
interface Names {
  readonly language: Language;
  readonly now: number;
  readonly unit: (id: string) => string;
  readonly territory: (id: string) => string;
}
export interface Fact {
  readonly name: string;
  readonly words: string;
}

/** Told by the heading of the row already, or of no use to a reader. */
const SILENT = ['user', 'post', 'import'];

export function deedWords({ noun, verb }: Pick<ChangeRow, 'noun' | 'verb'>, language: Language): string {
  const key = `deed.${noun}.${verb}`;
  return peopleWords.has(key) ? peopleWords.t(language)(key) : `${noun} ${verb}`;
}

/** What it was done to: a user, a unit or an import, by its code. */
export function aboutOf({ refs }: Pick<ChangeRow, 'refs'>): { readonly page: 'users' | 'units' | 'imports'; readonly id: string } | null {
  for (const [name, page] of [['user', 'users'], ['unit', 'units'], ['import', 'imports']] as const) {
    const id = refs[name];
    if (typeof id === 'string') return { page, id };
  }
  return null;
}

/** The codes and times of a change in words; what nothing is known of is shown as it stands. */
export function factsOf({ noun, refs }: Pick<ChangeRow, 'noun' | 'refs'>, names: Names): Fact[] {
  const t = peopleWords.t(names.language);
  // How many rows of each outcome an import had are facts of their own.
  const { counts, ...others } = refs;
  const all = typeof counts === 'object' && counts !== null ? { ...others, ...counts } : refs;
  return Object.entries(all).flatMap(([name, value]) => {
    if (SILENT.includes(name) || value === null || (name === 'unit' && noun === 'unit') || (Array.isArray(value) && value.length === 0)) return [];
    const key = Array.isArray(value) && name === 'posts' ? 'ref.postIds' : `ref.${name}`;
    return [{ name: peopleWords.has(key) ? t(key) : name, words: valueWords(name, value, names) }];
  });
}

/** More ids than this are only counted. */
const LISTED = 3;

function valueWords(name: string, value: unknown, names: Names): string {
  const { language, now } = names;
  if (name === 'posts' && Array.isArray(value)) return value.length > LISTED ? String(value.length) : value.join('、');
  if (Array.isArray(value)) return value.map((one) => (Array.isArray(one) ? one.map((id) => names.unit(String(id))).join(' → ') : names.unit(String(one)))).join('；');
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const role = name === 'role' ? ROLES.find((one) => one === value) : undefined;
  if (role !== undefined) return ROLE_NAMES[role][language];
  const platform = name === 'platform' ? PLATFORMS.find((one) => one === value) : undefined;
  if (platform !== undefined) return PLATFORM_NAMES[platform][language];
  if (name === 'unit' || name === 'to' && !/^\d{4}-/u.test(value)) return names.unit(value);
  if (name === 'territory' || name === 'commandedBy') return names.territory(value);
  if (name === 'from' || name === 'to') return edgeWords(value, name, names);
  return /^\d{4}-\d{2}-\d{2}T/u.test(value) ? whenWords(value, now, language) : value;
}
