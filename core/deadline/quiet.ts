import type { Urgency } from '../matter/life.ts';
import { Refusal } from '../shared/refusal.ts';
import { DAY_MS, dayOf, instantOf, isoOf, MINUTE_MS, startOfDay } from './day.ts';

/** A person's quiet hours in minutes of the local day, `to` not included; `from` above `to` crosses midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/**
 * The earliest instant at which a reminder that is due `at` may disturb somebody (known-faults C17). What is urgent or
 * critical passes always.
 * @throws Refusal quiet.hours when they are no minutes of a day or never end, time.unreadable
 */
export function notBefore(at: string, quiet: QuietHours | null, urgency: Urgency): string {
  const instant = instantOf(at);
  if (quiet === null || urgency !== 'ordinary') return isoOf(instant);
  const { from, to } = checked(quiet);
  const midnight = startOfDay(dayOf(instant));
  const minute = (instant - midnight) / MINUTE_MS;
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return isoOf(instant);
  return isoOf(midnight + (minute < to ? 0 : DAY_MS) + to * MINUTE_MS);
}

function checked(quiet: QuietHours): QuietHours {
  const isMinute = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1440;
  if (isMinute(quiet.from) && isMinute(quiet.to) && quiet.from % 1440 !== quiet.to % 1440) return quiet;
  throw new Refusal('quiet.hours', { from: String(quiet.from), to: String(quiet.to) });
}
