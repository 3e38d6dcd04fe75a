import { expect, test } from 'vitest';
import { CN, local } from '../test/given-calendar.ts';
import { URGENCIES } from '../matter/life.ts';
import { NODES, startClock } from './clock.ts';
import { DEFAULT_CLOCKS } from './defaults.ts';

const START = new Date(local('2026-11-25 10:00')).toISOString();

test('every default can be started, each node at most once; only ordinary matters have no limit to arrive', () => {
  for (const urgency of URGENCIES) {
    const nodes = Object.values(DEFAULT_CLOCKS[urgency]).map((setting) => startClock(setting, START, { now: START, calendar: CN }).node);
    expect(nodes.sort()).toEqual(NODES.filter((node) => node !== 'arrive' || urgency !== 'ordinary').sort());
  }
});

test('urgent ones turn yellow sooner', () => {
  expect((['critical', 'urgent', 'ordinary'] as const).map((urgency) => new Set(Object.values(DEFAULT_CLOCKS[urgency]).map(({ warnShare }) => warnShare)))).toEqual([new Set([0.5]), new Set([0.7]), new Set([0.8])]);
});
