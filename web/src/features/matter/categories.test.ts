import { expect, test } from 'vitest';
import { categoryPath, findCategories, groupsOf, type Category } from './categories.ts';

const category = (id: string, parent: string | null, zh: string, en: string): Category => ({
  id, parent, name: { zh, en }, platform: 'service', line: 'city', limits: [], proof: 'photo',
});
const all = [
  category('service', null, '公共服务', 'Public service'),
  category('service.lighting', 'service', '路灯不亮', 'Street lamp out'),
  category('service.water', 'service', '供水中断', 'No water'),
  category('safety', null, '公共安全', 'Safety'),
  category('safety.gas', 'safety', '燃气泄漏', 'Gas leak'),
  category('lone', null, '其他', 'Other'),
];
const groups = groupsOf(all, 'zh');
const found = (typed: string) => findCategories(groups, typed).flatMap((group) => group.items.map((item) => item.id));

test('only leaves can be chosen, each under its top', () => {
  expect(groups.map((group) => [group.name, group.items.length])).toEqual([['公共服务', 2], ['公共安全', 1], ['其他', 1]]);
});

test('it is found by part of a name, by characters in order, by group and in either language', () => {
  expect(found('路灯')).toEqual(['service.lighting']);
  expect(found('灯亮')).toEqual(['service.lighting']);
  expect(found('公共服务')).toEqual(['service.lighting', 'service.water']);
  expect(found('gas')).toEqual(['safety.gas']);
  expect(found('服务 水')).toEqual(['service.water']);
  expect(found('火箭')).toEqual([]);
  expect(found('  ')).toHaveLength(4);
});

test('a path reads from the top', () => {
  expect(categoryPath(all, 'safety.gas', 'zh')).toBe('公共安全 › 燃气泄漏');
  expect(categoryPath(all, null, 'zh')).toBeNull();
});
