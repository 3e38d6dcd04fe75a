import { expect, test } from 'vitest';
import { placesFrom } from './places.ts';

const places = placesFrom([
  { id: '330110', name: '余杭区', level: 'county', parent: null },
  { id: '330110009', name: '仁和街道', level: 'township', parent: '330110' },
  { id: '330110009005', name: '獐山社区', level: 'village', parent: '330110009' },
  { id: '330110009005001', name: '第1网格', level: 'grid', parent: '330110009005' },
]);

test('each place says where it lies', () => {
  expect(places.all.map((place) => place.more)).toEqual(['', '', '仁和街道', '仁和街道 › 獐山社区']);
  expect(places.pathOf('330110009005001')).toEqual(['330110009005001', '330110009005', '330110009', '330110']);
});

test('an unknown place is called by its code and lies nowhere', () => {
  expect(places.nameOf('999')).toBe('999');
  expect(places.pathOf('999')).toEqual([]);
});
