import { Refusal } from '../shared/refusal.ts';

/** minutes, hours: round the clock. working-hours: open time. working-days, days: whole days, the first not counted. */
export const LIMIT_UNITS = ['minutes', 'hours', 'working-hours', 'working-days', 'days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** A year in each unit: a limit of 400 days is a slip of the hand. */
const MOST: Record<LimitUnit, number> = { minutes: 365 * 1440, hours: 365 * 24, 'working-hours': 365 * 8, 'working-days': 250, days: 365 };
const WHOLE: readonly LimitUnit[] = ['working-days', 'days', 'minutes'];

export const isLimit = ({ amount, unit }: Limit): boolean =>
  Number.isFinite(amount) && amount > 0 && amount <= MOST[unit] && (!WHOLE.includes(unit) || Number.isInteger(amount));

/** @throws Refusal limit.amount {amount, unit, most} */
export function checkLimit(limit: Limit): void {
  if (!isLimit(limit)) throw new Refusal('limit.amount', { ...limit, most: MOST[limit.unit] });
}

const NAMES: Record<LimitUnit, { zh: string; en: readonly [one: string, many: string] }> = {
  minutes: { zh: '分钟', en: ['minute', 'minutes'] },
  hours: { zh: '小时', en: ['hour', 'hours'] },
  'working-hours': { zh: '个工作小时', en: ['working hour', 'working hours'] },
  'working-days': { zh: '个工作日', en: ['working day', 'working days'] },
  days: { zh: '天', en: ['day', 'days'] },
};

export function limitWords({ amount, unit }: Limit): { zh: string; en: string } {
  const { zh, en } = NAMES[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? en[0] : en[1]}` };
}
