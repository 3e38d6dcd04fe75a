import type { Bilingual } from '../shared/bilingual.ts';
import { leavesOf, type Category, type CategoryTree } from './category.ts';
import type { ClassCode, CodeFault } from './codes.ts';

/** What an import of a national list would do; nothing is changed yet. */
export interface CodeMerge {
  /** Categories that get the code: the same name, or one of their phrases. `was`: another code they have now. */
  readonly matches: readonly { readonly row: number; readonly code: string; readonly name: string; readonly category: string; readonly was: string | null }[];
  /** Classes there is no category for. `parent`: the category of the class above, where there is one. */
  readonly additions: readonly { readonly row: number; readonly code: string; readonly name: string; readonly parent: string | null; readonly parentName: string | null }[];
  readonly faults: readonly CodeFault[];
}

/** As compared: one width, no blanks, no signs, without what stands in brackets, and "事件-" before a class. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\([^()]*\)/g, '').replace(/^(?:事件|部件)-/u, '').replaceAll(/[\s\p{P}]/gu, '');

/** Holds a list of codes against the tree: each row is a match, an addition, or a fault. */
export function mergeCodes({ categories }: CategoryTree, codes: readonly Omit<ClassCode, 'row'>[]): CodeMerge {
  const named = byName(leavesOf(categories));
  const groups = new Map(categories.filter(({ parent, retired }) => parent === null && retired !== true).map(({ id, name }) => [plain(name.zh), id]));
  const matches: CodeMerge['matches'][number][] = [];
  const additions: CodeMerge['additions'][number][] = [];
  const faults: CodeFault[] = [];
  const taken = new Map<string, string>();
  codes.forEach((given, at) => {
    const row = 'row' in given && typeof given.row === 'number' ? given.row : at + 1;
    const { code, name, parentName = null } = given;
    const found = named.get(plain(name)) ?? [];
    const category = found[0];
    const before = category && taken.get(category.id);
    if (found.length > 1) faults.push({ row, code, message: several(name, found) });
    else if (category === undefined) additions.push({ row, code, name, parentName, parent: parentName === null ? null : groups.get(plain(parentName)) ?? null });
    else if (before !== undefined) faults.push({ row, code, message: { zh: `「${category.name.zh}」已经对上代码 ${before}。请人工选一个。`, en: `${category.name.en} has code ${before} of this list already. Choose one by hand.` } });
    else {
      taken.set(category.id, code);
      matches.push({ row, code, name, category: category.id, was: category.code !== undefined && category.code !== code ? category.code : null });
    }
  });
  return { matches, additions, faults };
}

const several = (name: string, found: readonly Category[]): Bilingual => ({
  zh: `「${name}」对得上几个类别：${found.map(({ id }) => id).join('、')}。请人工选一个。`, en: `${name} fits several categories: ${found.map(({ id }) => id).join(', ')}. Choose one by hand.`,
});

function byName(categories: readonly Category[]): Map<string, Category[]> {
  const named = new Map<string, Category[]>();
  for (const category of categories) {
    for (const name of new Set([category.name.zh, ...(category.phrases ?? [])].map(plain))) named.set(name, [...(named.get(name) ?? []), category]);
  }
  return named;
}
