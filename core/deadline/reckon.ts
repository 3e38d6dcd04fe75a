import { DAY, dayOf, isWorkDay, MINUTE, startOfDay, type PreparedCalendar } from './calendar.ts';
import type { Limit, LimitUnit } from './limit.ts';

const UNIT_MS = { minutes: MINUTE, hours: 60 * MINUTE, 'working-hours': 60 * MINUTE } as const;

/**
 * The instant (epoch ms) at which `limit` that began at `start` is used up.
 * working-hours: open time from the start, or from the next opening.
 * working-days: the day of the start does not count (民法典 第二百零一条); the last day ends when business does (第二百零三条).
 * days: whole days, to the end of the last one (the next local midnight). Petitions are counted so (信访工作条例);
 * that a last day which is a holiday moves is 民法典's rule for private deadlines and is not applied to them.
 */
export function dueOf(start: number, { amount, unit }: Limit, calendar: PreparedCalendar): number {
  switch (unit) {
    case 'minutes':
    case 'hours':
      return start + amount * UNIT_MS[unit];
    case 'working-hours':
      return whenOpen(calendar, openBefore(calendar, start) + amount * UNIT_MS[unit]);
    case 'working-days':
      return closing(calendar, (calendar.workedBefore[dayOf(start) + 1] as number) + amount - 1);
    case 'days':
      return startOfDay(dayOf(start) + amount + 1);
  }
}

/** The instant at which a share of the limit is used, on the same calendar, so that a warning lies in working time too. */
export function shareOf(start: number, due: number, on: { unit: LimitUnit; share: number; calendar: PreparedCalendar }): number {
  if (on.unit !== 'working-hours' && on.unit !== 'working-days') return Math.round(start + on.share * (due - start));
  const before = openBefore(on.calendar, start);
  return whenOpen(on.calendar, before + Math.max(1, Math.round(on.share * (openBefore(on.calendar, due) - before))));
}

/** Milliseconds between two instants as this unit counts them: all of them, or those open. */
export const usedOf = (from: number, to: number, on: { unit: LimitUnit; calendar: PreparedCalendar }): number =>
  on.unit === 'working-hours' || on.unit === 'working-days' ? openBefore(on.calendar, to) - openBefore(on.calendar, from) : to - from;

/** Open milliseconds before an instant, since the first day we know. */
export function openBefore(calendar: PreparedCalendar, at: number): number {
  const day = dayOf(at);
  const time = at - startOfDay(day);
  const { spans, openMs, workedBefore } = calendar;
  let open = (workedBefore[day] as number) * openMs;
  // A shift that began yesterday and is not over: what of it lies ahead has been counted with its day.
  const last = spans[spans.length - 1];
  if (last !== undefined && last.to > DAY && day > 0 && isWorkDay(calendar, day - 1)) open -= Math.max(0, Math.min(last.to - DAY - time, last.to - last.from));
  if (isWorkDay(calendar, day)) for (const { from, to } of spans) if (time > from) open += Math.min(time, to) - from;
  return open;
}

/** The first instant at which so much has been open: the end of a day, not the next day's beginning. */
function whenOpen({ spans, openMs, workDays }: PreparedCalendar, open: number): number {
  const k = Math.min(Math.max(Math.ceil(open / openMs) - 1, 0), workDays.length - 1);
  let rest = open - k * openMs;
  const day = startOfDay(workDays[k] as number);
  for (const { from, to } of spans) {
    if (rest <= to - from) return day + from + rest;
    rest -= to - from;
  }
  return day + (spans[spans.length - 1]?.to ?? DAY);
}

/** When business of the k-th working day ends. */
const closing = ({ spans, workDays }: PreparedCalendar, k: number): number =>
  startOfDay(workDays[Math.min(k, workDays.length - 1)] as number) + (spans[spans.length - 1]?.to ?? DAY);
