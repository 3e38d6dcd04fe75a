import { expect, test } from 'vitest';
import { findOptions, SHOWN } from './finder.ts';

const places = [
  { id: '330110009', name: '仁和街道', more: '余杭区' },
  { id: '330110009005', name: '獐山社区', more: '仁和街道' },
  { id: '330110009005001', name: '第1网格', more: '仁和街道 › 獐山社区' },
  { id: '330110010', name: '良渚街道', more: '余杭区' },
];
const names = (typed: string) => findOptions(places, typed).found.map((one) => one.name);

test('a name, its surroundings and its code are found; the beginning first', () => {
  expect(names('仁和')).toEqual(['仁和街道', '獐山社区', '第1网格']);
  expect(names('獐山 1')).toEqual(['第1网格']);
  expect(names('330110009005001')).toEqual(['第1网格']);
  expect(names('獐山社区　第１网格')).toEqual(['第1网格']);
});

test('nothing typed shows the first ones and says how many more there are', () => {
  const many = Array.from({ length: SHOWN + 7 }, (_, i) => ({ id: `${i}`, name: `单位${i}` }));
  expect(findOptions(many, '').found).toHaveLength(SHOWN);
  expect(findOptions(many, '').more).toBe(7);
  expect(findOptions(many, 'nowhere')).toEqual({ found: [], more: 0 });
});
