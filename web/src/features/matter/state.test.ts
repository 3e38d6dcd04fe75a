import { expect, test } from 'vitest';
import type { MatterPage } from '../../../../contract/matter.ts';
import { currentClock, dueOf, inOrder, lightAt, stateOf } from './state.ts';

type Clock = MatterPage['clocks'][number];
const says = { zh: '', en: '' };
const clock = (node: Clock['node'], dueAt: string, metAt: string | null = null): Clock => ({
  node, dueAt, metAt, startedAt: '2026-11-24T00:00:00.000Z', warnAt: '2026-11-25T00:00:00.000Z', light: 'none', provisional: false, because: says,
});
const clocks = [
  clock('whole', '2026-11-30T09:30:00.000Z'),
  clock('accept', '2026-11-24T04:00:00.000Z', '2026-11-24T01:00:00.000Z'),
  clock('dispatch', '2026-11-24T05:00:00.000Z', '2026-11-24T02:00:00.000Z'),
  clock('handle', '2026-11-30T09:30:00.000Z'),
  clock('sign', '2026-11-26T09:30:00.000Z'),
];

test('what comes next first, of two due together the step before the whole; what is done last to first', () => {
  const { running, met } = inOrder({ clocks });
  expect(running.map(({ node }) => node)).toEqual(['sign', 'handle', 'whole']);
  expect(met.map(({ node }) => node)).toEqual(['dispatch', 'accept']);
  expect(currentClock({ clocks })?.node).toBe('sign');
});

test('once all have stopped the whole one speaks, and of no clocks none', () => {
  const stopped = clocks.map((one) => ({ ...one, metAt: '2026-11-26T00:00:00.000Z' }));
  expect(currentClock({ clocks: stopped })?.node).toBe('whole');
  expect(currentClock({ clocks: [] })).toBeNull();
});

test('a step without a clock of its own is due with the whole', () => {
  expect(dueOf({ clocks, dueAt: 'x' }, 'sign')).toBe('2026-11-26T09:30:00.000Z');
  expect(dueOf({ clocks, dueAt: 'x' }, 'arrive')).toBe('2026-11-30T09:30:00.000Z');
  expect(dueOf({ clocks: [], dueAt: 'x' }, 'arrive')).toBe('x');
});

test('soon from the county’s share on, late from the deadline on; handed back looks refused', () => {
  const row = { status: 'to-sign', warnAt: '2026-11-25T00:00:00.000Z', dueAt: '2026-11-26T00:00:00.000Z' } as const;
  expect(lightAt(row, Date.parse(row.warnAt) - 1)).toBe('ordinary');
  expect(lightAt(row, Date.parse(row.warnAt))).toBe('soon');
  expect(lightAt(row, Date.parse(row.dueAt))).toBe('late');
  expect(stateOf({ ...row, status: 'handed-back' }, Date.parse(row.dueAt))).toBe('refused');
});
