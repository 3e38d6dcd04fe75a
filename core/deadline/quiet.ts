import type { Urgency } from '../matter/life.ts';
import { DAY, dayOf, MINUTE, startOfDay } from './calendar.ts';

/** Minutes of the local day in which a person is not disturbed; `to` before `from` goes over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When a reminder that falls due at `at` may reach somebody (epoch ms): at once in an emergency, else after his quiet hours. */
export function notBefore(at: number, quiet: QuietHours | null, urgency: Urgency): number {
  if (quiet === null || quiet.from === quiet.to || urgency !== 'ordinary') return at;
  const midnight = startOfDay(dayOf(at));
  const minute = (at - midnight) / MINUTE;
  const over = quiet.to < quiet.from;
  if (!over) return minute >= quiet.from && minute < quiet.to ? midnight + quiet.to * MINUTE : at;
  if (minute >= quiet.from) return midnight + DAY + quiet.to * MINUTE;
  return minute < quiet.to ? midnight + quiet.to * MINUTE : at;
}
