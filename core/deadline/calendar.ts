import { Refusal } from '../shared/refusal.ts';
import { DAY_MS, dayOfDate, isWeekend, MINUTE_MS, yearOf } from './day.ts';

/** Minutes of the local day; `to` > `from`, and above 1440 for a shift over midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a county works. Plain data with a source, so that it is stored, versioned and replaced by the next notice. */
export interface WorkCalendar {
  /** Of a working day: in order, not overlapping, not running into the next day's first. */
  readonly hours: readonly Span[];
  /** 'YYYY-MM-DD' that differ from Monday–Friday: holidays, and the weekends worked for them (调休). */
  readonly days: Readonly<Record<string, 'holiday' | 'workday'>>;
  readonly names?: Readonly<Record<string, string>>;
  /** The last year whose State Council notice is in `days`; what lies after it is provisional. */
  readonly through: number;
  readonly source: string;
}

/** What is wrong, by its code in the error catalogue, and where: 'hours[1]', a date, or the year given. */
export interface Fault {
  readonly code: `calendar.${'hours-missing' | 'span' | 'overlap' | 'date' | 'kind' | 'through'}`;
  readonly place: string;
}

/** A calendar ready for reckoning: two binary searches stand for walking its days. */
export interface PreparedCalendar {
  readonly calendar: WorkCalendar;
  /** Milliseconds from the local midnight of a working day. */
  readonly spans: readonly Span[];
  /** Open milliseconds of one working day. */
  readonly dayMs: number;
  /** When business of a working day ends, ms from its midnight. */
  readonly closing: number;
  /** Some shift runs over midnight. */
  readonly overnight: boolean;
  isWorkday(day: number): boolean;
  /** Working days before `day`, from a fixed beginning; negative long ago. */
  workdaysBefore(day: number): number;
  /** The day before which lie exactly `count` working days and which is one itself. */
  workday(count: number): number;
}

/** The first fault of a calendar that somebody typed or imported; null when it can be reckoned with. */
export function faultOfCalendar(c: WorkCalendar): Fault | null {
  return faultOfHours(c.hours) ?? faultOfDays(c)
    ?? (Number.isInteger(c.through) && c.through >= 1949 && c.through <= 9000 ? null : { code: 'calendar.through', place: String(c.through) });
}

function faultOfHours(hours: readonly Span[]): Fault | null {
  const [first] = hours;
  if (first === undefined) return { code: 'calendar.hours-missing', place: 'hours' };
  for (const [i, { from, to }] of hours.entries()) {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= 1440 || to <= from || to > from + 1440) return { code: 'calendar.span', place: `hours[${i}]` };
    // The first span of the day after stands behind the last, whatever day follows.
    const next = hours[i + 1]?.from ?? first.from + 1440;
    if (to > next) return { code: 'calendar.overlap', place: `hours[${i}]` };
  }
  return null;
}

function faultOfDays({ days, names = {} }: WorkCalendar): Fault | null {
  const strange = [...Object.keys(days), ...Object.keys(names)].find((date) => dayOfDate(date) === null);
  if (strange !== undefined) return { code: 'calendar.date', place: strange };
  const other = Object.entries(days).find(([, kind]) => kind !== 'holiday' && kind !== 'workday');
  return other === undefined ? null : { code: 'calendar.kind', place: other[0] };
}

const prepared = new WeakMap<WorkCalendar, PreparedCalendar>();

/**
 * Once per calendar object; the same object gives the same answer, so a calendar is replaced, never changed.
 * @throws Refusal calendar.hours-missing, .span, .overlap, .date, .kind, .through with {place}
 */
export function prepareCalendar(calendar: WorkCalendar): PreparedCalendar {
  let ready = prepared.get(calendar);
  if (ready === undefined) {
    const fault = faultOfCalendar(calendar);
    if (fault !== null) throw new Refusal(fault.code, { place: fault.place });
    ready = { calendar, ...hoursOf(calendar.hours), ...countingOf(calendar.days) };
    prepared.set(calendar, ready);
  }
  return ready;
}

function hoursOf(hours: readonly Span[]): Pick<PreparedCalendar, 'spans' | 'dayMs' | 'closing' | 'overnight'> {
  const spans = hours.map(({ from, to }) => ({ from: from * MINUTE_MS, to: to * MINUTE_MS }));
  const closing = spans.at(-1)?.to ?? 0;
  return { spans, closing, dayMs: spans.reduce((sum, { from, to }) => sum + to - from, 0), overnight: closing > DAY_MS };
}

/**
 * Working days = weekdays (arithmetic, any year) + make-up days − holidays on weekdays before it. `exceptions` holds
 * the days that differ, `before` the working days before each, `shift` what they add up to.
 */
function countingOf(days: WorkCalendar['days']): Pick<PreparedCalendar, 'isWorkday' | 'workdaysBefore' | 'workday'> {
  const kinds = new Map(Object.entries(days).map(([date, kind]) => [dayOfDate(date) ?? 0, kind] as const));
  const exceptions = [...kinds].filter(([day, kind]) => (kind === 'workday') === isWeekend(day)).map(([day]) => day).sort((a, b) => a - b);
  const shift = [0];
  for (const day of exceptions) shift.push((shift.at(-1) ?? 0) + (isWeekend(day) ? 1 : -1));
  const before = exceptions.map((day, i) => weekdaysBefore(day) + (shift[i] ?? 0));
  return {
    isWorkday: (day) => (kinds.get(day) ?? (isWeekend(day) ? 'holiday' : 'workday')) === 'workday',
    workdaysBefore: (day) => weekdaysBefore(day) + (shift[countBelow(exceptions, day)] ?? 0),
    workday: (count) => {
      const i = countBelow(before, count + 1);
      const last = exceptions[i - 1];
      // A worked weekend is no weekday, so the formula can't name it.
      if (last !== undefined && before[i - 1] === count && isWeekend(last)) return last;
      return weekdayAfter(count - (shift[i] ?? 0));
    },
  };
}

/** Monday–Friday days before `day`, counted from Monday 1969-12-29. */
function weekdaysBefore(day: number): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(day + 3 - week * 7, 5);
}

/** The weekday before which lie `count` weekdays. */
function weekdayAfter(count: number): number {
  const week = Math.floor(count / 5);
  return week * 7 + (count - week * 5) - 3;
}

/** How many of a rising list are below `value`. */
function countBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A day for which no notice was known when the calendar was made: Monday–Friday stand for it, and that is said. */
export const isBeyondNotice = (calendar: PreparedCalendar, day: number): boolean => yearOf(day) > calendar.calendar.through;
