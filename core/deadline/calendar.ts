import type { Fault } from '../shared/fault.ts';

/** Minutes of the local day, `to` after `from`; beyond 1440 for a shift over midnight, which belongs to the day it began. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A working calendar in Asia/Shanghai (UTC+8, no summer time since 1991): hours of a working day, and the days that differ. */
export interface WorkCalendar {
  readonly hours: readonly Span[];
  /** YYYY-MM-DD that differ from Monday to Friday: holidays, and weekend days that are worked (调休). */
  readonly days: Readonly<Record<string, 'holiday' | 'workday'>>;
  readonly names?: Readonly<Record<string, string>>;
  /** The last year whose State Council notice is in `days`; beyond it weekends alone are known, and said so. */
  readonly through: number;
  readonly source: string;
}

export const SHANGHAI = 8 * 3_600_000;
export const DAY = 86_400_000;
export const MINUTE = 60_000;

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const FIRST_DAY = Date.UTC(FIRST_YEAR, 0, 1) / DAY;
const DAYS = Date.UTC(LAST_YEAR + 1, 0, 1) / DAY - FIRST_DAY;

/** A calendar as it is reckoned with: sums over days, so that a deadline costs the same near or far. */
export interface PreparedCalendar {
  readonly given: WorkCalendar;
  /** Milliseconds open on a working day. */
  readonly openMs: number;
  /** Spans in milliseconds of the day. */
  readonly spans: readonly Span[];
  /** workedBefore[i]: working days before day i; one longer than there are days. */
  readonly workedBefore: Int32Array;
  /** workDays[k]: the k-th working day. */
  readonly workDays: Int32Array;
  /** The first local midnight (epoch ms) of days for which no notice is out. */
  readonly unknownFrom: number;
}

const prepared = new WeakMap<WorkCalendar, PreparedCalendar>();

export function prepareCalendar(given: WorkCalendar): PreparedCalendar {
  let calendar = prepared.get(given);
  if (calendar === undefined) {
    calendar = prepare(given);
    prepared.set(given, calendar);
  }
  return calendar;
}

function prepare(given: WorkCalendar): PreparedCalendar {
  const workedBefore = new Int32Array(DAYS + 1);
  const workDays = new Int32Array(DAYS);
  const exceptions = new Map(Object.entries(given.days).map(([date, kind]) => [Date.parse(date) / DAY - FIRST_DAY, kind]));
  let worked = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const weekday = (day + FIRST_DAY + 4) % 7; // 1 January 1970 was a Thursday
    const kind = exceptions.get(day);
    if (kind === 'workday' || (kind === undefined && weekday !== 0 && weekday !== 6)) {
      workDays[worked] = day;
      worked += 1;
    }
    workedBefore[day + 1] = worked;
  }
  const spans = given.hours.map(({ from, to }) => ({ from: from * MINUTE, to: to * MINUTE }));
  return {
    given, spans, openMs: spans.reduce((sum, { from, to }) => sum + to - from, 0), workedBefore, workDays: workDays.slice(0, worked),
    unknownFrom: Date.UTC(given.through + 1, 0, 1) - SHANGHAI,
  };
}

/** Days since the first one we know. Instants outside 2000–2099 are taken for its ends. */
export const dayOf = (ms: number): number => Math.min(Math.max(Math.floor((ms + SHANGHAI) / DAY) - FIRST_DAY, 0), DAYS - 1);
/** Local midnight at which a day begins, in epoch milliseconds. */
export const startOfDay = (day: number): number => (day + FIRST_DAY) * DAY - SHANGHAI;
export const dateOf = (day: number): string => new Date((day + FIRST_DAY) * DAY).toISOString().slice(0, 10);
export const isWorkDay = (calendar: PreparedCalendar, day: number): boolean =>
  (calendar.workedBefore[day + 1] as number) > (calendar.workedBefore[day] as number);

/** Everything that keeps a calendar from being reckoned with; none: it may be switched on. */
export function faultsOfCalendar(calendar: WorkCalendar): Fault[] {
  const faults: Fault[] = [];
  const fault = (at: string, zh: string, en: string): void => void faults.push({ at, says: { zh, en } });
  const { hours, days, through } = calendar;
  if (hours.length === 0) fault('hours', '没有工作时间：至少写一段，如 8:30–12:00', 'No working hours: name at least one span, such as 8:30–12:00');
  hours.forEach(({ from, to }, i) => {
    const at = `hours[${i}]`;
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= 1440 || to > 2880) fault(at, '时间写成 0–1440 之间的分钟数（过夜的班可到 2880）', 'Write times as minutes from 0 to 1440 (a shift over midnight up to 2880)');
    else if (to <= from) fault(at, '结束要晚于开始；过夜的班把结束写到第二天', 'The end must come after the start; a shift over midnight ends on the next day');
    else if (i > 0 && from < (hours[i - 1]?.to ?? 0)) fault(at, '和前一段重叠：把两段合成一段，或改开始时间', 'Overlaps the span before: make them one, or start later');
  });
  const last = hours.at(-1);
  if (last !== undefined && hours[0] !== undefined && last.to - 1440 > hours[0].from) fault(`hours[${hours.length - 1}]`, '过夜的班到第二天上班还没有结束', 'The shift over midnight is not over when the next day begins');
  for (const date of Object.keys(days)) {
    if (!/^20\d\d-\d\d-\d\d$/.test(date) || !isDate(date)) fault(`days.${date}`, '没有这一天：日期写成 2027-01-01 的样子', 'No such day: write dates like 2027-01-01');
    else if (Number(date.slice(0, 4)) > through) fault(`days.${date}`, `这一天在 ${through} 年之后：补齐全年的放假通知再把“截至年份”改到那一年`, `This day lies after ${through}: enter the whole year’s notice and raise the last year known`);
  }
  if (!Number.isInteger(through) || through < FIRST_YEAR || through > LAST_YEAR) fault('through', '截至年份写成四位数字，如 2026', 'Write the last year known with four digits, such as 2026');
  return faults;
}

const isDate = (date: string): boolean => new Date(date).toJSON()?.startsWith(date) === true;
