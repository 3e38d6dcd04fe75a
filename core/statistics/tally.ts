import type { MatterFacts } from '../matter/decision.ts';
import { isOpen, type Status } from '../matter/life.ts';

/** A change of the tallies of one territory, category and day. Counts may be negative: what moves leaves its old place. */
export interface TallyStep {
  readonly territory: string;
  readonly category: string;
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly day: string;
  readonly received: number;
  readonly closed: number;
  readonly declined: number;
  readonly open: number;
}

/** Handed back to its source is not taken on, like what is declined: received = closed + declined + open holds. */
const ENDED: Partial<Record<Status, 'closed' | 'declined'>> = { closed: 'closed', declined: 'declined', 'handed-back': 'declined' };

/** Category of what has none yet. */
export const NO_CATEGORY = '-';

type Counts = Partial<Pick<TallyStep, 'received' | 'closed' | 'declined' | 'open'>>;

/**
 * What one log row of a matter does to the tallies, at every level of the tree.
 * received: reported, on the day of the report, under the category and place it has now.
 * closed, declined: on the day it became so. open: stands in a queue now.
 * So every tally equals a recount of the matters as they stand.
 */
export function tallySteps(before: MatterFacts | null, after: MatterFacts, at: string): TallyStep[] {
  const steps: TallyStep[] = [];
  const add = (facts: MatterFacts, instant: string, counts: Counts): void => {
    const step = { category: facts.category ?? NO_CATEGORY, day: shanghaiDay(instant), received: 0, closed: 0, declined: 0, open: 0, ...counts };
    for (const territory of facts.path) steps.push({ territory, ...step });
  };
  const moved = before !== null && (before.category !== after.category || before.path.join() !== after.path.join());
  if (before === null || moved) {
    if (before !== null) add(before, before.reportedAt, { received: -1 });
    add(after, after.reportedAt, { received: 1 });
  }
  if (before !== null && isOpen(before.status)) add(before, at, { open: -1 });
  if (isOpen(after.status)) add(after, at, { open: 1 });
  const ended = ENDED[after.status];
  if (ended !== undefined && before?.status !== after.status) add(after, at, { [ended]: 1 });
  return steps;
}

const SHANGHAI = 8 * 3_600_000;

/** The calendar day of an instant in Asia/Shanghai (no summer time since 1991). */
export const shanghaiDay = (instant: string): string => new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(0, 10);
