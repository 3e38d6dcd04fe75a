import { expect, test } from 'vitest';
import { whyDays } from './why-days.ts';

const says = (zh: string) => ({ zh, en: zh });

test('one line a day, counted and skipped in the order of the calendar', () => {
  const days = whyDays({
    spans: [
      { date: '2026-11-27', from: '13:30', to: '17:30', minutes: 240 },
      { date: '2026-11-27', from: '08:30', to: '12:00', minutes: 210 },
      { date: '2026-11-30', from: '08:30', to: '09:00', minutes: 30 },
    ],
    skipped: [{ date: '2026-11-28', because: says('周末') }, { date: '2026-11-29', because: says('周末') }],
    madeUp: [{ date: '2026-11-30', name: '元旦' }],
  });
  expect(days.map(({ date, minutes, skipped }) => [date, minutes, skipped?.zh ?? null])).toEqual([
    ['2026-11-27', 450, null], ['2026-11-28', 0, '周末'], ['2026-11-29', 0, '周末'], ['2026-11-30', 30, null],
  ]);
  expect(days[0]?.hours).toEqual(['08:30–12:00', '13:30–17:30']);
  expect(days[3]?.madeUp).toEqual({ name: '元旦' });
});

test('a day that is both worked in part and named as skipped keeps what was counted', () => {
  const [day] = whyDays({ spans: [{ date: '2026-01-01', from: '00:00', to: '24:00', minutes: 1440 }], skipped: [{ date: '2026-01-01', because: says('元旦') }], madeUp: [] });
  expect([day?.minutes, day?.skipped]).toEqual([1440, null]);
});
