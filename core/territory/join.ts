interface Named {
  readonly id: string;
  readonly name: string;
}
/** How two lists of the same places fit together by name. */
export interface NameJoin<A extends Named, B extends Named> {
  readonly pairs: readonly { readonly ours: A; readonly theirs: B }[];
  readonly oursLeft: readonly A[];
  readonly theirsLeft: readonly B[];
  /** Names that stand more than once on a side: a person must say who is who. */
  readonly ambiguous: readonly { readonly name: string; readonly ours: readonly A[]; readonly theirs: readonly B[] }[];
}

const KINDS = /(?:街道办事处|街道|地区|镇|乡|社区居民委员会|居民委员会|村民委员会|社区居委会|居委会|村委会|社区|村)$/u;
const full = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');
/** Without its kind: 余杭 for 余杭街道. */
export const shortName = (name: string): string => full(name).replace(KINDS, '') || full(name);

/**
 * Joins by the full name, then what is left by the name without its kind (余杭 is 余杭街道). Codes don't count: two
 * sources number the same townships differently, and one's code for a township is another's for its neighbour.
 */
export function joinByName<A extends Named, B extends Named>(ours: readonly A[], theirs: readonly B[]): NameJoin<A, B> {
  const first = round(ours, theirs, full);
  const second = round(first.oursLeft, first.theirsLeft, shortName);
  return { ...second, pairs: [...first.pairs, ...second.pairs], ambiguous: [...first.ambiguous, ...second.ambiguous] };
}

function round<A extends Named, B extends Named>(ours: readonly A[], theirs: readonly B[], wordOf: (name: string) => string): NameJoin<A, B> {
  const [here, there] = [Map.groupBy(ours, ({ name }) => wordOf(name)), Map.groupBy(theirs, ({ name }) => wordOf(name))];
  const shared = [...here].flatMap(([name, a]) => (there.has(name) ? [{ name, ours: a, theirs: there.get(name) ?? [] }] : []));
  const isSingle = (one: (typeof shared)[number]): boolean => one.ours.length === 1 && one.theirs.length === 1;
  return {
    pairs: shared.filter(isSingle).map((one) => ({ ours: one.ours[0] as A, theirs: one.theirs[0] as B })),
    ambiguous: shared.filter((one) => !isSingle(one)),
    oursLeft: ours.filter(({ name }) => !there.has(wordOf(name))),
    theirsLeft: theirs.filter(({ name }) => !here.has(wordOf(name))),
  };
}
