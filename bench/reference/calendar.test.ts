import { expect, test } from 'vitest';
import { prepareCalendar } from '../../core/deadline/calendar.ts';
import { dayOfDate } from '../../core/deadline/day.ts';
import { CN_CALENDAR } from '../../core/deadline/work-calendar-cn.ts';
import { dataFile, readRows } from './data.ts';

const path = dataFile('calendar/workdays_2018_2026.csv');

/** The other source is NateScarlet/holiday-cn, read from the notices themselves. */
test.skipIf(path === null)('our calendar is the State Council’s on all 3,287 days of 2018–2026', () => {
  const calendar = prepareCalendar(CN_CALENDAR);
  const rows = readRows(path ?? '');
  expect(rows).toHaveLength(3287);
  const wrong = rows.filter(({ date = '', holiday_cn_workday: workday }) => calendar.isWorkday(dayOfDate(date) ?? Number.NaN) !== (workday === '1'));
  expect(wrong).toEqual([]);
});
