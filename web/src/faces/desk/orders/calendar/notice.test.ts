import { expect, test } from 'vitest';
import type { WorkCalendar } from '../../../../../../contract/edition.ts';
import { readNotice, withNotice } from './notice.ts';

const calendar: WorkCalendar = { hours: [{ from: 510, to: 720 }], days: { '2026-01-01': 'holiday', '2027-05-01': 'holiday' }, names: { '2027-05-01': '旧' }, through: 2026, source: 's' };
const whole = ['2027-01-01 元旦 放假', '2027-02-06 春节 放假', '2027-04-05 清明节 放假', '2027-05-01 劳动节 放假', '2027-06-09 端午节 放假', '2027-09-15 中秋节 放假', '2027-10-01 国庆节 放假', '2027-10-09 国庆节 上班'].join('\n');

test('lines of a notice, in the ways they are written', () => {
  const notice = readNotice('2027-01-01 元旦 放假\n\n2027年1月3日，元旦，上班\r\n２０２７/1/2 元旦 休');
  expect(notice?.year).toBe(2027);
  expect(notice?.faults).toEqual([]);
  expect(notice?.days).toEqual([
    { date: '2027-01-01', name: '元旦', kind: 'holiday' }, { date: '2027-01-03', name: '元旦', kind: 'workday' }, { date: '2027-01-02', name: '元旦', kind: 'holiday' },
  ]);
});

test('the JSON form says the same', () => {
  expect(readNotice('{"year":2027,"days":[{"date":"2027-01-01","name":"元旦","isOffDay":true},{"date":"2027-01-03","name":"元旦","isOffDay":false}]}')?.days.map(({ kind }) => kind)).toEqual(['holiday', 'workday']);
  expect(readNotice('{"days":')?.faults).toHaveLength(1);
});

test('each bad line is named, the good ones stand', () => {
  const notice = readNotice('2027-02-30 春节 放假\n明天放假\n2027-01-01 元旦 放假\n2027-01-01 元旦 放假\n2031-01-01 元旦 放假');
  expect(notice?.faults.map(({ line, why }) => [line, why])).toEqual([[1, 'no-such-day'], [2, 'unreadable'], [4, 'twice'], [5, 'other-year']]);
  expect(notice?.days).toHaveLength(1);
});

test('a whole year that follows raises the year the notices reach to, and replaces what stood for it', () => {
  const notice = readNotice(whole);
  expect(notice?.missing).toEqual([]);
  const after = notice && withNotice(calendar, notice);
  expect(after?.through).toBe(2027);
  expect(after?.days['2026-01-01']).toBe('holiday');
  expect(after?.names?.['2027-05-01']).toBe('劳动节');
});

test('half a year raises nothing and says what is missing', () => {
  const notice = readNotice('2027-01-01 元旦 放假');
  expect(notice?.missing).toEqual(['春节', '清明', '劳动', '端午', '中秋', '国庆']);
  expect(notice && withNotice(calendar, notice).through).toBe(2026);
  expect(readNotice('  ')).toBeNull();
});
