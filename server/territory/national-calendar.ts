import { createRequire } from 'node:module';
import type { WorkCalendar } from '../../core/deadline/calendar.ts';

/** As the package has them: date → "National Day,国庆节,3". */
interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const data = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as ChineseDays;
const nameOf = (text: string): string => text.split(',')[1] ?? text;

/** Holidays of a year are announced whole; a single day of the next year (1 January's make-up) is no notice of it. */
const MANY = 10;

/**
 * The State Council's holidays and make-up days (国务院办公厅放假通知) as the package chinese-days has them, with office
 * hours of a command room by day. A county may switch on a calendar of its own.
 */
export const NATIONAL_CALENDAR: WorkCalendar = (() => {
  const years = Map.groupBy(Object.keys(data.holidays), (date) => Number(date.slice(0, 4)));
  const through = Math.max(...[...years].filter(([, dates]) => dates.length >= MANY).map(([year]) => year));
  const known = ([date]: [string, string]): boolean => Number(date.slice(0, 4)) >= 2018 && Number(date.slice(0, 4)) <= through;
  const holidays = Object.entries(data.holidays).filter(known);
  const workdays = Object.entries(data.workdays).filter(known);
  return {
    hours: [{ from: 510, to: 720 }, { from: 810, to: 1050 }],
    days: Object.fromEntries([...holidays.map(([date]) => [date, 'holiday'] as const), ...workdays.map(([date]) => [date, 'workday'] as const)]),
    names: Object.fromEntries([...holidays, ...workdays].map(([date, text]) => [date, nameOf(text)])),
    through,
    source: `国务院办公厅放假通知（chinese-days），截至 ${through} 年`,
  };
})();
