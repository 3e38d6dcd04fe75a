import { expect, test } from 'vitest';
import { placeNamed } from './named-places.ts';

const township = (id: string, name: string) => ({ id, parent: '330110', level: 'township', name });
const village = (id: string, name: string) => ({ id, parent: id.slice(0, 9), level: 'village', name });
const ALL = [
  township('330110001', '仁和街道'), township('330110002', '瓶窑镇'), township('330110003', '新仁和镇'),
  village('330110001001', '永胜村'), village('330110002001', '永胜村'), village('330110001002', '新永胜村'), village('330110001003', '东塘社区'), village('330110002002', '塘村'),
];
const ids = (words: string): string | string[] | null => {
  const found = placeNamed(words, ALL);
  return found === null ? null : 'one' in found ? found.one.id : found.several.map(({ id }) => id);
};

test.each([
  ['仁和街道东塘社区3幢', '330110001003'],
  ['东塘小区门口', '330110001003'],
  ['瓶窑镇永胜村2组', '330110002001'],
  // The same name twice: the township beside it decides, and without one a person must.
  ['永胜村 2 组', ['330110001001', '330110002001']],
  ['新永胜村', '330110001002'],
  ['新仁和镇政府旁', '330110003'],
  ['仁和往东', '330110001'],
  ['仁和街道与瓶窑镇交界', ['330110001', '330110002']],
  ['瓶窑镇东塘社区', '330110001003'],
  // One character is no name.
  ['荷塘边', null],
  ['', null],
] as const)('%s', (words, expected) => {
  expect(ids(words)).toEqual(expected);
});
