import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import packageOfProject from '../../package.json' with { type: 'json' };
import { CN, hours } from '../test/given-calendar.ts';
import { refusalOf } from '../test/given.ts';
import { faultOfCalendar, prepareCalendar, type WorkCalendar } from './calendar.ts';
import { dateOf, dayOfDate, isWeekend } from './day.ts';
import { CN_CALENDAR } from './work-calendar-cn.ts';

const dayNumber = (date: string): number => dayOfDate(date) ?? Number.NaN;

/** 国务院办公厅关于 2024、2025、2026 年部分节假日安排的通知：“…上班”. */
const MAKE_UP = {
  '2024 春节': ['2024-02-04', '2024-02-18'],
  '2024 清明': ['2024-04-07'],
  '2024 劳动节': ['2024-04-28', '2024-05-11'],
  '2024 中秋': ['2024-09-14'],
  '2024 国庆节': ['2024-09-29', '2024-10-12'],
  '2025 春节': ['2025-01-26', '2025-02-08'],
  '2025 劳动节': ['2025-04-27'],
  '2025 国庆节': ['2025-09-28', '2025-10-11'],
  '2026 元旦': ['2026-01-04'],
  '2026 春节': ['2026-02-14', '2026-02-28'],
  '2026 劳动节': ['2026-05-09'],
  '2026 国庆节': ['2026-09-20', '2026-10-10'],
};

describe('the national calendar', () => {
  test.each(Object.entries(MAKE_UP).flatMap(([feast, dates]) => dates.map((date) => [date, feast] as const)))('%s is worked for %s', (date, feast) => {
    expect(isWeekend(dayNumber(date))).toBe(true);
    expect(CN.isWorkday(dayNumber(date))).toBe(true);
    expect(feast.slice(5)).toContain(CN_CALENDAR.names?.[date]?.slice(0, 2));
  });

  test('knows no other worked weekend in 2024–2026', () => {
    const worked = Object.entries(CN_CALENDAR.days).filter(([date, kind]) => kind === 'workday' && date >= '2024').map(([date]) => date);
    expect(worked.sort()).toEqual(Object.values(MAKE_UP).flat().sort());
  });

  test('names its source by the version that is installed, and the last year it was told of', () => {
    expect(CN_CALENDAR.source).toBe(`chinese-days ${packageOfProject.dependencies['chinese-days']}`);
    expect(CN_CALENDAR.through).toBe(2026);
    expect(faultOfCalendar(CN_CALENDAR)).toBeNull();
  });
});

test('counting and finding working days are each other’s inverse, whatever the exceptions (300 calendars, seed 11)', () => {
  const date = fc.integer({ min: dayNumber('2025-12-20'), max: dayNumber('2026-02-10') }).map(dateOf);
  const days = fc.dictionary(date, fc.constantFrom('holiday', 'workday'), { maxKeys: 40 });
  fc.assert(fc.property(days, (days) => {
    const calendar = prepareCalendar({ ...CN_CALENDAR, days });
    const first = dayNumber('2025-12-01');
    let count = calendar.workdaysBefore(first);
    for (let day = first; day < first + 120; day += 1) {
      expect(calendar.workdaysBefore(day)).toBe(count);
      expect(calendar.isWorkday(day)).toBe((days[dateOf(day)] ?? (isWeekend(day) ? 'holiday' : 'workday')) === 'workday');
      if (!calendar.isWorkday(day)) continue;
      expect(calendar.workday(count)).toBe(day);
      count += 1;
    }
  }), { seed: 11, numRuns: 300 });
});

test('a calendar is prepared once', () => {
  expect(prepareCalendar(CN_CALENDAR)).toBe(CN);
  expect(prepareCalendar({ ...CN_CALENDAR })).not.toBe(CN);
});

test.each([
  ['hours-missing', 'hours', { hours: [] }],
  ['span', 'hours[0]', { hours: [{ from: 540, to: 540 }] }],
  ['span', 'hours[1]', { hours: [...hours('9-12'), { from: 1440, to: 1500 }] }],
  ['span', 'hours[0]', { hours: [{ from: -60, to: 60 }] }],
  ['span', 'hours[0]', { hours: [{ from: 540.5, to: 600 }] }],
  ['span', 'hours[0]', { hours: [{ from: Number.NaN, to: 600 }] }],
  ['overlap', 'hours[0]', { hours: hours('9-13 12-18') }],
  ['overlap', 'hours[0]', { hours: hours('13-18 9-12') }],
  ['overlap', 'hours[1]', { hours: hours('0-8 22-30') }],
  ['date', '2026-02-29', { days: { '2026-02-29': 'holiday' } }],
  ['date', '2026-1-1', { days: {}, names: { '2026-1-1': '元旦' } }],
  ['kind', '2026-01-01', { days: { '2026-01-01': 'half' as 'holiday' } }],
  ['through', 'NaN', { through: Number.NaN }],
] satisfies [string, string, Partial<WorkCalendar>][])('a calendar with the fault %s says where: %s', (code, place, given) => {
  const faulty: WorkCalendar = { ...CN_CALENDAR, ...given };
  expect(faultOfCalendar(faulty)).toEqual({ code: `calendar.${code}`, place });
  expect(refusalOf(() => prepareCalendar(faulty))).toMatchObject({ code: `calendar.${code}`, details: { place } });
});

test.each(['6-22', '22-30', '0-24', '0-6 22-24', '22-46'])('hours %s can be reckoned with', (text) => {
  expect(faultOfCalendar({ ...CN_CALENDAR, hours: hours(text) })).toBeNull();
});
