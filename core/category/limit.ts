import type { Urgency } from '../matter/life.ts';
import type { Category, CategoryLimit, LimitNode, LimitUnit } from './category.ts';

/** What the limit of one node is asked for. */
export interface LimitKey {
  readonly condition: string | null;
  readonly urgency: Urgency;
  readonly node: LimitNode;
}

/**
 * The most special limit that fits: (condition, urgency) before (condition) before (urgency) before the plain one,
 * for one item has several conditions with limits of their own (domain.md §1.4). null: the county's default holds.
 */
export function limitFor(category: Pick<Category, 'limits'>, { condition, urgency, node }: LimitKey): CategoryLimit | null {
  let best: CategoryLimit | null = null;
  let rank = -1;
  for (const limit of category.limits) {
    if (limit.node !== node) continue;
    if (limit.condition !== null && limit.condition !== condition) continue;
    if (limit.urgency !== null && limit.urgency !== urgency) continue;
    const special = (limit.condition === null ? 0 : 2) + (limit.urgency === null ? 0 : 1);
    if (special > rank) [best, rank] = [limit, special];
  }
  return best;
}

/** A year: longer is a slip of the hand (known-faults C). */
export const LIMIT_MOST_DAYS = 365;
/** A working day has eight hours here; the county's calendar may know better. */
const PER_DAY: Readonly<Record<LimitUnit, number>> = { minutes: 1440, hours: 24, 'working-hours': 8, 'working-days': 1, days: 1 };

/** Is it a length that a clock can be set to: above nothing, at most a year? (1.5 working days is one: domain.md §1.4) */
export function isReasonable(amount: number, unit: LimitUnit): boolean {
  return Number.isFinite(amount) && amount > 0 && amount <= LIMIT_MOST_DAYS * (PER_DAY[unit] ?? 0);
}
