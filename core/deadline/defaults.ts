import type { Birth, Urgency, Verb } from '../matter/life.ts';
import type { PreparedCalendar } from './calendar.ts';
import type { ClockSetting, Node } from './clock.ts';
import { instantOf } from './day.ts';
import type { Limit } from './limit.ts';
import { dueOf } from './reckon.ts';

const minutes = (amount: number): Limit => ({ amount, unit: 'minutes' });
const hours = (amount: number): Limit => ({ amount, unit: 'hours' });
const workingHours = (amount: number): Limit => ({ amount, unit: 'working-hours' });
const workingDays = (amount: number): Limit => ({ amount, unit: 'working-days' });

const settings = (warnShare: number, limits: Partial<Record<Node, Limit>>): ClockSetting[] =>
  (Object.entries(limits) as [Node, Limit][]).map(([node, limit]) => ({ node, limit, warnShare }));

/**
 * Limits a county begins with and may change (domain.md §1.4, 特急 紧急 一般). 特急 has 先期处置 within 2 hours and the
 * rest within 24. The table names none for 核查; ours are about what acceptance has, since the reporter waits for it
 * after all the work: 2 hours when life is at stake, half a working day, a working day.
 */
export const DEFAULT_CLOCKS: Readonly<Record<Urgency, readonly ClockSetting[]>> = {
  critical: settings(0.5, {
    whole: hours(24), accept: minutes(5), dispatch: minutes(5), sign: minutes(10), arrive: minutes(30), handle: hours(2), verify: hours(2),
  }),
  urgent: settings(0.7, {
    whole: workingDays(1), accept: minutes(30), dispatch: minutes(30), sign: hours(1), arrive: hours(2), handle: workingDays(1), verify: workingHours(4),
  }),
  ordinary: settings(0.8, {
    whole: workingDays(5), accept: workingHours(4), dispatch: workingHours(4), sign: workingDays(1), handle: workingDays(5), verify: workingDays(1),
  }),
};

/**
 * The step that starts a node's clock and the one that meets it. To sign, to arrive and to handle are all counted from
 * dispatch: who signs late has used his own time. Whoever writes the first word of handling has arrived.
 */
export const NODE_STEPS = {
  whole: { from: 'report', until: 'close' },
  accept: { from: 'report', until: 'accept' },
  dispatch: { from: 'accept', until: 'dispatch' },
  sign: { from: 'dispatch', until: 'sign' },
  arrive: { from: 'dispatch', until: 'handle' },
  handle: { from: 'dispatch', until: 'answer' },
  verify: { from: 'answer', until: 'verify' },
} as const satisfies Record<Node, { from: Verb | Birth; until: Verb }>;

/**
 * The settings of one matter. A category's limit stands for the whole, and for the handling where that has no earlier
 * step of its own (先期处置); urgency caps both: whichever would end first on this calendar from this start holds.
 * @throws Refusal time.unreadable and those of a limit
 */
export function settingsOf({ urgency, category, start, calendar }: {
  readonly urgency: Urgency;
  readonly category: Limit | null;
  readonly start: string;
  readonly calendar: PreparedCalendar;
}): readonly ClockSetting[] {
  const defaults = DEFAULT_CLOCKS[urgency];
  if (category === null) return defaults;
  const at = instantOf(start);
  const shorter = (limit: Limit): Limit => (dueOf(at, category, calendar) < dueOf(at, limit, calendar) ? category : limit);
  return defaults.map((setting) => {
    if (setting.node !== 'whole' && setting.node !== 'handle') return setting;
    return { ...setting, limit: urgency === 'ordinary' ? category : shorter(setting.limit) };
  });
}
