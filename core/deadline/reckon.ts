import { isBeyondNotice, type PreparedCalendar, type Span } from './calendar.ts';
import { DAY_MS, dayOf, MINUTE_MS, refuseStrange, startOfDay } from './day.ts';
import { checkLimit, type Limit, type LimitUnit } from './limit.ts';

export { whyOf, type Why } from './why.ts';

/**
 * The instant at which a limit is used up, both epoch ms. What is done at it is still in time.
 *
 * - minutes, hours: round the clock, from the start on.
 * - working-hours: open time from the start on; outside it the clock waits for the next opening.
 * - working-days: the day of the start does not count (民法典 201), whatever its hour; the limit ends when business of
 *   the last day ends (203).
 * - days: whole natural days, the day of the start not counted, to the end of the last local day, given as the midnight
 *   that ends it. Not moved when that day is a holiday: 民法典 203 would move it, but 信访工作条例 counts plain days for
 *   the organs it binds, and the earlier day never takes time from the one who waits.
 *
 * @throws Refusal time.unreadable, limit.unit, limit.amount, limit.whole
 */
export function dueOf(start: number, limit: Limit, calendar: PreparedCalendar): number {
  checkLimit(limit);
  refuseStrange(start);
  switch (limit.unit) {
    case 'minutes':
    case 'hours': return start + msOf(limit);
    case 'days': return startOfDay(dayOf(start) + limit.amount + 1);
    case 'working-days': return startOfDay(lastWorkday(start, limit.amount, calendar)) + calendar.closing;
    case 'working-hours': return openInstant(openBefore(start, calendar) + msOf(limit), calendar);
  }
}

/** A limit in hours or minutes as whole ms. */
const msOf = ({ amount, unit }: Limit): number => Math.round(amount * (unit === 'minutes' ? MINUTE_MS : 60 * MINUTE_MS));

/** Day number of the last of `amount` working days after the day of `start`. */
const lastWorkday = (start: number, amount: number, calendar: PreparedCalendar): number =>
  calendar.workday(calendar.workdaysBefore(dayOf(start) + 1) + amount - 1);

/**
 * Does the limit end on a day for which no notice was known? Then the deadline may move when one comes.
 * Round the clock and natural days need no calendar.
 */
export function isProvisional(start: number, limit: Limit, calendar: PreparedCalendar): boolean {
  if (limit.unit === 'working-days') return isBeyondNotice(calendar, lastWorkday(start, limit.amount, calendar));
  if (limit.unit !== 'working-hours') return false;
  return isBeyondNotice(calendar, openDay(openBefore(start, calendar) + msOf(limit), calendar));
}

/** On which time a unit runs: open hours, or round the clock. */
const runsOpen = (unit: LimitUnit): boolean => unit === 'working-hours' || unit === 'working-days';

/** Milliseconds of a unit's time between two instants: open time for working units, else all. Never negative. */
export function usedOf({ from, to }: { readonly from: number; readonly to: number }, unit: LimitUnit, calendar: PreparedCalendar): number {
  const end = Math.max(refuseStrange(from), refuseStrange(to));
  return runsOpen(unit) ? openBefore(end, calendar) - openBefore(from, calendar) : end - from;
}

/** The instant at which `ms` of a unit's time are used since `start`: for shares of a limit and for what a pause left. */
export function afterUse({ start, ms }: { readonly start: number; readonly ms: number }, unit: LimitUnit, calendar: PreparedCalendar): number {
  refuseStrange(start);
  return ms > 0 && runsOpen(unit) ? openInstant(openBefore(start, calendar) + ms, calendar) : start + Math.max(0, ms);
}

/** Open ms before an instant, from the calendar's beginning. */
function openBefore(instant: number, calendar: PreparedCalendar): number {
  const day = dayOf(instant);
  const clock = instant - startOfDay(day);
  let open = calendar.workdaysBefore(day) * calendar.dayMs;
  if (calendar.isWorkday(day)) open += passed(calendar.spans, clock);
  // Last night's shift is not over yet, though its day is counted above.
  if (calendar.overnight && calendar.isWorkday(day - 1)) open -= calendar.dayMs - passed(calendar.spans, clock + DAY_MS);
  return open;
}

/** Of the spans, how much lies before a time of the day. */
function passed(spans: readonly Span[], clock: number): number {
  let ms = 0;
  for (const { from, to } of spans) if (clock > from) ms += Math.min(clock, to) - from;
  return ms;
}

/** The working day on which the open time `open` is reached. The end of one day comes before the opening of the next. */
const openDay = (open: number, calendar: PreparedCalendar): number => calendar.workday(Math.ceil(open / calendar.dayMs) - 1);

/** The first instant before which lie `open` ms of open time. */
function openInstant(open: number, calendar: PreparedCalendar): number {
  const midnight = startOfDay(openDay(open, calendar));
  let rest = open - (Math.ceil(open / calendar.dayMs) - 1) * calendar.dayMs;
  for (const { from, to } of calendar.spans) {
    if (rest <= to - from) return midnight + from + rest;
    rest -= to - from;
  }
  return midnight + calendar.closing;
}
