import { describe, expect, test } from 'vitest';
import { isOpen, STATUSES } from '../../../../core/matter/life.ts';
import { ladderOf } from './follow-steps.ts';

const DUE = '2026-11-25T10:00:00.000Z';
const step = (verb: 'report' | 'dispatch' | 'verify' | 'decline', part: object = {}) => ({
  verb, at: '2026-11-24T08:00:00.000Z', unit: null, words: null, passed: null, reason: null, photos: [], ...part,
});

describe('the ladder of a reporter', () => {
  test('what was done, then what is under way, then the rest with the promise last', () => {
    const rungs = ladderOf({ status: 'handling', dueAt: DUE, steps: [step('report'), step('dispatch', { unit: '路灯维修班' })] });
    expect(rungs.map((rung) => [rung.key, rung.state])).toEqual([
      ['report', 'done'],
      ['dispatch-unit', 'done'],
      ['next-answer', 'now'],
      ['next-verify', 'ordinary'],
      ['next-close', 'ordinary'],
    ]);
    expect(rungs.map((rung) => rung.at).slice(2)).toEqual([null, null, DUE]);
  });

  test('a check that failed and a decline look refused', () => {
    const rungs = ladderOf({ status: 'handling', dueAt: DUE, steps: [step('verify', { passed: false })] });
    expect(rungs[0]).toMatchObject({ key: 'verify-failed', state: 'refused' });
    expect(ladderOf({ status: 'declined', dueAt: DUE, steps: [step('decline')] })).toHaveLength(1);
  });

  test('nothing is to come once it is closed; every open status has something under way', () => {
    for (const status of STATUSES) {
      const now = ladderOf({ status, dueAt: DUE, steps: [] }).filter((rung) => rung.state === 'now');
      expect(now).toHaveLength(isOpen(status) ? 1 : 0);
    }
  });
});
