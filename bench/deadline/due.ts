import { prepareCalendar } from '../../core/deadline/calendar.ts';
import { instantOf } from '../../core/deadline/day.ts';
import { startClock } from '../../core/deadline/clock.ts';
import { LIMIT_UNITS, type Limit, type LimitUnit } from '../../core/deadline/limit.ts';
import { dueOf, whyOf } from '../../core/deadline/reckon.ts';
import { CN_CALENDAR } from '../../core/deadline/work-calendar-cn.ts';
import { randomOf, type Random } from '../../sim/random.ts';
import type { Bench } from '../figure.ts';
import { median } from '../numbers.ts';
import { SHORT } from '../stage/short.ts';

const CASES = 50_000;
const ROUNDS = SHORT ? 3 : 11;
const PER_ROUND = SHORT ? 500_000 : 2_000_000;
/** Of each unit, the amounts that domain.md §1.4 and §3 know. */
const AMOUNTS: Readonly<Record<LimitUnit, readonly number[]>> = {
  minutes: [5, 10, 30], hours: [1, 2, 24], 'working-hours': [2, 4, 5, 8], 'working-days': [1, 2, 5, 7, 15, 20], days: [15, 30, 60],
};
const FROM = instantOf('2024-01-01T00:00:00+08:00');
const UNTIL = instantOf('2027-01-01T00:00:00+08:00');

interface Case {
  readonly start: number;
  readonly startedAt: string;
  readonly limit: Limit;
}

/** When is it due? Asked of starts at any minute of 2024–2026 on the national calendar, all five units alike, on one core. */
export const deadlineBench: Bench = {
  figures: ['deadline_per_s'],
  run: async () => {
    const calendar = prepareCalendar(CN_CALENDAR);
    const cases = makeCases(randomOf(1, 'bench', 'deadline'));
    const all = perSecond(cases, ({ start, limit }) => dueOf(start, limit, calendar), PER_ROUND);
    const open = perSecond(cases.filter(({ limit }) => limit.unit.startsWith('working')), ({ start, limit }) => dueOf(start, limit, calendar), PER_ROUND);
    const clocks = perSecond(cases, ({ startedAt, limit }) => startClock({ node: 'whole', limit, warnShare: 0.8 }, startedAt, { now: startedAt, calendar }).limit.amount, PER_ROUND / 10);
    const whys = perSecond(cases, ({ start, limit }) => whyOf(start, limit, calendar).due, PER_ROUND / 50);
    return [{
      name: 'deadline_per_s', value: Math.round(all), unit: 'deadlines/s',
      beside: `${CASES} starts over 2024–2026, a fifth each of ${LIMIT_UNITS.join(', ')}, one thread, median of ${ROUNDS}; working units alone: ${Math.round(open)}/s; whole clocks with warning, from and to ISO text: ${Math.round(clocks)}/s; with the reasons day by day: ${Math.round(whys)}/s`,
    }];
  },
};

function makeCases(random: Random): Case[] {
  return Array.from({ length: CASES }, (_, i) => {
    const unit = LIMIT_UNITS[i % LIMIT_UNITS.length] as LimitUnit;
    const start = FROM + random.below((UNTIL - FROM) / 60_000) * 60_000;
    return { start, startedAt: new Date(start).toISOString(), limit: { amount: random.pick(AMOUNTS[unit]), unit } };
  });
}

function perSecond(cases: readonly Case[], ask: (one: Case) => number, count: number): number {
  const rates: number[] = [];
  let sum = 0;
  // The first round is for the compiler.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    for (let n = 0; n < count; n += 1) sum += ask(cases[n % cases.length] as Case);
    if (round > 0) rates.push(count / ((performance.now() - start) / 1000));
  }
  // Nobody reads the sum, but the compiler can't know.
  if (Number.isNaN(sum)) throw new Error('a deadline is no instant');
  return median(rates);
}
