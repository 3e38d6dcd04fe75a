import { expect, test } from 'vitest';
import { sidesOf } from './sides.ts';

const side = (id: string, metres = 0) => ({ township: { id: 't', name: '镇' }, village: { id: 'v', name: '村' }, grid: { id, name: id }, metres });
const found = (more: object) => ({ ...side('g1'), shape: [], ...more }) as never;

test('asks only near a border, the side the map says first, each once, four at most', () => {
  expect(sidesOf(undefined)).toEqual([]);
  expect(sidesOf(found({}))).toEqual([]);
  expect(sidesOf(found({ how: 'inside', candidates: [side('g2', 3)] }))).toEqual([]);
  expect(sidesOf(found({ how: 'border', candidates: [] }))).toEqual([]);
  const near = [side('g2', 3), side('g1', 4), side('g3', 5), side('g4', 6), side('g5', 7)];
  expect(sidesOf(found({ how: 'border', candidates: near })).map(({ grid, metres }) => [grid.id, metres])).toEqual([['g1', 0], ['g2', 3], ['g3', 5], ['g4', 6]]);
});
