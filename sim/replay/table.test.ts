import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../contract/matter.ts';
import type { Outcome } from './run.ts';
import { reasonsOf, tallyOf } from './table.ts';

const named = (id: string) => ({ id, name: id });
const receipt = { place: { township: named('330110009'), village: named('330110009246'), grid: named('330110009246001') } } as Receipt;
const closed: Outcome = {
  text: 'x', receipt, refused: null, status: 'closed', settled: false, rework: 0, rated: true, trouble: null, found: true,
};

describe('what the exit hangs on', () => {
  it('nothing is lost or stuck when all are closed, declined or refused with a reason', () => {
    const tally = tallyOf([closed, { ...closed, status: 'declined', rated: false }, { ...closed, receipt: null, status: null, refused: 'text.empty', found: false }]);
    expect(tally).toMatchObject({ read: 3, refused: 1, reported: 2, located: 2, accepted: 1, declined: 1, closed: 1, lost: 0, stuck: 0 });
  });

  it('lost is what was never acknowledged nor refused, and what is not found by its number', () => {
    const unanswered: Outcome = { ...closed, receipt: null, status: null, trouble: 'cut', found: false };
    expect(tallyOf([unanswered, { ...closed, found: false }, closed]).lost).toBe(2);
  });

  it('stuck is what is still open at the end', () => {
    expect(tallyOf([{ ...closed, status: 'to-sign' }, { ...closed, status: 'to-close' }, closed]).stuck).toBe(2);
  });

  it('says the reasons, the most frequent first', () => {
    const late: Outcome = { ...closed, trouble: 'still to-sign' };
    expect(reasonsOf([late, late, { ...closed, receipt: null, refused: 'text.empty' }, closed])).toEqual(['2 × still to-sign', '1 × refused: text.empty']);
  });
});
