import { leavesOf, groupsOf } from '../category/category.ts';
import { SOURCES, URGENCIES } from '../matter/life.ts';
import type { CompiledRules } from './compile.ts';
import type { FactName, Facts } from './facts.ts';
import type { World } from './world.ts';

/** The facts that run through all their values; the others stand still, so a rule that reads one of those may match elsewhere. */
export const FINITE: ReadonlySet<FactName> = new Set(['category', 'group', 'township', 'source', 'urgency', 'workingHours']);
/** As many as are tried: some two seconds. */
export const COMBINATIONS_MOST = 200_000;

const STILL: Omit<Facts, 'category' | 'group' | 'township' | 'source' | 'urgency' | 'workingHours'> = {
  condition: null, village: '', grid: '', gridKind: 'general', zone: null, level: 'township', words: '', photos: 0, people: 0, sensitive: false, workday: true, hour: 10, month: 6, weekday: 3,
};

/**
 * Leaf categories × townships × sources × urgencies × working hours or not, at most COMBINATIONS_MOST.
 * What no rule reads stands still too (it can't make a difference), category and township never.
 */
export function finiteWorld({ categories, territories }: World, { rules }: CompiledRules): { facts: Iterable<Facts>; complete: boolean } {
  const reads = (fact: FactName): boolean => rules.some((one) => one.reads.has(fact));
  const across = {
    categories: leavesOf(categories).map(({ id }) => id), groups: groupsOf(categories),
    townships: territories.filter(({ level }) => level === 'township').map(({ id }) => id),
    sources: reads('source') ? SOURCES : SOURCES.slice(0, 1),
    urgencies: reads('urgency') ? URGENCIES : URGENCIES.slice(0, 1),
    hours: reads('workingHours') ? [true, false] : [true],
  };
  const all = [across.categories, across.townships, across.sources, across.urgencies, across.hours].reduce((product, { length }) => product * length, 1);
  return { facts: combinations(across), complete: all <= COMBINATIONS_MOST };
}

interface Across {
  readonly categories: readonly string[];
  readonly groups: ReadonlyMap<string, string>;
  readonly townships: readonly string[];
  readonly sources: readonly Facts['source'][];
  readonly urgencies: readonly Facts['urgency'][];
  readonly hours: readonly boolean[];
}

/** Category and township turn fastest, so that a world that is too large is at least seen all over. */
function* combinations({ categories, groups, townships, sources, urgencies, hours }: Across): Generator<Facts> {
  let left = COMBINATIONS_MOST;
  for (const urgency of urgencies) for (const source of sources) for (const workingHours of hours) {
    for (const category of categories) for (const township of townships) {
      if (left === 0) return;
      left -= 1;
      yield { ...STILL, category, group: groups.get(category) ?? null, township, source, urgency, workingHours };
    }
  }
}
