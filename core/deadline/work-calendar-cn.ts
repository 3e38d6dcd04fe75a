import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { WorkCalendar } from './calendar.ts';

/** Notices before this year concern nobody's open deadline. */
const FIRST_YEAR = '2018';

/** 'New Year's Day,元旦,1' → 元旦 */
const nameIn = (text: string): string => text.split(',')[1] ?? text;

const since = (days: Readonly<Record<string, string>>): [date: string, name: string][] =>
  Object.entries(days).filter(([date]) => date >= FIRST_YEAR).map(([date, text]) => [date, nameIn(text)]);

const holidays = since(notices.holidays);
const workdays = since(notices.workdays);

/**
 * Holidays and make-up days as the State Council's notices have them (国务院办公厅关于部分节假日安排的通知), from the
 * data of the package chinese-days; hours as offices of the province keep them. A county stores its own copy and
 * replaces it when a notice comes (known-faults C5).
 */
export const CN_CALENDAR: WorkCalendar = {
  hours: [{ from: 8 * 60 + 30, to: 12 * 60 }, { from: 13 * 60 + 30, to: 17 * 60 + 30 }],
  days: Object.fromEntries([
    ...holidays.map(([date]) => [date, 'holiday'] as const),
    ...workdays.map(([date]) => [date, 'workday'] as const),
  ]),
  names: Object.fromEntries([...holidays, ...workdays]),
  through: Math.max(...holidays.map(([date]) => Number(date.slice(0, 4)))),
  source: 'chinese-days 1.5.7',
};
