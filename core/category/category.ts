import type { Urgency } from '../matter/life.ts';
import type { Bilingual } from '../shared/bilingual.ts';
import type { Platform } from '../shared/platforms.ts';

/** What a limit is counted to (domain.md §1.4): the whole way, or one step of it. */
export const LIMIT_NODES = ['whole', 'accept', 'dispatch', 'meet', 'sign', 'arrive', 'handle', 'verify'] as const;
export type LimitNode = (typeof LIMIT_NODES)[number];
export const LIMIT_UNITS = ['minutes', 'hours', 'working-hours', 'working-days', 'days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];
export const PROOFS = ['photo', 'words'] as const;

/** One limit of a category. null: whatever the condition, whatever the urgency. */
export interface CategoryLimit {
  readonly condition: string | null;
  readonly urgency: Urgency | null;
  readonly node: LimitNode;
  readonly amount: number;
  readonly unit: LimitUnit;
  /** The share of the limit (0 to 1) after which the lamp is yellow. */
  readonly warnShare?: number | undefined;
}

/** 立案条件 (GB/T 30428.8): one item has several, with limits of their own, e.g. 围护 before 修复. */
export interface Condition {
  readonly id: string;
  readonly name: Bilingual;
}

export interface Category {
  readonly id: string;
  readonly parent: string | null;
  readonly name: Bilingual;
  readonly platform: Platform;
  /** The line (条) whose unit leads. */
  readonly line: string;
  readonly proof: (typeof PROOFS)[number];
  /** The code of a national list, e.g. GB/T 30428.2 01-10. */
  readonly code?: string | undefined;
  /** Out of use: kept for what was filed under it, offered to nobody. */
  readonly retired?: boolean | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly limits: readonly CategoryLimit[];
  /** What people call it. */
  readonly phrases?: readonly string[] | undefined;
}

/** The categories of a county, a versioned document; parents may stand after their children. */
export interface CategoryTree {
  readonly categories: readonly Category[];
}

/** The categories that matters are filed under: in use, with no child in use. */
export function leavesOf<C extends Pick<Category, 'id' | 'parent' | 'retired'>>(categories: readonly C[]): C[] {
  const parents = new Set(categories.filter(({ retired }) => retired !== true).map(({ parent }) => parent));
  return categories.filter(({ id, retired }) => retired !== true && !parents.has(id));
}

/** The top of the tree above each category; one without a parent is its own. Loops end where they began. */
export function groupsOf(categories: readonly Pick<Category, 'id' | 'parent'>[]): ReadonlyMap<string, string> {
  const parents = new Map(categories.map(({ id, parent }) => [id, parent]));
  return new Map(categories.map(({ id }) => [id, topOf(id, parents)]));
}

function topOf(id: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let at = id;
  for (let up = parents.get(at); up !== null && up !== undefined && !seen.has(up); up = parents.get(at)) {
    seen.add(at);
    at = up;
  }
  return at;
}
