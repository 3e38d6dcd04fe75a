import type { Node } from '../deadline/clock.ts';
import type { LimitUnit } from '../deadline/limit.ts';
import type { Urgency } from '../matter/life.ts';
import type { Bilingual, Platform } from '../shared/platforms.ts';

/** A limit on (category, filing condition, urgency) for one clock: one thing has several tasks with limits of their own (domain.md §1.4). */
export interface CategoryLimit {
  readonly condition: string | null;
  readonly urgency: Urgency | null;
  readonly node: Node;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** The share after which it is yellow; absent: the urgency's own. */
  readonly warnShare?: number;
}

export interface Category {
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  readonly platform: Platform;
  /** The line whose unit leads. */
  readonly line: string;
  readonly proof: 'photo' | 'words';
  /** Its code in a national list, e.g. GB/T 30428.2. */
  readonly code?: string;
  /** No longer chosen; old matters keep it. An id never vanishes and is never given twice. */
  readonly retired?: boolean;
  /** Filing conditions (立案条件). */
  readonly conditions?: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly limits: readonly CategoryLimit[];
  readonly phrases?: readonly string[];
}

export interface CategoryTree {
  readonly categories: readonly Category[];
}

interface Asked {
  readonly condition: string | null;
  readonly urgency: Urgency;
  readonly node: Node;
}

/** The most particular limit a category has: condition and urgency, condition, urgency, plain; null when it says nothing. */
export function limitFor(category: Category, { condition, urgency, node }: Asked): CategoryLimit | null {
  let best: CategoryLimit | null = null;
  let rank = -1;
  for (const limit of category.limits) {
    if (limit.node !== node || (limit.condition !== null && limit.condition !== condition) || (limit.urgency !== null && limit.urgency !== urgency)) continue;
    const own = (limit.condition === null ? 0 : 2) + (limit.urgency === null ? 0 : 1);
    if (own > rank) [best, rank] = [limit, own];
  }
  return best;
}

/** Ids of what others hang under: groups sort, and are never a matter's own. */
export const groupsOf = (categories: Iterable<Category>): Set<string> => new Set([...categories].flatMap(({ parent }) => parent ?? []));
