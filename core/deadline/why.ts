import { dateOf, dayOf, isWorkDay, startOfDay, type PreparedCalendar } from './calendar.ts';
import type { Limit } from './limit.ts';
import { dueOf } from './reckon.ts';

/** Why a deadline: what was counted, what was not, and what is not known yet. Times are HH:MM of the local day. */
export interface Why {
  readonly start: number;
  readonly due: number;
  /** Spans of open time (working-hours), in order. */
  readonly spans: readonly { readonly date: string; readonly from: string; readonly to: string; readonly minutes: number }[];
  /** Days counted whole (working-days, days). */
  readonly days: readonly string[];
  readonly skipped: readonly { readonly date: string; readonly because: 'start' | 'weekend' | 'holiday'; readonly name: string | null }[];
  /** Weekend days that are worked (调休). */
  readonly madeUp: readonly string[];
  /** It reaches into a year whose holidays are not announced: weekends alone were left out. */
  readonly provisional: boolean;
}

export function whyOf(start: number, limit: Limit, calendar: PreparedCalendar): Why {
  const due = dueOf(start, limit, calendar);
  const working = limit.unit === 'working-hours' || limit.unit === 'working-days';
  const [first, last] = [dayOf(start), dayOf(due - 1)];
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const spans = limit.unit === 'working-hours' ? days.flatMap((day) => spansOf(calendar, day, { start, due })) : [];
  const counted = limit.unit === 'working-hours' ? days.filter((day) => isWorkDay(calendar, day))
    : days.slice(1).filter((day) => limit.unit === 'days' || (working && isWorkDay(calendar, day)));
  const whole = limit.unit === 'working-days' || limit.unit === 'days';
  const skipped = days.flatMap((day) => {
    if (whole && day === first) return { date: dateOf(day), because: 'start' as const, name: null };
    return working && !isWorkDay(calendar, day) ? skippedDay(calendar, day) : [];
  });
  return {
    start, due, spans, skipped,
    days: whole ? counted.map(dateOf) : [],
    madeUp: working ? counted.map(dateOf).filter((date) => calendar.given.days[date] === 'workday') : [],
    provisional: working && due > calendar.unknownFrom,
  };
}

function spansOf(calendar: PreparedCalendar, day: number, { start, due }: { start: number; due: number }): Why['spans'][number][] {
  if (!isWorkDay(calendar, day)) return [];
  const midnight = startOfDay(day);
  return calendar.spans.flatMap(({ from, to }) => {
    const begin = Math.max(midnight + from, start);
    const end = Math.min(midnight + to, due);
    return end > begin ? [{ date: dateOf(day), from: clock(begin - midnight), to: clock(end - midnight), minutes: Math.round((end - begin) / 60_000) }] : [];
  });
}

function skippedDay(calendar: PreparedCalendar, day: number): Why['skipped'][number] {
  const date = dateOf(day);
  const holiday = calendar.given.days[date] === 'holiday';
  return { date, because: holiday ? 'holiday' : 'weekend', name: calendar.given.names?.[date] ?? null };
}

/** 17:30; 次日 of a shift over midnight is said as 25:30, as timetables do. */
function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const isProvisional = (due: number, unit: Limit['unit'], calendar: PreparedCalendar): boolean =>
  (unit === 'working-hours' || unit === 'working-days') && due > calendar.unknownFrom;
