import type { PreparedCalendar } from './calendar.ts';
import { isLimit, type Limit } from './limit.ts';
import { dueOf, shareOf } from './reckon.ts';

/**
 * The clocks of a matter: the whole, and one for each step (domain.md §1.4). `handle` is counted from dispatch and
 * not from signing (known-faults O1); `meet` is the meeting about what is nobody's.
 */
export const NODES = ['whole', 'accept', 'dispatch', 'meet', 'sign', 'arrive', 'handle', 'verify'] as const;
export type Node = (typeof NODES)[number];

export interface ClockSetting {
  readonly node: Node;
  readonly limit: Limit;
  /** Yellow when this share of the limit is used, red when all of it is. */
  readonly warnShare: number;
}

/** Instants are ISO text in UTC; stored with the matter as it is. */
export interface Clock {
  readonly node: Node;
  readonly startedAt: string;
  readonly limit: Limit;
  readonly warnAt: string;
  readonly dueAt: string;
  /** When these instants were reckoned: steps that were past by then never fire (known-faults C9). */
  readonly setAt: string;
  readonly metAt: string | null;
  /** It reaches beyond the holidays that are announced. */
  readonly provisional?: true;
  readonly warnShare: number;
}

export interface Fire {
  readonly node: Node;
  readonly light: 'yellow' | 'red';
  readonly at: string;
}

const iso = (ms: number): string => new Date(ms).toISOString();

export function startClock({ node, limit, warnShare }: ClockSetting, startedAt: string, { now, calendar }: { now: string; calendar: PreparedCalendar }): Clock {
  const start = Date.parse(startedAt);
  const due = dueOf(start, limit, calendar);
  const working = limit.unit === 'working-hours' || limit.unit === 'working-days';
  return {
    node, startedAt, limit: { amount: limit.amount, unit: limit.unit }, warnShare,
    warnAt: iso(shareOf(start, due, { unit: limit.unit, share: warnShare, calendar })), dueAt: iso(due), setAt: now, metAt: null,
    ...(working && due > calendar.unknownFrom ? { provisional: true as const } : {}),
  };
}

/** Ends the clocks of these nodes that still run. */
export const meet = (clocks: readonly Clock[], nodes: readonly Node[], at: string): Clock[] =>
  clocks.map((clock) => (clock.metAt === null && nodes.includes(clock.node) ? { ...clock, metAt: at } : clock));

/** The steps of the clocks that run, whether they have fired or not. */
function* stepsOf(clocks: readonly Clock[]): Generator<Fire> {
  for (const { node, warnAt, dueAt, setAt, metAt } of clocks) {
    if (metAt !== null) continue;
    if (warnAt > setAt && warnAt < dueAt) yield { node, light: 'yellow', at: warnAt };
    if (dueAt > setAt) yield { node, light: 'red', at: dueAt };
  }
}

/** When the next step falls due after `after` (null: from the beginning); null: none will. */
export function nextFire(clocks: readonly Clock[], after: string | null): string | null {
  let next: string | null = null;
  for (const { at } of stepsOf(clocks)) if ((after === null || at > after) && (next === null || at < next)) next = at;
  return next;
}

/** The steps that fell due in (after, now], in order of their own time. */
export function firesUntil(clocks: readonly Clock[], after: string | null, now: string): Fire[] {
  const due = [...stepsOf(clocks)].filter(({ at }) => at <= now && (after === null || at > after));
  return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export function lightOf({ warnAt, dueAt, metAt }: Clock, now: string): 'none' | 'yellow' | 'red' {
  const at = metAt ?? now;
  if (at > dueAt) return 'red';
  return metAt === null && at >= warnAt ? 'yellow' : 'none';
}

/** The same start and limit on the calendar as it is now; the very same clock when nothing moves. */
export function reckonAnew(clock: Clock, calendar: PreparedCalendar, now: string): Clock {
  if (!isLimit(clock.limit)) return clock;
  const fresh = startClock(clock, clock.startedAt, { now, calendar });
  return fresh.dueAt === clock.dueAt && fresh.warnAt === clock.warnAt && fresh.provisional === clock.provisional ? clock : fresh;
}
