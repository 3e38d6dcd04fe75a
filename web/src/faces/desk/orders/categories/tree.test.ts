import { expect, test } from 'vitest';
import { branchesOf, newCategory, renamed, withCodes, withoutCategory, type CategoryRecord } from './tree.ts';

const one = (id: string, parent: string | null, zh = id): CategoryRecord => ({ id, parent, name: { zh, en: id }, platform: 'service', line: 'city', proof: 'photo', limits: [] });
const tree = { categories: [one('city.waste', 'city', '垃圾'), one('city', null, '市容'), one('road', null, '道路'), one('lost', 'nowhere'), one('city.waste.big', 'city.waste', '大件')] };

test('the tree is read in two levels, and nothing is hidden', () => {
  expect(branchesOf(tree).map(({ group, leaves }) => [group.id, ...leaves.map(({ id }) => id)])).toEqual([['city', 'city.waste', 'city.waste.big'], ['road'], ['lost']]);
});

test('a search keeps the group of what is found', () => {
  expect(branchesOf(tree, '大件').map(({ group, leaves }) => [group.id, ...leaves.map(({ id }) => id)])).toEqual([['city', 'city.waste.big']]);
  expect(branchesOf(tree, '市 容')[0]?.leaves).toHaveLength(2);
});

test('a new category begins like its group, under an id that is free', () => {
  expect(newCategory(tree, tree.categories[1] ?? null)).toMatchObject({ id: 'city.new', parent: 'city', line: 'city' });
  expect(newCategory({ categories: [...tree.categories, one('city.new', 'city')] }, tree.categories[1] ?? null).id).toBe('city.new-2');
});

test('codes are put in, and classes without a group are never added', () => {
  const merge = { matches: [{ row: 2, code: '0101', name: '垃圾', category: 'city.waste', was: null }], additions: [{ row: 3, code: '0102', name: '积水', parent: 'road', parentName: '道路' }, { row: 4, code: '9', name: '别的', parent: null, parentName: null }] };
  expect(withCodes(tree, merge, false).categories).toHaveLength(5);
  const added = withCodes(tree, merge, true).categories;
  expect(added[0]?.code).toBe('0101');
  expect(added.slice(5)).toEqual([expect.objectContaining({ id: 'road.0102', parent: 'road', code: '0102' })]);
});

test('what goes takes what stands below it along; another id follows into the children', () => {
  expect(withoutCategory(tree, 'city').categories.map(({ id }) => id)).toEqual(['road', 'lost', 'city.waste.big']);
  expect(renamed(tree, 'city', 'town').categories[0]?.parent).toBe('town');
});
