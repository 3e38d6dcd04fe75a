import type { CategoryList } from '../../../../contract/county.ts';
import { limitFor } from '../../../../core/category/limit.ts';
import { DEFAULT_CLOCKS } from '../../../../core/deadline/defaults.ts';
import { limitWords } from '../../../../core/deadline/limit.ts';
import type { Urgency } from '../../../../core/matter/life.ts';
import type { Bilingual } from '../../../../core/shared/bilingual.ts';
import type { Language } from '../../kit/i18n.ts';

export type Category = CategoryList['categories'][number];

export interface CategoryGroup {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Category[];
}

/** Only a leaf can be chosen: a group has no unit and no limit of its own. */
export function groupsOf(categories: readonly Category[], language: Language): CategoryGroup[] {
  const parents = new Set(categories.flatMap((category) => (category.parent === null ? [] : [category.parent])));
  const byId = new Map(categories.map((category) => [category.id, category]));
  const groups = new Map<string, { id: string; name: string; items: Category[] }>();
  for (const category of categories) {
    if (parents.has(category.id) || category.retired === true) continue;
    const top = topOf(category, byId);
    const group = groups.get(top.id) ?? { id: top.id, name: top.name[language], items: [] };
    group.items.push(category);
    groups.set(top.id, group);
  }
  return [...groups.values()];
}

function topOf(category: Category, byId: ReadonlyMap<string, Category>): Category {
  const parent = category.parent === null ? undefined : byId.get(category.parent);
  return parent === undefined ? category : topOf(parent, byId);
}

/** Every word typed must be found in the name of the category or of its group, in either language. */
export function findCategories(groups: readonly CategoryGroup[], typed: string): CategoryGroup[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  return groups
    .map((group) => ({ ...group, items: group.items.filter((item) => matches(group, item, words)) }))
    .filter((group) => group.items.length > 0);
}

function matches(group: CategoryGroup, item: Category, words: readonly string[]): boolean {
  const said = `${group.name} ${item.name.zh} ${item.name.en} ${item.id}`.toLowerCase();
  return words.every((word) => said.includes(word) || letters(word, said));
}

/** 灯亮 finds 路灯不亮: the characters in order, for Chinese is typed without blanks. Latin words must match whole. */
function letters(word: string, said: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(word)) return false;
  let from = 0;
  for (const letter of word) {
    const at = said.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

interface As {
  readonly condition: string | null;
  readonly urgency: Urgency;
}
/** The whole limit of a kind of matter: its own, or else the usual one. */
export function limitOf(category: Category, { condition, urgency }: As = { condition: null, urgency: 'ordinary' }): Bilingual {
  return limitWords(limitFor(category, { condition, urgency, node: 'whole' }) ?? DEFAULT_CLOCKS[urgency].whole.limit);
}

/** 公共服务 › 路灯不亮 */
export function categoryPath(categories: readonly Category[], id: string | null, language: Language): string | null {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const names: string[] = [];
  for (let at = id === null ? undefined : byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    names.unshift(at.name[language]);
  }
  return names.length === 0 ? null : names.join(' › ');
}

export const categoryName = (categories: readonly Category[], id: string | null, language: Language): string | null =>
  categories.find((category) => category.id === id)?.name[language] ?? null;
