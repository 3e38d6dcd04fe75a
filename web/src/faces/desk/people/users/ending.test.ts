import { expect, test } from 'vitest';
import { atOf, ENDING, endingBody } from './ending.ts';

const left = [
  { id: 'a', name: '甲', open: 3, candidates: [{ id: 'b', name: '乙' }] },
  { id: 'c', name: '丙', open: 1, candidates: [{ id: 'b', name: '乙' }] },
];

test('at once, with nothing left behind, needs nothing more', () => {
  expect(endingBody(ENDING, [], 4)).toEqual({ body: { version: 4 } });
  expect(endingBody({ ...ENDING, why: ' 调走 ' }, [], 4)).toEqual({ body: { version: 4, why: '调走' } });
});

test('each unit with work needs a taker who may', () => {
  expect(endingBody({ ...ENDING, handTo: { a: 'b', c: 'zzz' } }, left, 4)).toEqual({ missing: [{ field: 'take-c', fault: 'takerMissing' }] });
  expect(endingBody({ ...ENDING, handTo: { a: 'b', c: 'b', other: 'x' } }, left, 4)).toEqual({ body: { version: 4, handTo: { a: 'b', c: 'b' } } });
});

test('at an instant: it must be one, and nothing is handed over yet', () => {
  expect(endingBody({ ...ENDING, when: 'at', at: '' }, [], 4)).toEqual({ missing: [{ field: 'at', fault: 'atMissing' }] });
  const later = { ...ENDING, when: 'at', at: '2026-11-28T18:00' } as const;
  expect(atOf(later)).toBe('2026-11-28T10:00:00.000Z');
  expect(endingBody(later, left, 4)).toEqual({ body: { version: 4, at: '2026-11-28T10:00:00.000Z' } });
});
