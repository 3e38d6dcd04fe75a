import { describe, expect, test } from 'vitest';
import { forgettable, nextToSend, seenVersion, summaryOf, waitingFor, type Item } from './item.ts';

const item = (key: string, part: Partial<Item> = {}): Item => ({
  key, county: '330110', user: 'u', title: key, writtenAt: 0, photos: [], state: 'waiting', endedAt: null, refusal: null, receipt: null,
  work: { kind: 'command', matter: 'm1', verb: 'sign', body: {} },
  ...part,
});

describe('the outbox', () => {
  test('sends the oldest that waits, and nothing that was refused', () => {
    const items = [item('c', { writtenAt: 3 }), item('b', { writtenAt: 2 }), item('a', { writtenAt: 1, state: 'refused' })];
    expect(nextToSend(items)?.key).toBe('b');
    expect(nextToSend([])).toBeNull();
  });

  test('says how many wait, how many were refused, and when the last one arrived', () => {
    const items = [item('a'), item('b', { state: 'refused', endedAt: 5 }), item('c', { state: 'sent', endedAt: 7 }), item('d', { state: 'sent', endedAt: 3 })];
    expect(summaryOf(items)).toEqual({ waiting: 1, refused: 1, lastSentAt: 7 });
    expect(summaryOf([])).toEqual({ waiting: 0, refused: 0, lastSentAt: null });
  });

  test('knows what is still on the phone for one matter', () => {
    const other = item('b', { work: { kind: 'command', matter: 'm2', verb: 'sign', body: {} } });
    expect(waitingFor([item('a'), other, item('c', { state: 'sent' })], 'm1').map((one) => one.key)).toEqual(['a']);
  });

  test('has seen what its own last command made, before the page read it again', () => {
    const read = { id: 'm1', version: 4 };
    const progress = { work: { kind: 'command', matter: 'm1', verb: 'handle', body: { words: 'w', version: 4 } }, state: 'sent', made: 5 } as const;
    expect(seenVersion([], read)).toBe(4);
    expect(seenVersion([item('a', progress)], read)).toBe(5);
    expect(seenVersion([item('a', progress)], { id: 'm1', version: 9 })).toBe(9);
    expect(seenVersion([item('a', progress)], { id: 'm2', version: 1 })).toBe(1);
    // Sent without knowing what lay before it: others may have come in between.
    expect(seenVersion([item('a', { state: 'sent', made: 7 })], read)).toBe(4);
    expect(seenVersion([item('a', progress), item('b')], read)).toBeNull();
  });

  test('forgets what arrived a day ago, never what was refused', () => {
    const day = 24 * 3_600_000;
    expect(forgettable(item('a', { state: 'sent', endedAt: 0 }), day + 1)).toBe(true);
    expect(forgettable(item('a', { state: 'sent', endedAt: 0 }), day - 1)).toBe(false);
    expect(forgettable(item('a', { state: 'refused', endedAt: 0 }), 9 * day)).toBe(false);
  });
});
