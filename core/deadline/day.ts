import { Refusal } from '../shared/refusal.ts';

/**
 * Days and instants of the county. All of China keeps one time, UTC+8, and has had no summer time since 1991,
 * so a local day is arithmetic: day number = days since 1970-01-01 by the local calendar.
 */
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
const OFFSET_MS = 8 * 3_600_000;
/** Beyond these an instant is a slip of the pen, and its ISO text would no longer sort as text. */
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(9000, 0, 1);

/** Day number of an instant (epoch ms). */
export const dayOf = (instant: number): number => Math.floor((instant + OFFSET_MS) / DAY_MS);

/** Local midnight at which a day begins, epoch ms. */
export const startOfDay = (day: number): number => day * DAY_MS - OFFSET_MS;

/** 'YYYY-MM-DD' of a day number. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

/** Day number of 'YYYY-MM-DD'; null when there is no such day (2026-02-29, 2026-1-1). */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? null : ms / DAY_MS;
}

/**
 * An instant given as epoch ms, as it is.
 * @throws Refusal time.unreadable when it is none, or lies centuries away
 */
export function refuseStrange(instant: number, given: string | number = instant): number {
  if (!(instant >= FIRST && instant < LAST)) throw new Refusal('time.unreadable', { given: String(given) });
  return instant;
}

/** Epoch ms of an ISO text. @throws Refusal time.unreadable */
export const instantOf = (text: string): number => refuseStrange(Date.parse(text), text);

/** ISO text in UTC with milliseconds: the one form in which instants are stored, and which sorts as text. */
export const isoOf = (instant: number): string => new Date(instant).toISOString();
