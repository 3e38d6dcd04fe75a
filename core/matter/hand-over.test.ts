import { expect, test } from 'vitest';
import { givenMatter, NOW, refusalOf, TIMING } from '../test/given.ts';
import { handOver, WITH_UNIT } from './hand-over.ts';
import { STATUSES, type Status } from './life.ts';

const order = { to: { id: 'u2', line: 'l2', platform: null }, because: 'unit-dissolved', words: '单位撤销' } as const;
const signed = givenMatter({ status: 'handling', version: 6, unit: 'u1', line: 'l1', platform: 'service', handler: 'ann', signedAt: '2026-11-25T05:00:00.000Z', rework: 1 });

test('what its unit can’t go on with is dispatched to another, which signs anew; the clock runs on', () => {
  const { before, after, entries } = handOver(signed, order, { now: NOW, timing: TIMING });
  expect(before).toBe(signed);
  expect(after).toMatchObject({ ...signed, clocks: after.clocks, dueAt: after.dueAt, version: 7, status: 'to-sign', unit: 'u2', line: 'l2', handler: null, signedAt: null });
  expect(entries).toEqual([{ verb: 'dispatch', words: '单位撤销', photos: [], facts: { platform: 'service', unit: 'u2', handedOverBy: 'u1', because: 'unit-dissolved' } }]);
});

test('a matter that waits for somebody else stays where it is', () => {
  for (const status of STATUSES) {
    const code = refusalOf(() => handOver({ ...signed, status }, order, { now: NOW, timing: TIMING }))?.code;
    expect([status, code]).toEqual([status, (WITH_UNIT as readonly Status[]).includes(status) ? undefined : 'matter.not-now']);
  }
});
