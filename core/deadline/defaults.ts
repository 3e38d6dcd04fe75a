import type { Urgency } from '../matter/life.ts';
import type { ClockSetting, Node } from './clock.ts';
import type { Limit, LimitUnit } from './limit.ts';

const limits = (warnShare: number, given: Readonly<Partial<Record<Node, readonly [amount: number, unit: LimitUnit]>>>) =>
  Object.fromEntries(Object.entries(given).map(([node, [amount, unit]]) => [node, { node: node as Node, limit: { amount, unit } satisfies Limit, warnShare }]));

type Defaults = Readonly<Partial<Record<Node, ClockSetting>>> & { readonly whole: ClockSetting };

/**
 * Limits where a category says nothing (domain.md §1.4, the table we ship): 特急, 紧急, 一般. An emergency's
 * first measures within two hours are its `handle`; verification is ours: half a day by day, an hour in an emergency.
 */
export const DEFAULT_CLOCKS: Readonly<Record<Urgency, Defaults>> = {
  critical: limits(0.5, {
    accept: [5, 'minutes'], dispatch: [5, 'minutes'], sign: [10, 'minutes'], arrive: [30, 'minutes'], handle: [2, 'hours'],
    verify: [1, 'hours'], whole: [24, 'hours'], meet: [1, 'hours'],
  }) as Defaults,
  urgent: limits(0.7, {
    accept: [30, 'minutes'], dispatch: [30, 'minutes'], sign: [1, 'hours'], arrive: [2, 'hours'], handle: [1, 'working-days'],
    verify: [4, 'working-hours'], whole: [1, 'working-days'], meet: [4, 'hours'],
  }) as Defaults,
  ordinary: limits(0.8, {
    accept: [4, 'working-hours'], dispatch: [4, 'working-hours'], sign: [1, 'working-days'], handle: [5, 'working-days'],
    verify: [1, 'working-days'], whole: [5, 'working-days'], meet: [24, 'hours'],
  }) as Defaults,
};
