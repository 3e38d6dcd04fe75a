import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { dateOf, dayOfDate, isWeekend } from '../../../../../../core/deadline/day.ts';

export interface DayCell {
  readonly date: string;
  readonly number: number;
  /** `holiday` and `workday` are what the notice says; the others follow from the day of the week. */
  readonly kind: 'holiday' | 'workday' | 'weekend' | 'plain';
  readonly name: string | null;
}
export interface Month {
  readonly month: number;
  /** Empty cells before the first, the week beginning on Monday. */
  readonly lead: number;
  readonly days: readonly DayCell[];
}

export const yearsOf = ({ days, through }: WorkCalendar, now: number): number[] => {
  const known = Object.keys(days).map((date) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(now, ...known), Math.max(now + 1, through, ...known)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

export function monthsOf({ days, names = {} }: WorkCalendar, year: number): Month[] {
  return Array.from({ length: 12 }, (_, at) => {
    const first = dayOfDate(`${year}-${String(at + 1).padStart(2, '0')}-01`) ?? 0;
    const next = at === 11 ? dayOfDate(`${year + 1}-01-01`) : dayOfDate(`${year}-${String(at + 2).padStart(2, '0')}-01`);
    const cells = Array.from({ length: (next ?? first) - first }, (_, i): DayCell => {
      const date = dateOf(first + i);
      return { date, number: i + 1, kind: days[date] ?? (isWeekend(first + i) ? 'weekend' : 'plain'), name: names[date] ?? null };
    });
    return { month: at + 1, lead: (((first + 3) % 7) + 7) % 7, days: cells };
  });
}

/** 08:30; above 24 h a shift that ends on the day after. */
export const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function minutesOf(clock: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(clock);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}
