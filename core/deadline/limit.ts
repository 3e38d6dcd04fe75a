import { Refusal } from '../shared/refusal.ts';

/**
 * Units of a limit: 紧急工作时 round the clock, 工作时 open hours of the county, 工作日 (民法典 201, 203), and 日 of a
 * petition, which are natural days (信访工作条例; domain.md §1.4 and §3).
 */
export const LIMIT_UNITS = ['minutes', 'hours', 'working-hours', 'working-days', 'days'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

export const UNIT_NAMES: Readonly<Record<LimitUnit, { readonly zh: string; readonly en: string }>> = {
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时（不分昼夜）', en: 'hours round the clock' },
  'working-hours': { zh: '工作时', en: 'working hours' },
  'working-days': { zh: '工作日', en: 'working days' },
  days: { zh: '日（自然日）', en: 'natural days' },
};

/** A year: 365 days round the clock, 365 working days, or as many working days of eight hours (国务院令第 174 号). */
export const LIMIT_MOST: Readonly<Record<LimitUnit, number>> = {
  minutes: 365 * 1440, hours: 365 * 24, 'working-hours': 365 * 8, 'working-days': 365, days: 365,
};

/** A minute of any clock: less is a slip of the pen. */
const LEAST: Readonly<Record<LimitUnit, number>> = { minutes: 1, hours: 1 / 60, 'working-hours': 1 / 60, 'working-days': 1, days: 1 };

/** Days are counted whole; a part of a day is said in hours. */
const isWhole = ({ unit }: Limit): boolean => unit === 'working-days' || unit === 'days';

/**
 * From a minute to a year's worth, whole where days are counted.
 * @throws Refusal limit.unit, limit.amount (0, 400 days, not a number), limit.whole (2.5 working days)
 */
export function checkLimit(limit: Limit): void {
  const { amount, unit } = limit;
  if (!LIMIT_UNITS.includes(unit)) throw new Refusal('limit.unit', { given: String(unit), units: LIMIT_UNITS.join(', ') });
  const most = LIMIT_MOST[unit];
  const isWithin = Number.isFinite(amount) && amount > 0 && amount <= most;
  if (isWithin && amount >= LEAST[unit] && (!isWhole(limit) || Number.isInteger(amount))) return;
  const details = { given: String(amount), most, unit, 'unit:zh': UNIT_NAMES[unit].zh, 'unit:en': UNIT_NAMES[unit].en };
  throw isWithin && isWhole(limit) ? new Refusal('limit.whole', details) : new Refusal('limit.amount', details);
}

/** "3 工作日". */
export const limitWords = ({ amount, unit }: Limit): { zh: string; en: string } => ({ zh: `${amount} ${UNIT_NAMES[unit].zh}`, en: `${amount} ${UNIT_NAMES[unit].en}` });
