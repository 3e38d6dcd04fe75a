import { expect, test } from 'vitest';
import { aboutOf, deedWords, factsOf } from './facts.ts';

const names = {
  language: 'zh', now: Date.parse('2026-11-25T02:00:00.000Z'),
  unit: (id: string) => ({ a: '甲站', b: '乙站' })[id] ?? id,
  territory: (id: string) => (id === '330110009' ? '仁和街道' : id),
} as const;

test('a post given, in words', () => {
  const refs = {
    user: 'li', post: 'x', role: 'unit-officer', unit: 'a', territory: '330110009', platform: null, commandedBy: '330110009',
    from: '2026-11-25T01:30:00.000Z', to: '2026-12-31T16:00:00.000Z',
  };
  expect(deedWords({ noun: 'post', verb: 'give' }, 'zh')).toBe('给岗位');
  expect(aboutOf({ refs })).toEqual({ page: 'users', id: 'li' });
  expect(factsOf({ noun: 'post', refs }, names).map(({ name, words }) => `${name} ${words}`)).toEqual([
    '岗位 站所工作人员', '单位 甲站', '区划 仁和街道', '指挥的镇街 仁和街道', '从 今天 09:30', '到 12月31日',
  ]);
});

test('who took over from whom', () => {
  const refs = { user: 'li', posts: ['p'], at: '2026-11-25T01:30:00.000Z', handTo: [['a', 'b']] };
  expect(factsOf({ noun: 'post', refs }, names).map(({ words }) => words)).toEqual(['p', '今天 09:30', '甲站 → 乙站']);
});

test('what is not known stands as it is', () => {
  expect(deedWords({ noun: 'unit', verb: 'merge' }, 'en')).toBe('unit merge');
  expect(factsOf({ noun: 'import', refs: { import: 'i', strange: 7, more: { a: 1 } } }, names).map(({ name, words }) => [name, words])).toEqual([['strange', '7'], ['more', '{"a":1}']]);
  expect(aboutOf({ refs: {} })).toBeNull();
});

test('an import says how many rows of each outcome it had', () => {
  const refs = { import: 'i', preparedBy: 'li', counts: { new: 197, faulty: 3 }, users: 197, posts: 190 };
  expect(factsOf({ noun: 'import', refs }, names).map(({ name, words }) => `${name} ${words}`)).toEqual(['上传的人 li', '写入用户 197', '写入岗位 190', '新增 197', '有错 3']);
});
