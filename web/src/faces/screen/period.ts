import { shanghaiDay } from '../../../../core/statistics/tally.ts';

export const PERIODS = ['today', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Record<Period, number> = { today: 1, week: 7, month: 30 };
const DAY = 86_400_000;

/** First and last calendar day in Asia/Shanghai; today counts as one of them. */
export function daysOf(period: Period, now: number): { readonly from: string; readonly to: string } {
  const day = (instant: number) => shanghaiDay(new Date(instant).toISOString());
  return { from: day(now - (DAYS[period] - 1) * DAY), to: day(now) };
}
