import { isBeyondNotice, type PreparedCalendar } from './calendar.ts';
import { DAY_MS, dateOf, dayOf, isWeekend, MINUTE_MS, refuseStrange, startOfDay } from './day.ts';
import { checkLimit, type Limit } from './limit.ts';

/** Time that counted, in minutes of the local day `date`; of an instant with seconds the minutes have a fraction. */
export interface CountedSpan {
  readonly date: string;
  readonly from: number;
  /** Above 1440 where a shift runs over midnight. */
  readonly to: number;
  readonly minutes: number;
}

/** A day between start and deadline on which the clock stood still. */
export interface SkippedDay {
  readonly date: string;
  readonly reason: 'weekend' | 'holiday';
  readonly name: string | null;
}

/** Why this deadline: everything that was counted and left out, to be shown as it is. Instants are epoch ms. */
export interface Why {
  readonly start: number;
  readonly limit: Limit;
  /** Day limits leave out the day of the start (民法典 201), though it may be a working day. */
  readonly startDayCounts: boolean;
  readonly spans: readonly CountedSpan[];
  readonly skipped: readonly SkippedDay[];
  /** Weekends worked for a holiday (调休) that counted; `name` is that holiday's. */
  readonly makeUp: readonly { readonly date: string; readonly name: string | null }[];
  readonly due: number;
  /** A day used lies in a year without a holiday notice yet: Monday–Friday stand for it, nothing is guessed. */
  readonly provisional?: true;
  readonly source: string;
}

/**
 * Reckons day by day what `dueOf` reckons at once, and keeps the steps: the two check each other in the tests.
 * @throws Refusal as dueOf
 */
export function whyOf(start: number, limit: Limit, calendar: PreparedCalendar): Why {
  checkLimit(limit);
  const first = dayOf(refuseStrange(start));
  const walk: Walk = { spans: [], skipped: [], makeUp: [], beyond: false };
  const end = {
    minutes: () => roundTheClock(walk, { start, ms: Math.round(limit.amount * MINUTE_MS) }),
    hours: () => roundTheClock(walk, { start, ms: Math.round(limit.amount * 60 * MINUTE_MS) }),
    'working-hours': () => workingHours(walk, { start, ms: Math.round(limit.amount * 60 * MINUTE_MS) }, calendar),
    'working-days': () => workingDays(walk, { first, days: limit.amount }, calendar),
    days: () => roundTheClock(walk, { start: startOfDay(first + 1), ms: limit.amount * DAY_MS }),
  };
  const due = end[limit.unit]();
  const { spans, skipped, makeUp, beyond } = walk;
  return {
    start, limit, startDayCounts: limit.unit !== 'working-days' && limit.unit !== 'days', spans, skipped, makeUp, due,
    ...(beyond ? { provisional: true as const } : {}), source: calendar.calendar.source,
  };
}

interface Walk {
  readonly spans: CountedSpan[];
  readonly skipped: SkippedDay[];
  readonly makeUp: { readonly date: string; readonly name: string | null }[];
  beyond: boolean;
}

interface Stretch {
  readonly start: number;
  readonly ms: number;
}

function roundTheClock(walk: Walk, { start, ms }: Stretch): number {
  const due = start + ms;
  for (let at = start; at < due;) {
    const day = dayOf(at);
    const until = Math.min(due, startOfDay(day + 1));
    count(walk, day, { from: at - startOfDay(day), to: until - startOfDay(day) });
    at = until;
  }
  return due;
}

function workingHours(walk: Walk, { start, ms }: Stretch, calendar: PreparedCalendar): number {
  let rest = ms;
  // A shift that began last night may still run.
  for (let day = dayOf(start) - (calendar.overnight ? 1 : 0); ; day += 1) {
    const midnight = startOfDay(day);
    if (midnight + DAY_MS > start && !calendar.isWorkday(day)) skip(walk, day, calendar);
    if (!calendar.isWorkday(day)) continue;
    let counted = false;
    for (const span of calendar.spans) {
      const from = Math.max(span.from, start - midnight);
      const to = Math.min(span.to, from + rest);
      if (to <= from) continue;
      count(walk, day, { from, to });
      if (!counted) keepDay(walk, day, calendar);
      counted = true;
      rest -= to - from;
      if (rest === 0) return midnight + to;
    }
  }
}

function workingDays(walk: Walk, { first, days }: { first: number; days: number }, calendar: PreparedCalendar): number {
  let left = days;
  for (let day = first + 1; ; day += 1) {
    if (!calendar.isWorkday(day)) {
      skip(walk, day, calendar);
      continue;
    }
    for (const span of calendar.spans) count(walk, day, span);
    keepDay(walk, day, calendar);
    left -= 1;
    if (left === 0) return startOfDay(day) + calendar.closing;
  }
}

function count(walk: Walk, day: number, { from, to }: { from: number; to: number }): void {
  walk.spans.push({ date: dateOf(day), from: from / MINUTE_MS, to: to / MINUTE_MS, minutes: (to - from) / MINUTE_MS });
}

function keepDay(walk: Walk, day: number, calendar: PreparedCalendar): void {
  walk.beyond ||= isBeyondNotice(calendar, day);
  if (isWeekend(day)) walk.makeUp.push({ date: dateOf(day), name: nameOf(day, calendar) });
}

function skip(walk: Walk, day: number, calendar: PreparedCalendar): void {
  const date = dateOf(day);
  const reason = calendar.calendar.days[date] === 'holiday' ? 'holiday' : 'weekend';
  walk.skipped.push({ date, reason, name: nameOf(day, calendar) });
}

const nameOf = (day: number, { calendar }: PreparedCalendar): string | null => calendar.names?.[dateOf(day)] ?? null;
