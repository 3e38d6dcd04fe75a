import { expect, test } from 'vitest';
import { ApiProblem, NoAnswer } from '../../../api/problem.ts';
import { leftWork, untaken } from './hand-over.ts';

const refused = (error: string, details: Record<string, unknown>) => new ApiProblem(409, { error, message: '', details, request: '' });
const units = [
  { id: 'a', name: '甲', open: 3, candidates: [{ id: 'b', name: '乙' }] },
  { id: 'c', name: '丙', open: 1, candidates: [] },
];

test('a refusal for work left behind is the question who takes over', () => {
  expect(leftWork(refused('unit.has-work', { units }))).toEqual(units);
  expect(leftWork(refused('user.changed', { units }))).toBeNull();
  expect(leftWork(new NoAnswer('cut'))).toBeNull();
  expect(leftWork(refused('unit.has-work', {}))).toEqual([]);
});

test('a unit is taken only by one of those who may', () => {
  expect(untaken(units, {}).map((unit) => unit.id)).toEqual(['a', 'c']);
  expect(untaken(units, { a: 'b', c: 'b' }).map((unit) => unit.id)).toEqual(['c']);
});
