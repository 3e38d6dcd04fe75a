import { describe, expect, test } from 'vitest';
import { CN, local } from '../test/given-calendar.ts';
import { URGENCIES, type Urgency } from '../matter/life.ts';
import { NODES, startClock } from './clock.ts';
import { DEFAULT_CLOCKS, NODE_STEPS, settingsOf } from './defaults.ts';
import type { Limit } from './limit.ts';

const START = new Date(local('2026-11-25 10:00')).toISOString();
const limits = (urgency: Urgency, category: Limit | null, start = START) => {
  const settings = settingsOf({ urgency, category, start, calendar: CN });
  return ['whole', 'handle'].map((node) => settings.find((one) => one.node === node)?.limit);
};
const hours = (amount: number): Limit => ({ amount, unit: 'hours' });
const days = (amount: number): Limit => ({ amount, unit: 'working-days' });

test('every default can be started, each node at most once; only ordinary matters have no limit to arrive', () => {
  for (const urgency of URGENCIES) {
    const nodes = DEFAULT_CLOCKS[urgency].map((setting) => startClock(setting, START, { now: START, calendar: CN }).node);
    expect(nodes.sort()).toEqual(NODES.filter((node) => node !== 'arrive' || urgency !== 'ordinary').sort());
  }
});

test('urgent ones turn yellow sooner', () => {
  expect((['critical', 'urgent', 'ordinary'] as const).map((urgency) => new Set(DEFAULT_CLOCKS[urgency].map(({ warnShare }) => warnShare)))).toEqual([new Set([0.5]), new Set([0.7]), new Set([0.8])]);
});

test('handling counts from dispatch and not from signing', () => {
  expect(NODE_STEPS.handle).toEqual({ from: 'dispatch', until: 'answer' });
});

describe('a category’s limit', () => {
  test.each([
    ['ordinary', null, days(5), days(5)],
    ['ordinary', days(15), days(15), days(15)],
    ['ordinary', hours(4), hours(4), hours(4)],
    ['urgent', days(15), days(1), days(1)],
    ['urgent', hours(4), hours(4), hours(4)],
    ['critical', null, hours(24), hours(2)],
    ['critical', days(5), hours(24), hours(2)],
    ['critical', hours(1), hours(1), hours(1)],
    ['critical', hours(8), hours(8), hours(2)],
  ] as const)('%s, %o: the whole has %o, the handling %o', (urgency, category, whole, handle) => {
    expect(limits(urgency, category)).toEqual([whole, handle]);
  });
  test('is held against the cap where the matter began: 48 hours are less than the working day after a holiday', () => {
    const holiday = new Date(local('2026-09-30 10:00')).toISOString();
    expect(limits('urgent', hours(48), holiday)).toEqual([hours(48), hours(48)]);
    expect(limits('urgent', hours(48))).toEqual([days(1), days(1)]);
  });
});
