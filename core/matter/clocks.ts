import { meet, startClock, type Clock, type ClockSetting, type Node } from '../deadline/clock.ts';
import type { PreparedCalendar } from '../deadline/calendar.ts';
import { isOpen, LIFE } from './life.ts';
import type { Matter } from './matter.ts';

/** What a limit hangs on. */
export type LimitFacts = Pick<Matter, 'category' | 'condition' | 'urgency' | 'route'>;

/** The limits and the calendar of a county, as they stand now. */
export interface Timing {
  readonly calendar: PreparedCalendar;
  /** null: no such clock runs for this matter (an ordinary one has no limit to arrive). */
  setting(node: Node, of: LimitFacts, startedAt: string): ClockSetting | null;
}

interface Moment {
  readonly timing: Timing;
  readonly now: string;
  /** Do the new limits hold whatever they are, or only where they are shorter (known-faults J1)? */
  readonly longer: boolean;
}

const sameLimits = (a: LimitFacts, b: LimitFacts): boolean =>
  a.category === b.category && a.condition === b.condition && a.urgency === b.urgency
  && a.route?.limit?.value.amount === b.route?.limit?.value.amount && a.route?.limit?.value.unit === b.route?.limit?.value.unit;

/**
 * The clocks after a step. LIFE says which run in which status: coming there starts them, leaving
 * meets them, and coming back (rework) lets the clock of the work run on, so that used time stays used.
 */
export function runClocks(before: Matter | null, after: Matter, moment: Moment): Clock[] {
  const { timing, now } = moment;
  const old = before?.clocks ?? [];
  const running = runningIn(after);
  const anew = before !== null && !sameLimits(before, after);
  const kept = meet(old, old.map(({ node }) => node).filter((node) => !running.includes(node)), now);
  const clocks = kept.map((clock) => {
    if (!running.includes(clock.node)) return clock;
    if (clock.metAt !== null) return RESUMES.includes(clock.node) ? { ...clock, metAt: null } : restart(clock, after, moment);
    return anew ? resetClock(clock, after, moment) : clock;
  });
  for (const node of running) {
    const start = node === 'whole' ? after.reportedAt : now;
    const setting = old.some((clock) => clock.node === node) ? null : timing.setting(node, after, start);
    if (setting !== null) clocks.push(startClock(setting, start, { now, calendar: timing.calendar }));
  }
  return clocks;
}

/** Reworked or sent elsewhere: their used time stays used. The others (sign, verify …) begin anew for whoever has it now. */
const RESUMES: readonly Node[] = ['whole', 'accept', 'handle'];

function restart(clock: Clock, after: Matter, { timing, now }: Moment): Clock {
  const setting = timing.setting(clock.node, after, now);
  return setting === null ? clock : startClock(setting, now, { now, calendar: timing.calendar });
}

function runningIn(matter: Matter): Node[] {
  if (!isOpen(matter.status)) return [];
  return ['whole' as const, ...LIFE[matter.status].clocks].filter((node) => node !== 'arrive' || matter.arrivedAt === null);
}

/** Another category or urgency: the same start, the new limit. */
function resetClock(clock: Clock, after: Matter, { timing, now, longer }: Moment): Clock {
  const setting = timing.setting(clock.node, after, clock.startedAt);
  if (setting === null) return clock;
  const fresh = startClock(setting, clock.startedAt, { now, calendar: timing.calendar });
  return fresh.dueAt === clock.dueAt || (!longer && fresh.dueAt > clock.dueAt) ? clock : fresh;
}

export const clockOf = (clocks: readonly Clock[], node: Node): Clock | null => clocks.find((clock) => clock.node === node) ?? null;

/** The clock of what comes next: of those that run, the one due first; of what has ended, the whole one. */
export function nextClock(clocks: readonly Clock[]): Clock | null {
  const [first] = clocks.filter(({ metAt }) => metAt === null).sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  return first ?? clockOf(clocks, 'whole');
}

/** By when what comes next must be done; of what has ended, by when the whole had to be. */
export const nextDue = (clocks: readonly Clock[], otherwise: string): string => nextClock(clocks)?.dueAt ?? otherwise;
