import type { CategoryTree } from '../../../../../../contract/edition.ts';
import type { CodeMerge } from '../../../../../../core/category/merge.ts';

export type CategoryRecord = CategoryTree['categories'][number];
export interface Branch {
  readonly group: CategoryRecord;
  readonly leaves: readonly CategoryRecord[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
const fits = ({ id, name, code = '', phrases = [] }: CategoryRecord, wanted: string): boolean => plain([id, name.zh, name.en, code, ...phrases].join(' ')).includes(wanted);

/** Two levels as they are read; deeper ones stand below their top, and whose parent is missing stands alone. */
export function branchesOf({ categories }: CategoryTree, typed = ''): Branch[] {
  const wanted = plain(typed);
  const byId = new Map(categories.map((one) => [one.id, one]));
  const tops = categories.filter(({ parent }) => parent === null || !byId.has(parent));
  return tops.flatMap((group) => {
    const all = categories.filter((one) => one !== group && topOf(one, byId) === group);
    const leaves = wanted === '' || fits(group, wanted) ? all : all.filter((one) => fits(one, wanted));
    return wanted === '' || leaves.length > 0 || fits(group, wanted) ? [{ group, leaves }] : [];
  });
}

function topOf(one: CategoryRecord, byId: ReadonlyMap<string, CategoryRecord>): CategoryRecord {
  const seen = new Set([one]);
  for (let at = one; ; ) {
    const up = at.parent === null ? undefined : byId.get(at.parent);
    if (up === undefined || seen.has(up)) return at;
    seen.add(up);
    at = up;
  }
}

/** A category begins like its group, so that only what differs is to be written. */
export function newCategory(tree: CategoryTree, group: CategoryRecord | null): CategoryRecord {
  const taken = new Set(tree.categories.map(({ id }) => id));
  const stem = group === null ? 'group' : `${group.id}.new`;
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  const { platform, line, proof } = group ?? { platform: 'service', line: tree.categories[0]?.line ?? '', proof: 'photo' } as const;
  return { id, parent: group?.id ?? null, name: { zh: '', en: '' }, platform, line, proof, limits: [] };
}

/** The codes that were found, and, if wanted, the classes whose group is known. */
export function withCodes(tree: CategoryTree, { matches, additions }: Pick<CodeMerge, 'matches' | 'additions'>, withNew: boolean): CategoryTree {
  const codes = new Map(matches.map(({ category, code }) => [category, code]));
  const kept = tree.categories.map((one) => (codes.has(one.id) ? { ...one, code: codes.get(one.id) ?? '' } : one));
  if (!withNew) return { categories: kept };
  const byId = new Map(kept.map((one) => [one.id, one]));
  const added = additions.flatMap(({ code, name, parent }) => {
    const group = parent === null ? undefined : byId.get(parent);
    const id = `${parent ?? ''}.${code}`;
    return group === undefined || byId.has(id) ? [] : [{ ...newCategory(tree, group), id, name: { zh: name, en: name }, code }];
  });
  return { categories: [...kept, ...added] };
}

/** A category leaves by being retired; one that was never in force may go altogether, with what stands below it. */
export const withoutCategory = ({ categories }: CategoryTree, id: string): CategoryTree => ({
  categories: categories.filter((one) => one.id !== id && one.parent !== id),
});

/** Another id, and everywhere below it. */
export const renamed = ({ categories }: CategoryTree, before: string, after: string): CategoryTree => ({
  categories: categories.map((one) => ({ ...one, id: one.id === before ? after : one.id, parent: one.parent === before ? after : one.parent })),
});
