import { expect, test } from 'vitest';
import { byUnit } from './deserted.ts';

const row = (unit: string, township: string, { open, dueAt }: { open: number; dueAt: string }) => ({
  unit: { id: unit, name: unit }, township: { id: township, name: township }, open, dueAt, candidates: [],
});

test('one row per unit with all its townships, the first deadline first', () => {
  const rows = [
    row('甲', '仁和', { open: 2, dueAt: '2026-11-25T08:00:00.000Z' }),
    row('乙', '仁和', { open: 1, dueAt: '2026-11-24T08:00:00.000Z' }),
    row('甲', '良渚', { open: 3, dueAt: '2026-11-23T08:00:00.000Z' }),
  ];
  expect(byUnit(rows)).toEqual([
    { unit: { id: '甲', name: '甲' }, townships: ['仁和', '良渚'], open: 5, dueAt: '2026-11-23T08:00:00.000Z', candidates: [] },
    { unit: { id: '乙', name: '乙' }, townships: ['仁和'], open: 1, dueAt: '2026-11-24T08:00:00.000Z', candidates: [] },
  ]);
});
