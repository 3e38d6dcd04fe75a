import { describe, expect, test } from 'vitest';
import { instantOfSource, timesOfSource } from './local-time.ts';

test.each([
  // Without a zone it is China's (known-faults D1).
  ['2026-05-04 08:00:00', '2026-05-04T00:00:00.000Z'],
  ['2026-05-04T08:00', '2026-05-04T00:00:00.000Z'],
  ['2026/5/4 8:05', '2026-05-04T00:05:00.000Z'],
  ['2026年5月4日 8时5分', '2026-05-04T00:05:00.000Z'],
  ['2026年5月4日8点', '2026-05-04T00:00:00.000Z'],
  ['20260504080000', '2026-05-04T00:00:00.000Z'],
  ['２０２６-０５-０４　０８：００', '2026-05-04T00:00:00.000Z'],
  ['2026-05-04', '2026-05-03T16:00:00.000Z'],
  ['2026-05-04T08:00:00.123Z', '2026-05-04T08:00:00.123Z'],
  ['2026-05-04T08:00:00+0900', '2026-05-03T23:00:00.000Z'],
  ['2026-02-30 08:00', null], ['2026-05-04 25:00', null], ['昨天下午', null], ['', null], ['08:00', null], ['46146.33', null],
])('%s is %s', (text, at) => {
  expect(instantOfSource(text)).toBe(at);
});

describe('the times of an order', () => {
  const now = '2026-11-25T04:00:00.000Z';
  const notes = (given: Parameters<typeof timesOfSource>[0]) => timesOfSource(given, now).notes.map(({ field, code }) => `${field} ${code}`);
  test('are kept as they come when they can be', () => {
    expect(timesOfSource({ receivedAt: '2026-11-25 11:00', happenedAt: '2026-11-25 10:00' }, now)).toEqual({ times: { receivedAt: '2026-11-25T03:00:00.000Z', happenedAt: '2026-11-25T02:00:00.000Z' }, notes: [] });
    expect(timesOfSource({ receivedAt: ' ' }, now)).toEqual({ times: { receivedAt: undefined, happenedAt: undefined }, notes: [] });
  });
  test('never stop it: what can’t be is left out and named (D5, D8)', () => {
    expect(notes({ receivedAt: '2026-11-25 12:10', happenedAt: '2020-01-01' })).toEqual(['receivedAt time.future', 'happenedAt time.past']);
    expect(notes({ receivedAt: '刚才' })).toEqual(['receivedAt time.unreadable']);
    expect(timesOfSource({ receivedAt: '2026-11-25 10:00', happenedAt: '2026-11-25 11:00' }, now)).toMatchObject({ times: { happenedAt: '2026-11-25T02:00:00.000Z' }, notes: [{ code: 'exchange.time-order' }] });
  });
});
