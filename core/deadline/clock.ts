import { Refusal } from '../shared/refusal.ts';
import type { PreparedCalendar } from './calendar.ts';
import { instantOf, isoOf } from './day.ts';
import type { Limit } from './limit.ts';
import { afterUse, dueOf, isProvisional, usedOf } from './reckon.ts';

/** What of a matter has a clock of its own (domain.md §1.4: 受理 分派 签收 到场 办结 核查), the whole of it, and the meeting about what is nobody's. */
export const NODES = ['whole', 'accept', 'dispatch', 'meet', 'sign', 'arrive', 'handle', 'verify'] as const;
export type Node = (typeof NODES)[number];

export interface ClockSetting {
  readonly node: Node;
  readonly limit: Limit;
  /** Yellow when this share of the limit is used, between 0 and 1. */
  readonly warnShare: number;
}

/** A running or stopped clock, stored as it is. Instants are ISO text in UTC with milliseconds. */
export interface Clock {
  readonly node: Node;
  readonly startedAt: string;
  readonly limit: Limit;
  readonly warnShare: number;
  readonly warnAt: string;
  readonly dueAt: string;
  /** When its instants were reckoned; steps that were past by then never fire (known-faults C9). */
  readonly setAt: string;
  readonly metAt: string | null;
  /** Ends in a year whose holidays nobody has published yet. */
  readonly provisional?: true;
}

/** One step of a clock that came due. */
export interface Fire {
  readonly node: Node;
  readonly light: 'yellow' | 'red';
  readonly at: string;
}

/**
 * The clock of a node that began at `startedAt`. The warning lies on the same calendar as the limit, so that both fall
 * in working time (known-faults C8).
 * @throws Refusal limit.warn-share, time.unreadable, and those of a limit
 */
export function startClock(setting: ClockSetting, startedAt: string, on: { readonly now: string; readonly calendar: PreparedCalendar }): Clock {
  const { node, limit, warnShare } = setting;
  if (!(warnShare > 0 && warnShare < 1)) throw new Refusal('limit.warn-share', { given: String(warnShare) });
  const start = instantOf(startedAt);
  const due = dueOf(start, limit, on.calendar);
  const ms = Math.round(usedOf({ from: start, to: due }, limit.unit, on.calendar) * warnShare);
  return {
    node, startedAt: isoOf(start), limit, warnShare,
    warnAt: isoOf(afterUse({ start, ms }, limit.unit, on.calendar)), dueAt: isoOf(due),
    setAt: isoOf(instantOf(on.now)), metAt: null,
    ...(isProvisional(start, limit, on.calendar) ? { provisional: true as const } : {}),
  };
}

/** Stops the clocks of these nodes; those that were stopped before keep their instant. */
export function meet(clocks: readonly Clock[], nodes: readonly Node[], at: string): Clock[] {
  const metAt = isoOf(instantOf(at));
  return clocks.map((clock) => (clock.metAt === null && nodes.includes(clock.node) ? { ...clock, metAt } : clock));
}

/** When a sweep has to look at these clocks next: the earliest step after `after` that will fire; null when none will. */
export function nextFire(clocks: readonly Clock[], after: string | null): string | null {
  const [first] = firesWithin(clocks, { after, until: Infinity });
  return first?.at ?? null;
}

/**
 * The steps that came due in (after, now], in order of time. Swept with the last `now` as the next `after`, each fires
 * once, however late the sweep is.
 */
export function firesUntil(clocks: readonly Clock[], after: string | null, now: string): Fire[] {
  return firesWithin(clocks, { after, until: instantOf(now) });
}

function firesWithin(clocks: readonly Clock[], { after, until }: { after: string | null; until: number }): Fire[] {
  const from = after === null ? -Infinity : instantOf(after);
  return clocks
    .filter(({ metAt }) => metAt === null)
    .flatMap((clock) => stepsOf(clock).filter(({ at }) => {
      const instant = instantOf(at);
      return instant > from && instant <= until && instant > instantOf(clock.setAt);
    }))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at));
}

/** Steps that were past when the clock was set: skipped, and to be logged as skipped (known-faults C9). */
export const skippedSteps = (clock: Clock): Fire[] => stepsOf(clock).filter(({ at }) => instantOf(at) <= instantOf(clock.setAt));

const stepsOf = ({ node, warnAt, dueAt }: Clock): Fire[] => [{ node, light: 'yellow', at: warnAt }, { node, light: 'red', at: dueAt }];

/** Met at the last instant is met in time. null: not met yet. */
export const isOnTime = ({ metAt, dueAt }: Pick<Clock, 'metAt' | 'dueAt'>): boolean | null =>
  metAt === null ? null : instantOf(metAt) <= instantOf(dueAt);

/** The light of a clock as it stands at `now`; one that was met shows red when it was met late, else nothing. */
export function lightOf(clock: Clock, now: string): 'none' | 'yellow' | 'red' {
  const onTime = isOnTime(clock);
  if (onTime !== null) return onTime ? 'none' : 'red';
  const instant = instantOf(now);
  if (instant >= instantOf(clock.dueAt)) return 'red';
  return instant >= instantOf(clock.warnAt) ? 'yellow' : 'none';
}

/**
 * A clock on a new calendar (a late holiday notice, known-faults C5): same start and limit, new instants, and steps
 * already past don't fire. The same object when nothing differs or the clock has stopped: what was judged stays judged.
 */
export function reckonAnew(clock: Clock, calendar: PreparedCalendar, now: string): Clock {
  if (clock.metAt !== null) return clock;
  const anew = startClock(clock, clock.startedAt, { now, calendar });
  if (anew.warnAt !== clock.warnAt || anew.dueAt !== clock.dueAt) return anew;
  // Only the doubt is gone: its steps stand as they were set, the one of this minute included.
  return anew.provisional === clock.provisional ? clock : { ...anew, setAt: clock.setAt };
}
